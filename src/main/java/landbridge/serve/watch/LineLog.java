package landbridge.serve.watch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import landbridge.source.Failure;
import org.slf4j.LoggerFactory;

/**
 * A log of lines: in a file that is followed by another each day or after 100 MB, of which 14 days
 * and 2 GB are kept; or on standard output.
 */
public final class LineLog implements AutoCloseable {

  /** What stands for standard output in the place of a file's name. */
  public static final String OUTPUT = "-";

  private static final String NAME = "landbridge.lines";
  private static final FileSize FILE = FileSize.valueOf("100MB");
  private static final FileSize ALL = FileSize.valueOf("2GB");
  private static final int DAYS = 14;

  private final Logger logger;
  private final OutputStreamAppender<ILoggingEvent> appender;

  private LineLog(Logger logger, OutputStreamAppender<ILoggingEvent> appender) {
    this.logger = logger;
    this.appender = appender;
  }

  /**
   * Opens a log.
   *
   * @param place the name of a file, or {@link #OUTPUT}
   * @throws Failure if it cannot be written
   */
  public static LineLog to(String place) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.US_ASCII);
    encoder.setPattern("%msg%n");
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender =
        place.equals(OUTPUT) ? new ConsoleAppender<>() : file(place, context);
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    if (!appender.isStarted()) {
      throw Failure.ofUse("cannot write the log " + place);
    }
    Logger logger =
        context.getLogger(NAME + "." + Integer.toHexString(System.identityHashCode(appender)));
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
    logger.addAppender(appender);
    return new LineLog(logger, appender);
  }

  private static RollingFileAppender<ILoggingEvent> file(String name, LoggerContext context) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(name);
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(name.replace("%", "\\%") + ".%d{yyyy-MM-dd}.%i.gz");
    policy.setMaxFileSize(FILE);
    policy.setTotalSizeCap(ALL);
    policy.setMaxHistory(DAYS);
    policy.start();
    appender.setRollingPolicy(policy);
    return appender;
  }

  /** One more line. */
  public void write(LogLine line) {
    // Given as a value: braces in it are no places for others.
    logger.info("{}", line);
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    appender.stop();
  }
}
