package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that asks too much is told when to come again; others, and health, notice nothing. */
class ClientGateTest {

  private static final String BAD = "/sparql?query=SELECT";

  private static Options with(Limit limit, long value) {
    return Options.DEFAULT
        .withLimits(Limits.DEFAULT.with(limit, value))
        .with(Choice.TRUSTED_PROXIES, "127.0.0.1");
  }

  private static HttpResponse<String> get(Served served, String path, String client) {
    return served.send(served.request(path).header("X-Forwarded-For", client));
  }

  @ParameterizedTest
  @CsvSource({
    "CLIENT_REQUESTS, /robots.txt, 3 requests a minute",
    "CLIENT_ERRORS, /sparql?query=SELECT, 3 requests a minute may be refused"
  })
  void refusesWhoAsksTooOften(Limit limit, String path, String text) {
    try (Served served = new Served(with(limit, 3))) {
      for (int i = 0; i < 3; i++) {
        assertTrue(get(served, path, "192.0.2.1").statusCode() != 429, "request " + i);
      }
      HttpResponse<String> refused = get(served, path, "192.0.2.1");
      assertEquals(429, refused.statusCode());
      assertTrue(refused.body().contains(text), refused.body());
      long seconds = Long.parseLong(refused.headers().firstValue("Retry-After").orElse(""));
      assertTrue(seconds > 0 && seconds <= 20, "Retry-After " + seconds);
      assertEquals("nosniff", refused.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertTrue(get(served, path, "192.0.2.2").statusCode() != 429, "another client");
      assertEquals(200, get(served, "/health", "192.0.2.1").statusCode());
    }
  }

  @Test
  void chargesSecondsOfQueries() {
    try (Served served = new Served(with(Limit.CLIENT_QUERY_SECONDS, 1))) {
      String slow =
          "/sparql?query="
              + Served.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
              + "&timeout=2";
      get(served, slow, "2001:db8::1");
      HttpResponse<String> refused = get(served, "/sparql?query=ASK%7B%7D", "2001:db8::2");
      assertEquals(429, refused.statusCode(), "the same subscriber of IPv6");
      assertTrue(refused.body().contains("1 seconds in a minute"), refused.body());
      assertEquals(200, get(served, "/robots.txt", "2001:db8::1").statusCode());
    }
  }

  /** A link may be dead without anybody's fault. */
  @Test
  void chargesNothingForDeadLinks() {
    try (Served served = new Served(with(Limit.CLIENT_ERRORS, 2))) {
      for (int i = 0; i < 4; i++) {
        assertEquals(404, get(served, "/nothing-here", "192.0.2.1").statusCode());
      }
      for (int i = 0; i < 2; i++) {
        assertEquals(400, get(served, BAD, "192.0.2.1").statusCode());
      }
      assertEquals(429, get(served, BAD, "192.0.2.1").statusCode());
    }
  }
}
