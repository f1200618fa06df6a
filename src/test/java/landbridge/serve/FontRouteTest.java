package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts of the machine that serves. */
class FontRouteTest {

  @Test
  void handsOutFontThatIsThere(@TempDir Path fonts) throws Exception {
    Files.write(fonts.resolve("There.ttf"), new byte[] {0, 1, 2, (byte) 0xff});
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(
                FusekiModules.create(
                    List.of(
                        new FontRoute("There.ttf", "font/ttf", List.of(Path.of("no"), fonts)),
                        new FontRoute("Absent.ttf", "font/ttf", List.of(fonts)))))
            .build()
            .start();
    try {
      HttpResponse<byte[]> there = get(server, "/fonts/There.ttf");
      assertEquals(200, there.statusCode());
      assertEquals("font/ttf", there.headers().firstValue("Content-Type").orElse(""));
      assertArrayEquals(new byte[] {0, 1, 2, (byte) 0xff}, there.body());
      assertEquals(404, get(server, "/fonts/Absent.ttf").statusCode());
    } finally {
      server.stop();
    }
  }

  private static HttpResponse<byte[]> get(FusekiServer server, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + server.getHttpPort() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
  }
}
