package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of the server itself, at the port of its own. */
class HealthTest {

  @ParameterizedTest
  @CsvSource({
    "/health,200",
    "/ready,200",
    "/metrics,200",
    "/,404",
    "/sparql,404",
    "/id/khorgos,404"
  })
  void answersAtItsOwnPort(String path, int status) throws IOException, InterruptedException {
    try (Served served = new Served(Options.DEFAULT.withHealthPort(0))) {
      URI uri = URI.create("http://127.0.0.1:" + served.server().healthPort() + path);
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(status, response.statusCode(), response::body);
      assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
    }
  }
}
