package landbridge.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * The probes of {@code probes.tsv}: no connection goes out and no file is read.
 *
 * @param every 1 for all of them, 2 for every other one
 * @param setting what the servers are given
 */
public record ProbesTrial(int every, Setting setting) implements Trial {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A connection that goes out comes in a moment later. */
  private static final long MOMENT_MILLIS = 20;

  @Override
  public String title() {
    return "probes: nothing gets out or in";
  }

  @Override
  public void run(Ground ground, Endpoint endpoint, Figures figures) throws IOException {
    List<ResourceTable.Row> all = ResourceTable.read(ProbesTrial.class, "probes.tsv");
    List<ResourceTable.Row> probes =
        IntStream.range(0, all.size()).filter(i -> i % every == 0).mapToObj(all::get).toList();
    List<String> through = new ArrayList<>();
    Map<String, Integer> statuses = new LinkedHashMap<>();
    int reached = 0;
    int leaked = 0;
    int read = 0;
    try (Canary canary = Canary.in(ground.folder())) {
      boolean isNoted = canary.isNoted();
      for (ResourceTable.Row probe : probes) {
        int asked = statuses.values().stream().mapToInt(Integer::intValue).sum();
        ground.progress().report("probing " + endpoint.name(), asked, probes.size());
        int visits = canary.visits();
        Wire.Answer answer = ask(endpoint, request(probe, canary, endpoint));
        Trials.pause(MOMENT_MILLIS);
        statuses.merge(answer == null ? "closed" : "" + answer.status(), 1, Integer::sum);
        List<String> what = new ArrayList<>();
        if (canary.visits() > visits) {
          reached++;
          what.add("a connection went out");
        }
        if (isNoted && canary.isRead()) {
          read++;
          what.add("the file was read");
          canary.forget();
        }
        if (answer != null && tells(answer, probe)) {
          leaked++;
          what.add("the answer tells it");
        }
        if (!what.isEmpty()) {
          through.add(probe.get("name"));
          figures.fail(probe.get("name") + ": " + String.join(", ", what));
        }
      }
      figures.put("probes", probes.size());
      figures.put("connections that went out", reached);
      figures.put("files read", isNoted ? "" + read : "not noted by this system");
      figures.put("answers with what they should not tell", leaked);
      figures.put("answers", statuses);
      figures.put("got through", String.join(" ", through));
    }
  }

  /** Whether an answer has what is in the file, or lists a folder of the machine. */
  private static boolean tells(Wire.Answer answer, ResourceTable.Row probe) {
    String text = answer.text();
    return text.contains(Canary.SECRET)
        || probe.get("name").equals("functionSystemProperty")
            && text.contains(System.getProperty("user.dir"));
  }

  private static Wire.@Nullable Answer ask(Endpoint endpoint, byte[] request) {
    try {
      return endpoint.ask(request, PATIENCE);
    } catch (IOException e) {
      return null;
    }
  }

  private static byte[] request(ResourceTable.Row probe, Canary canary, Endpoint endpoint) {
    String method = probe.get("method");
    String text = filled(probe.get("text"), canary, endpoint);
    if (method.equals("query")) {
      return endpoint.query(text, "application/sparql-results+json, text/turtle;q=0.5");
    }
    int bar = text.indexOf('|');
    String type = bar < 0 ? "" : "Content-Type: " + text.substring(0, bar) + "\r\n";
    String body = text.substring(bar + 1);
    String request =
        method
            + " "
            + filled(probe.get("path"), canary, endpoint)
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + type
            + (method.equals("GET") ? "" : "Content-Length: " + body.length() + "\r\n")
            + "\r\n"
            + body;
    return request.getBytes(StandardCharsets.UTF_8);
  }

  private static String filled(String text, Canary canary, Endpoint endpoint) {
    String base = endpoint.isOurs() ? "" : "/ds";
    Map<String, String> values =
        Map.of(
            "sparql", endpoint.sparql(),
            "update", base + "/update",
            "data", base + "/data",
            "authority", canary.authority(),
            "http", "http://" + canary.authority(),
            "file", canary.file().toUri().toString(),
            "path", canary.file().toString());
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
      filled = filled.replace("{%" + value.getKey() + "}", Trials.encoded(value.getValue()));
    }
    return filled;
  }
}
