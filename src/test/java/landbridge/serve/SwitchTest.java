package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import landbridge.publish.Manifest;
import landbridge.publish.Published;
import landbridge.publish.Release;
import landbridge.publish.Releases;
import org.junit.jupiter.api.Test;

/** Another release is served while clients ask. */
class SwitchTest {

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  @Test
  void answersOfNoneOrOfBoth() throws Exception {
    Map<String, Set<String>> counts = new ConcurrentHashMap<>();
    try (Served served = new Served(Store.load(Releases.older()), Options.DEFAULT)) {
      AtomicBoolean isOver = new AtomicBoolean();
      ExecutorService clients = Executors.newFixedThreadPool(4);
      List<Future<?>> asking = new ArrayList<>();
      for (int client = 0; client < 4; client++) {
        asking.add(
            clients.submit(
                () -> {
                  while (!isOver.get()) {
                    HttpResponse<String> response = served.send(served.query(COUNT));
                    assertEquals(200, response.statusCode(), response::body);
                    counts
                        .computeIfAbsent(release(response), none -> ConcurrentHashMap.newKeySet())
                        .add(response.body());
                  }
                }));
      }
      for (int i = 0; i < 6; i++) {
        served.server().switchTo(Store.load(i % 2 == 0 ? Releases.newer() : Releases.older()));
      }
      isOver.set(true);
      for (Future<?> client : asking) {
        client.get(20, TimeUnit.SECONDS);
      }
      clients.shutdown();
    }
    assertEquals(Set.of(Releases.older().id(), Releases.newer().id()), counts.keySet());
    counts.forEach((release, answers) -> assertEquals(1, answers.size(), release));
  }

  @Test
  void followsWhatIsPublished() throws Exception {
    Path releases = Published.temporary("landbridge-followed");
    Release older = copy(Releases.older(), releases);
    Release newer = copy(Releases.newer(), releases);
    Path pointer = releases.resolve("current");
    Files.writeString(pointer, older.id() + "\n");
    LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
    try (Served served = new Served(Store.load(older), Options.DEFAULT)) {
      ReleaseWatch watch = ReleaseWatch.of(served.server(), releases, SwitchTest::open, said::add);
      Files.writeString(pointer, newer.id() + "\n");
      assertEquals("Release " + newer.id() + " is served from now on.", next(said));
      assertEquals(newer.id(), release(served.get("/")));

      Files.writeString(older.folder().resolve("facts.nq"), "");
      Files.writeString(pointer, older.id() + "\n");
      String refused = next(said);
      assertTrue(refused.contains("facts.nq is not what was published"), refused);
      assertEquals(newer.id(), release(served.get("/")));
      watch.close();
    }
  }

  private static Store open(Release release) {
    release.check();
    return Store.load(release);
  }

  private static String next(LinkedBlockingQueue<String> said) throws InterruptedException {
    return String.valueOf(said.poll(20, TimeUnit.SECONDS));
  }

  private static String release(HttpResponse<String> response) {
    return response.headers().firstValue("Landbridge-Release").orElse("");
  }

  private static Release copy(Release release, Path releases) throws Exception {
    Path folder = Files.createDirectories(releases.resolve(release.id()));
    for (Manifest.Entry file : release.manifest().files()) {
      Files.copy(release.folder().resolve(file.name()), folder.resolve(file.name()));
    }
    Files.copy(release.folder().resolve("manifest.json"), folder.resolve("manifest.json"));
    return Release.open(folder);
  }
}
