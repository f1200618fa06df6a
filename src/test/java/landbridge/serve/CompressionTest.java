package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes gzip gets it, and the right tag with it. */
class CompressionTest {

  private static final Served SERVED = Served.forAll();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PATH = "/id/khorgos.nt";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "deflate, gzip;q=0.5, br | true",
        "GZIP | true",
        "x-gzip | true",
        "gzip;q=0 | false",
        "gzip; q=0.000 | false",
        "br | false",
        "identity | false",
        ";;; | false"
      })
  void compressesForWhoTakesIt(String accepted, boolean compressed) throws Exception {
    assertEquals(compressed, isCompressed(get(PATH, "Accept-Encoding", accepted)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PATH,
        "/id/khorgos.html",
        "/",
        "/style.css",
        "/sparql?query=SELECT%20*%7B?s%20?p%20?o%7D&format=json"
      })
  void saysTheSame(String path) throws Exception {
    HttpResponse<byte[]> plain = get(path, "Accept", "*/*");
    HttpResponse<byte[]> compressed = get(path, "Accept-Encoding", "gzip");
    assertTrue(isCompressed(compressed));
    assertTrue(compressed.body().length < plain.body().length / 2);
    assertArrayEquals(plain.body(), unzip(compressed.body()));
    for (HttpResponse<byte[]> response : List.of(plain, compressed)) {
      String vary = String.join(",", response.headers().allValues("Vary"));
      assertTrue(vary.contains("Accept-Encoding"), vary);
    }
  }

  @Test
  void leavesShortBodiesAlone() throws Exception {
    assertTrue(!isCompressed(get("/id/none", "Accept-Encoding", "gzip")));
    HttpResponse<byte[]> truth = get("/sparql?query=ASK%7B%7D", "Accept-Encoding", "gzip");
    assertTrue(!isCompressed(truth));
  }

  @Test
  void otherBytesHaveAnotherTag() throws Exception {
    String plain = tag(get(PATH, "Accept", "*/*"));
    String compressed = tag(get(PATH, "Accept-Encoding", "gzip"));
    assertNotEquals(plain, compressed);
    for (String known : List.of(plain, compressed, "W/" + compressed)) {
      HttpResponse<byte[]> response =
          CLIENT.send(
              SERVED
                  .request(PATH)
                  .header("Accept-Encoding", "gzip")
                  .header("If-None-Match", known)
                  .build(),
              BodyHandlers.ofByteArray());
      assertEquals(304, response.statusCode());
      assertEquals(known.replace("W/", ""), tag(response));
    }
  }

  @Test
  void headHasTheSameHeaders() throws Exception {
    HttpResponse<byte[]> head =
        CLIENT.send(
            SERVED
                .request(PATH)
                .method("HEAD", BodyPublishers.noBody())
                .header("Accept-Encoding", "gzip")
                .build(),
            BodyHandlers.ofByteArray());
    assertEquals(tag(get(PATH, "Accept-Encoding", "gzip")), tag(head));
    assertTrue(isCompressed(head));
  }

  /** What ends as gzip ends would be taken for the whole. */
  @Test
  void brokenAnswerHasNoEnd() {
    Limits few = Limits.DEFAULT.with(Limit.RESULT_ROWS, 50_000);
    String endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    try (Served served = new Served(Options.DEFAULT.withLimits(few))) {
      HttpRequest request =
          served
              .query(endless)
              .header("Accept", "text/csv")
              .header("Accept-Encoding", "gzip")
              .build();
      assertThrows(IOException.class, () -> CLIENT.send(request, BodyHandlers.ofByteArray()));
    }
  }

  private static HttpResponse<byte[]> get(String path, String header, String value)
      throws Exception {
    return CLIENT.send(
        SERVED.request(path).header(header, value).build(), BodyHandlers.ofByteArray());
  }

  private static boolean isCompressed(HttpResponse<byte[]> response) {
    return response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
  }

  private static String tag(HttpResponse<byte[]> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  private static byte[] unzip(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }
}
