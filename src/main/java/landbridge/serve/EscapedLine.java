package landbridge.serve;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/**
 * Writes a message and its failure to the log so that nothing in them, which may come from a
 * client, ends a line, moves a cursor or turns the direction of writing; {@code logback.xml} calls
 * it {@code %escaped}.
 */
public final class EscapedLine extends ClassicConverter {

  private static final int LONGEST = 2048;
  private static final int MOST_CAUSES = 5;

  @Override
  public String convert(ILoggingEvent event) {
    StringBuilder text = new StringBuilder(escaped(event.getFormattedMessage()));
    IThrowableProxy failure = event.getThrowableProxy();
    for (int causes = 0; failure != null && causes < MOST_CAUSES; causes++) {
      text.append(causes == 0 ? "\n" : "\nCaused by: ").append(failure.getClassName());
      text.append(": ").append(escaped(String.valueOf(failure.getMessage())));
      for (StackTraceElementProxy frame : failure.getStackTraceElementProxyArray()) {
        text.append("\n\t").append(frame.getSTEAsString());
      }
      failure = failure.getCause();
    }
    return text.toString();
  }

  /** With a code point instead of each character that is none to be seen; what is long is cut. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (isSeen(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format("\\u{%X}", c));
              }
            });
    return text.codePointCount(0, text.length()) > LONGEST
        ? out.append('…').toString()
        : out.toString();
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
