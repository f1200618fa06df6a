package landbridge.soak;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import landbridge.publish.Release;
import landbridge.serve.Limits;
import landbridge.serve.Updating;
import landbridge.serve.update.Credentials;
import landbridge.serve.update.StoreCheck;
import landbridge.serve.update.Updates;

/**
 * A store on a small file system is updated until nothing fits any more: updates must be refused
 * with 507, reads go on, and once there is space again updates too, by the same process.
 */
public final class DiskFullTrial {

  private static final int MOST = 2_000;
  private static final int REFUSALS = 5;
  private static final String NAME = "urn:x-soak:";
  private static final List<String> JAVA =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final Duration START = Duration.ofSeconds(60);

  private final Rehearsal rehearsal;
  private final Path folder;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> acknowledged = new ArrayList<>();
  private final Findings findings = new Findings();
  private int sent;

  private DiskFullTrial(Rehearsal rehearsal, Path folder) {
    this.rehearsal = rehearsal;
    this.folder = folder;
    this.token = Credentials.add(folder.resolve("credentials"), "soak");
  }

  /**
   * Runs the trial.
   *
   * @param folder an empty folder on a small file system
   * @param reserve bytes that the server wants to be free; 0 has it run into the end of the disk
   */
  public static Findings run(Rehearsal rehearsal, Path folder, long reserve) throws IOException {
    DiskFullTrial trial = new DiskFullTrial(rehearsal, folder);
    Release first = Release.open(rehearsal.releases().resolve(rehearsal.second()));
    // What is removed later, so that there is space again.
    Path ballast = folder.resolve("ballast");
    Files.write(ballast, new byte[16 * 1024 * 1024]);
    Updates.open(folder.resolve("store"), () -> first, Updating.bounds(Limits.DEFAULT), line -> {})
        .close();
    try (Forked server = trial.serve(reserve)) {
      server.awaitListening(START);
      trial.fill(server);
      Files.delete(ballast);
      if (trial.update(server) != 200) {
        trial.findings.loss("with space again nothing can be updated");
      }
      trial.expectAll(server);
    }
    long differences = StoreCheck.differences(folder.resolve("store"));
    if (differences > 0) {
      trial.findings.loss("database and release differ by " + differences + " statements");
    }
    return trial.findings;
  }

  private void fill(Forked server) throws IOException {
    int refused = 0;
    while (refused < REFUSALS && sent < MOST && findings.losses().isEmpty()) {
      rehearsal.progress().report("sending updates", sent, 0);
      int status = update(server);
      findings.count("updates answered with " + status);
      refused += status == 507 ? 1 : 0;
      if (status != 507 && status != 200) {
        findings.loss("an update was answered with " + status);
      }
      if (query(server, "ASK { ?s ?p ?o }").statusCode() != 200) {
        findings.loss("a query failed after " + sent + " updates");
      }
    }
    if (refused == 0) {
      findings.loss("the disk was not full after " + sent + " updates");
    }
  }

  private Forked serve(long reserve) throws IOException {
    return Forked.server(
        rehearsal.folder(),
        JAVA,
        List.of(
            "--store",
            folder.resolve("store").toString(),
            "--updates",
            "--credentials",
            folder.resolve("credentials").toString(),
            "--set",
            "store.free.bytes=" + reserve,
            "--set",
            "store.releases=0"));
  }

  private int update(Forked server) throws IOException {
    String name = NAME + sent++;
    String update =
        "INSERT DATA { GRAPH <https://w3id.org/landbridge/graph/meta> { <"
            + name
            + "> <urn:x-soak:part> \""
            + "x".repeat(100_000)
            + "\" } }";
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

  private void expectAll(Forked server) throws IOException {
    String there = query(server, "SELECT ?s { ?s <urn:x-soak:part> ?o }").body();
    List<String> lines = there.lines().toList();
    acknowledged.stream()
        .filter(name -> !lines.contains(name))
        .forEach(name -> findings.loss(name + " was acknowledged and is lost"));
  }

  private HttpResponse<String> query(Forked server, String query) throws IOException {
    return send(
        HttpRequest.newBuilder(
                server.uri("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .header("Accept", "text/csv"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(
          request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
