package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server as a stranger meets it: the rows of {@code requests.tsv}. */
class RequestsTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/serve/requests.tsv");
  private static final int COLUMNS = 8;

  private static final Served SERVED = Served.forAll();

  record Case(
      String name,
      String method,
      String path,
      String query,
      String headers,
      String body,
      int status,
      String type,
      String contains) {

    @Override
    public String toString() {
      return name;
    }

    Builder request() {
      String target = path;
      if (!query.isEmpty()) {
        target += (path.contains("?") ? "&" : "?") + "query=" + Served.encode(query);
      }
      Builder request =
          SERVED
              .request(target)
              .method(
                  method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      Stream.of(headers.split("\\|"))
          .filter(header -> !header.isEmpty())
          .forEach(
              header ->
                  request.header(
                      header.substring(0, header.indexOf(':')),
                      header.substring(header.indexOf(':') + 1).strip()));
      return request;
    }
  }

  static List<Case> cases() throws IOException {
    try (Stream<String> lines = Files.lines(CASES)) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.startsWith("name\t"))
          .map(line -> (line + "\t".repeat(COLUMNS)).split("\t", COLUMNS + 1))
          .map(
              c ->
                  new Case(
                      c[0],
                      c[1],
                      c[2],
                      c[3],
                      c[4],
                      c[5],
                      Integer.parseInt(c[6]),
                      c[7],
                      c[COLUMNS].stripTrailing()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers(Case row) {
    HttpResponse<String> response = SERVED.send(row.request());
    assertEquals(row.status(), response.statusCode(), response::body);
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertTrue(plain(type).startsWith(plain(row.type())), type);
    assertTrue(response.body().contains(row.contains()), response::body);
    if (row.status() >= 400 && !row.method().equals("HEAD")) {
      assertFalse(response.body().isBlank(), "no refusal without a reason");
      assertFalse(response.body().contains("org.apache"), "no reason out of the program");
    }
  }

  /** Every answer, refusals too, may be read by scripts of any origin, without credentials. */
  @ParameterizedTest
  @MethodSource("cases")
  void isOpenToScripts(Case row) {
    HttpResponse<String> response =
        SERVED.send(row.request().header("Origin", "https://a.example"));
    assertEquals(List.of("*"), response.headers().allValues("Access-Control-Allow-Origin"));
    assertEquals(List.of(), response.headers().allValues("Access-Control-Allow-Credentials"));
    assertEquals(List.of("nosniff"), response.headers().allValues("X-Content-Type-Options"));
    assertEquals(List.of(), response.headers().allValues("Server"));
    assertEquals(List.of(), response.headers().allValues("X-Powered-By"));
  }

  private static String plain(String type) {
    return type.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
