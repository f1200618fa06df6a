package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import landbridge.soak.Forked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop says so, ends what it has begun, and goes. */
class DrainTest {

  /** What SIGTERM leaves a process with. */
  private static final int TERMINATED = 143;

  /** Some seconds of work, of which nothing is sent before its end. */
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(CONCAT(STR(?a), STR(?f)) = ?n) }";

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> get(Forked server, String path) throws Exception {
    return client.send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.ofString());
  }

  @Test
  void endsWhatItHasBegun(@TempDir Path folder) throws Exception {
    List<String> java = List.of("-Xmx300m", "-XX:TieredStopAtLevel=1");
    List<String> arguments =
        List.of(
            "--release",
            folder.resolve("releases").toString(),
            "--documents",
            "documents/khorgos.txt",
            "--set",
            "drain.notice.millis=1500",
            "--set",
            "query.millis=4000");
    try (Forked server = Forked.server(folder, java, arguments)) {
      server.awaitListening(Duration.ofSeconds(30));
      assertEquals(200, get(server, "/ready").statusCode());
      URI slow = server.uri("/sparql?query=" + URLEncoder.encode(SLOW, StandardCharsets.UTF_8));
      CompletableFuture<HttpResponse<String>> begun =
          client.sendAsync(HttpRequest.newBuilder(slow).build(), BodyHandlers.ofString());
      Thread.sleep(500);
      server.process().destroy();
      Thread.sleep(500);
      assertEquals(503, get(server, "/ready").statusCode());
      assertEquals(200, get(server, "/health").statusCode());
      assertEquals(200, get(server, "/robots.txt").statusCode(), "who comes now is still answered");
      // Complete, or stopped after its own time: but answered.
      int status = begun.get(10, TimeUnit.SECONDS).statusCode();
      assertTrue(status == 200 || status == 503, "status " + status);
      assertEquals(TERMINATED, server.exitCode(Duration.ofSeconds(10)));
    }
  }
}
