package landbridge.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A store on a small file system is updated until nothing fits any more: updates must be refused
 * with 507, reads go on, and once there is space again updates too, by the same process.
 */
public final class DiskFullTrial {

  private static final int MOST = 2_000;
  private static final int REFUSALS = 5;
  private static final int BALLAST = 16 * 1024 * 1024;
  private static final List<String> JAVA =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final Duration START = Duration.ofSeconds(60);

  private final Rehearsal rehearsal;
  private final Findings findings = new Findings();
  private final TrialStore store;
  private int sent;

  private DiskFullTrial(Rehearsal rehearsal, Path folder) {
    this.rehearsal = rehearsal;
    this.store = TrialStore.make(rehearsal, folder, findings);
  }

  /**
   * Runs the trial.
   *
   * @param folder an empty folder on a small file system
   * @param reserve bytes that the server wants to be free; 0 has it run into the end of the disk
   */
  public static Findings run(Rehearsal rehearsal, Path folder, long reserve) throws IOException {
    // What is removed later, so that there is space again.
    Path ballast = folder.resolve("ballast");
    Files.write(ballast, new byte[BALLAST]);
    DiskFullTrial trial = new DiskFullTrial(rehearsal, folder);
    try (Forked server =
        trial.store.serve(JAVA, "store.free.bytes=" + reserve, "store.releases=0")) {
      server.awaitListening(START);
      trial.fill(server);
      Files.delete(ballast);
      if (trial.update(server) != 200) {
        trial.findings.loss("with space again nothing can be updated");
      }
      String there = trial.store.ask(server, "SELECT ?s { ?s <urn:x-soak:part> ?o }").body();
      trial.store.expectAll(there.lines().collect(Collectors.toSet()));
    }
    trial.store.expectSame();
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
      if (store.ask(server, "ASK { ?s ?p ?o }").statusCode() != 200) {
        findings.loss("a query failed after " + sent + " updates");
      }
    }
    if (refused == 0) {
      findings.loss("the disk was not full after " + sent + " updates");
    }
  }

  private int update(Forked server) throws IOException {
    String name = "urn:x-soak:" + sent++;
    String much = "x".repeat(100_000);
    return store.add(server, name, "<" + name + "> <urn:x-soak:part> \"" + much + "\"");
  }
}
