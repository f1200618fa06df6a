package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.jena.atlas.RuntimeIOException;
import org.jspecify.annotations.Nullable;

/** What went wrong, in one short line that may stand in a log, whatever a file held. */
final class Sentences {

  private static final int MOST = 300;

  private Sentences() {}

  /** The reason of a failure, without line breaks and controls. */
  static String line(Throwable failure) {
    if (failure instanceof StackOverflowError) {
      return "nested too deep";
    }
    if ((failure instanceof UncheckedIOException || failure instanceof RuntimeIOException)
        && failure.getCause() instanceof IOException cause) {
      return line(cause);
    }
    if (failure instanceof NoSuchFileException gone) {
      return gone.getFile() + " is not there";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be touched";
    }
    if (failure instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is there already";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return shown(system.getFile() + ": " + system.getReason());
    }
    return shown(failure.getMessage());
  }

  /** A text from outside in one line; what is longer is cut. */
  static String shown(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return "it cannot be read";
    }
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(MOST).map(c -> isPlain(c) ? c : ' ').forEach(line::appendCodePoint);
    return line + (text.codePointCount(0, text.length()) > MOST ? " …" : "");
  }

  private static boolean isPlain(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
