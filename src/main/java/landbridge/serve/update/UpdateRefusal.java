package landbridge.serve.update;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import landbridge.serve.query.Stopped;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;

/** An update that is not executed; nothing has been changed. */
public final class UpdateRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private final transient @Nullable Graph report;

  /**
   * A refusal.
   *
   * @param status of HTTP
   * @param detail what is wrong, and what would have been executed
   */
  public UpdateRefusal(int status, String detail) {
    this(status, detail, null);
  }

  /** One with a report of what is wrong as RDF. */
  UpdateRefusal(int status, String detail, @Nullable Graph report) {
    super(detail, null, false, false);
    this.status = status;
    this.report = report;
  }

  /** Of an update that may not go on. */
  static UpdateRefusal of(Stopped stopped, String detail) {
    UpdateRefusal refusal = new UpdateRefusal(stopped.status(), detail);
    return stopped.retrySeconds() == 0
        ? refusal
        : refusal.with("Retry-After", String.valueOf(stopped.retrySeconds()));
  }

  /** With a header more. */
  UpdateRefusal with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Headers of the answer. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** What is wrong as RDF, where there is more to say. */
  public Optional<Graph> report() {
    return Optional.ofNullable(report);
  }
}
