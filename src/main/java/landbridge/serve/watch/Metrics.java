package landbridge.serve.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Counters of one server, in the text form of Prometheus. */
public final class Metrics implements AutoCloseable {

  /** What it is sent as. */
  public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Bounds between what a person notices and the usual end of a query. */
  private static final Duration[] BOUNDS =
      List.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000).stream()
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final MultiGauge release =
      MultiGauge.builder("landbridge.release.info")
          .description("1 for the release that is served")
          .register(registry);

  /** Those of the Java machine and of the process are there from the beginning. */
  public Metrics() {
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** An answer has ended. */
  public void answered(String kind, int status, boolean isBroken, long nanos) {
    Timer.builder("landbridge.request")
        .description("Requests by kind and status, and how long their answers took")
        .tags("kind", kind, "status", String.valueOf(status), "broken", isBroken ? "yes" : "no")
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record(Duration.ofNanos(Math.max(0, nanos)));
  }

  /** A query has ended. */
  public void queried(String form, String outcome, long millis) {
    Timer.builder("landbridge.query")
        .description("Queries by form and outcome, and how long they took")
        .tags("form", form, "outcome", outcome)
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record(Duration.ofMillis(millis));
  }

  /** A request was turned away before anything was done for it. */
  public void refused(String reason) {
    Counter.builder("landbridge.refused")
        .description("Requests that were turned away, by the limit that they met")
        .tags("limit", reason)
        .register(registry)
        .increment();
  }

  /** A number that is looked up when somebody asks. */
  public void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).strongReference(true).register(registry);
  }

  /** The release that is served from now on. */
  public void release(String id) {
    release.register(List.of(MultiGauge.Row.of(Tags.of("release", id), 1)), true);
  }

  /** All of them. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
