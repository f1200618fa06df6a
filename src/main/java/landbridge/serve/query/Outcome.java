package landbridge.serve.query;

import java.util.Locale;

/** How a query ended. */
public enum Outcome {
  /** Its answer is complete. */
  OK,
  /** It was stopped after its time. */
  TIMEOUT,
  /** It was stopped as the memory went short. */
  MEMORY,
  /** It did not run, or asked for more than it may, or there was no room for it. */
  REFUSED,
  /** Whoever asked did not wait for the answer. */
  GONE,
  /** It failed. */
  FAILED;

  /** As it stands in logs and metrics. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
