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
public final class FullDisk {

  private static final int MOST = 2_000;
  private static final int REFUSALS = 5;
  private static final String NAME = "urn:x-soak:";
  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> acknowledged = new ArrayList<>();
  private int sent;

  private FullDisk(Path folder) {
    this.folder = folder;
    this.token = Credentials.add(folder.resolve("credentials"), "soak");
  }

  /**
   * What became of it.
   *
   * @param filled updates until the disk was full
   * @param refused those that were then refused with 507
   * @param otherwise updates that were answered with anything but 200 and 507
   * @param failedReads queries that were not answered
   * @param recovered whether an update was taken when there was space again
   * @param lost acknowledged updates that were not there at the end
   * @param differences statements by which database and release differed at the end
   */
  public record Outcome(
      int filled,
      int refused,
      List<String> otherwise,
      int failedReads,
      boolean recovered,
      long lost,
      long differences) {

    /** Whether all went as it must. */
    public boolean isGood() {
      return refused > 0
          && otherwise.isEmpty()
          && failedReads == 0
          && recovered
          && lost == 0
          && differences == 0;
    }

    @Override
    public String toString() {
      return filled
          + " updates until the disk was full, then "
          + refused
          + " refused with 507, others "
          + otherwise
          + "; reads failed "
          + failedReads
          + "; recovered "
          + recovered
          + "; lost "
          + lost
          + ", differences of database and release "
          + differences;
    }
  }

  /**
   * Runs the trial.
   *
   * @param folder an empty folder on a small file system
   * @param reserve bytes that the server wants to be free; 0 has it run into the end of the disk
   */
  public static Outcome run(Path folder, Release first, List<String> java, long reserve)
      throws IOException {
    FullDisk trial = new FullDisk(folder);
    // What is removed later, so that there is space again.
    Path ballast = folder.resolve("ballast");
    Files.write(ballast, new byte[16 * 1024 * 1024]);
    Updates.open(folder.resolve("store"), () -> first, Updating.bounds(Limits.DEFAULT), line -> {})
        .close();
    try (Forked server = trial.serve(java, reserve)) {
      server.awaitListening(START);
      return trial.fill(server, ballast);
    }
  }

  private Outcome fill(Forked server, Path ballast) throws IOException {
    int refused = 0;
    int failedReads = 0;
    List<String> otherwise = new ArrayList<>();
    while (refused < REFUSALS && otherwise.isEmpty() && sent < MOST) {
      int status = update(server);
      refused += status == 507 ? 1 : 0;
      if (status != 507 && status != 200) {
        otherwise.add(String.valueOf(status));
      }
      failedReads += isRead(server) ? 0 : 1;
    }
    int filled = acknowledged.size();
    Files.delete(ballast);
    boolean recovered = update(server) == 200;
    long lost = lost(server);
    server.close();
    return new Outcome(
        filled,
        refused,
        otherwise,
        failedReads,
        recovered,
        lost,
        StoreCheck.differences(folder.resolve("store")));
  }

  private Forked serve(List<String> java, long reserve) throws IOException {
    Path logs = Files.createTempDirectory("landbridge-soak");
    return Forked.server(
        logs,
        java,
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
            + "> <urn:x-soak-part:0> \""
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

  private boolean isRead(Forked server) throws IOException {
    return query(server, "ASK { ?s ?p ?o }").statusCode() == 200;
  }

  private long lost(Forked server) throws IOException {
    String there = query(server, "SELECT ?s { ?s <urn:x-soak-part:0> ?o }").body();
    List<String> lines = there.lines().toList();
    return acknowledged.stream().filter(name -> !lines.contains(name)).count();
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
