package landbridge.triples;

import java.io.Closeable;
import java.io.IOException;

/** Sorted lines, one at a time. */
interface LineRun extends Closeable {

  /** Steps to the next line; false if there is none. */
  boolean next() throws IOException;

  /** The line stepped to, without its end. */
  byte[] line();
}
