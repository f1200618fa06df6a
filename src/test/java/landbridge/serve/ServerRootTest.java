package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the server says that it is: as its operator says, and not as a request does. */
class ServerRootTest {

  private static final String FORGED =
      "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n"
          + "Forwarded: host=evil.example;proto=https\r\nConnection: close\r\n\r\n";

  private static String answer(Served served, String line) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.server().port())) {
      socket.getOutputStream().write((line + "\r\n" + FORGED).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** All that lead elsewhere, or name the server. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/reconcile",
        "/reconcile/match",
        "/id/khorgos",
        "/id/khorgos.html",
        "/id/khorgos.ttl",
        "/.well-known/void",
        "/sparql",
        "/sitemap.xml",
        "/robots.txt",
        "/feed.atom",
        "/dumps/",
        "/limits",
        "/nothing-here"
      })
  void repeatsNoForgedHost(String path) throws IOException {
    for (String target : new String[] {path, "http://evil.example" + path}) {
      String answer = answer(Served.forAll(), "GET " + target + " HTTP/1.1");
      assertTrue(answer.startsWith("HTTP/1.1 "), answer);
      assertFalse(answer.contains("evil.example"), answer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC_URL, https://data.example.org/, https://data.example.org/reconcile",
    "BASE,       http://lb.example:99/,     http://lb.example:99/reconcile",
  })
  void saysWhereItsOperatorSays(Choice choice, String value, String expected) throws IOException {
    try (Served served = new Served(Options.DEFAULT.with(choice, value))) {
      String answer = answer(served, "GET /reconcile HTTP/1.1");
      assertTrue(answer.contains(expected), answer);
      assertFalse(answer.contains("evil.example"), answer);
    }
  }

  @Test
  void saysLocalhostUnlessToldOtherwise() throws IOException {
    Served served = Served.forAll();
    String answer = answer(served, "GET /reconcile HTTP/1.1");
    assertTrue(
        answer.contains("http://localhost:" + served.server().port() + "/reconcile"), answer);
  }

  @Test
  void publishesItsLimits() {
    Served served = Served.forAll();
    String json = served.get("/limits").body();
    for (Limit limit : Limit.values()) {
      assertTrue(json.contains("\"" + limit.key() + "\""), limit.key());
    }
    assertTrue(json.contains("reconcile.queries"), json);
    assertEquals(
        200,
        served.send(served.request("/limits?lang=ug").header("Accept", "text/html")).statusCode());
    assertTrue(served.get("/sparql").body().contains("/limits>"));
  }
}
