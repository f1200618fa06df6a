package landbridge.lookup;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene tells every start which of the machine's instructions it uses and which it could; that is
 * of no use to whoever looks a name up.
 */
final class LuceneLog {

  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private LuceneLog() {}

  static void quiet() {
    LUCENE.setLevel(Level.SEVERE);
  }
}
