package landbridge.serve;

import java.util.Locale;

/**
 * What a server allows: its name in settings, unless set otherwise its value, and what it means.
 */
public enum Limit {
  QUERY_MILLIS(30_000, 1, "ms", "how long a query may run before it is stopped"),
  QUERY_BYTES(64 * 1024, 1, "bytes", "length of a query, however it is sent"),
  QUERY_DEPTH(100, 1, "levels", "how deep groups, expressions and lists of a query may be nested"),
  QUERY_PARTS(5_000, 1, "parts", "triple patterns, groups, expressions and values of a query"),
  QUERY_MEMORY_PERCENT(
      80,
      1,
      "percent",
      "of the memory in use after which the query is stopped that took most of it"),
  QUERY_CONCURRENT(0, 0, "queries", "queries that run at the same time; 0 is twice the processors"),
  QUERY_WAIT_MILLIS(2_000, 1, "ms", "how long a query waits for its turn"),
  QUERY_QUICK_MILLIS(
      100, 1, "ms", "how long a query runs before it takes turns with others that are long"),
  RESULT_ROWS(1_000_000, 1, "rows", "rows or triples of an answer to a query"),
  RESULT_BYTES(256L * 1024 * 1024, 1, "bytes", "length of an answer to a query"),
  LITERAL_CHARACTERS(1024 * 1024, 1, "characters", "length of a text that a query makes"),
  PAGE_ROWS(1_000, 1, "rows", "rows of a result that a page for people shows"),
  HEADER_BYTES(32 * 1024, 1024, "bytes", "first line and headers of a request"),
  BODY_BYTES(4 * 1024 * 1024, 1, "bytes", "body of any request"),
  UPDATE_MILLIS(60_000, 1, "ms", "how long an update may be executed before it is written"),
  UPDATE_BYTES(1024 * 1024, 1, "bytes", "length of an update, however it is sent"),
  UPDATE_WAIT_MILLIS(30_000, 1, "ms", "how long an update waits for those before it"),
  STORE_RELEASES(
      200, 0, "releases", "of a store that are kept, the newest, each as large as all; 0 is any"),
  STORE_FREE_BYTES(
      128L * 1024 * 1024, 0, "bytes", "of the disk that are free, or nothing is updated"),
  THREADS(64, 8, "requests", "requests that are answered at the same time; further ones wait"),
  REQUEST_WAIT_MILLIS(10_000, 1, "ms", "how long a request waits until it is begun"),
  CONNECTIONS(2_000, 1, "connections", "connections that are open at the same time"),
  IDLE_MILLIS(10_000, 1, "ms", "how long a connection may be silent, or without a whole request"),
  SLOWEST_BYTES(4_000, 1, "bytes/s", "how slowly a client may send a body or take an answer"),
  CLIENT_CONCURRENT(16, 0, "requests", "requests of one client at the same time; 0 is any"),
  CLIENT_REQUESTS(3_000, 0, "a minute", "requests of one client; 0 is any"),
  CLIENT_ERRORS(300, 0, "a minute", "requests of one client that are refused; 0 is any"),
  CLIENT_QUERY_SECONDS(120, 0, "a minute", "seconds that the queries of one client run; 0 is any"),
  DRAIN_NOTICE_MILLIS(
      0, 0, "ms", "how long a server that is to stop still takes requests while it is not ready"),
  DRAIN_MILLIS(10_000, 0, "ms", "how long requests may take to end when the server stops");

  private final long usual;
  private final long least;
  private final String unit;
  private final String meaning;

  Limit(long usual, long least, String unit, String meaning) {
    this.usual = usual;
    this.least = least;
    this.unit = unit;
    this.meaning = meaning;
  }

  /** Its name in the configuration file, such as {@code query.millis}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** The value unless set otherwise, safe on the open network. */
  public long usual() {
    return usual;
  }

  /** The smallest value that makes sense. */
  public long least() {
    return least;
  }

  /** What is counted. */
  public String unit() {
    return unit;
  }

  /** What it bounds, in one phrase. */
  public String meaning() {
    return meaning;
  }
}
