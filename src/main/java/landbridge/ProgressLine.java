package landbridge;

import landbridge.publish.Progress;

/** Progress as one line of the terminal that is written over; silent where there is none. */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long EVERY_NANOS = 100_000_000;
  private static final String CLEAR = "\r\u001b[K";

  private final boolean shown = System.console() != null;
  private String stage = "";
  private long last;

  @Override
  public synchronized void report(String stage, long done, long total) {
    long now = System.nanoTime();
    if (!shown || (stage.equals(this.stage) && now - last < EVERY_NANOS && done != total)) {
      return;
    }
    this.stage = stage;
    last = now;
    System.err.print(CLEAR + stage + (total > 0 ? " " + done + " of " + total : "") + " …");
    System.err.flush();
  }

  @Override
  public synchronized void close() {
    if (shown && last != 0) {
      System.err.print(CLEAR);
      System.err.flush();
    }
  }
}
