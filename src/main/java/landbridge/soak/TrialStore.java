package landbridge.soak;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import landbridge.publish.Release;
import landbridge.serve.Limits;
import landbridge.serve.Updating;
import landbridge.serve.update.Credentials;
import landbridge.serve.update.StoreCheck;
import landbridge.serve.update.Updates;

/**
 * A store that is updated in a trial: its server, somebody who may update it, and what has to be
 * there in the end. Many threads may update it.
 */
final class TrialStore {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final Path logs;
  private final Findings findings;
  private final String token;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private TrialStore(Path folder, Path logs, Findings findings) {
    this.folder = folder;
    this.logs = logs;
    this.findings = findings;
    this.token = Credentials.add(credentials(), "soak");
  }

  /**
   * Makes one that begins with the current release of a rehearsal.
   *
   * @param folder an empty folder for it
   * @param findings are told of losses
   */
  static TrialStore make(Rehearsal rehearsal, Path folder, Findings findings) {
    Release first = Release.open(rehearsal.releases().resolve(rehearsal.second()));
    TrialStore made = new TrialStore(folder, rehearsal.folder(), findings);
    Updates.open(made.store(), () -> first, Updating.bounds(Limits.DEFAULT), line -> {}).close();
    return made;
  }

  private Path store() {
    return folder.resolve("store");
  }

  private Path credentials() {
    return folder.resolve("credentials");
  }

  /**
   * Starts a server of it.
   *
   * @param java options of its Java machine
   * @param settings such as {@code store.releases=5}
   */
  Forked serve(List<String> java, String... settings) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--store",
                store().toString(),
                "--updates",
                "--credentials",
                credentials().toString()));
    for (String setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    return Forked.server(logs, java, arguments);
  }

  /**
   * Adds statements to meta.
   *
   * @param name what is to be there from when it is acknowledged
   * @param statements in Turtle
   * @return the status of the answer
   * @throws IOException if there is none
   */
  int add(Forked server, String name, String statements) throws IOException {
    String update =
        "INSERT DATA { GRAPH <https://w3id.org/landbridge/graph/meta> { " + statements + " } }";
    int status =
        send(HttpRequest.newBuilder(server.uri("/update"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString(update)))
            .statusCode();
    if (status == 200) {
      acknowledged.add(name);
    }
    return status;
  }

  /** How many additions were acknowledged. */
  int acknowledged() {
    return acknowledged.size();
  }

  /** The answer to a query, in CSV. */
  HttpResponse<String> ask(Forked server, String query) throws IOException {
    return send(
        HttpRequest.newBuilder(
                server.uri("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .header("Accept", "text/csv"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Whatever was acknowledged has to be among these. */
  void expectAll(Set<String> there) {
    acknowledged.stream()
        .filter(name -> !there.contains(name))
        .forEach(name -> findings.loss(name + " was acknowledged and is lost"));
  }

  /** Database and release have to say the same, while nobody serves it. */
  void expectSame() {
    long differences = StoreCheck.differences(store());
    if (differences > 0) {
      findings.loss("database and release differ by " + differences + " statements");
    }
  }
}
