package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import landbridge.publish.Releases;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every release is handed out file by file, as it is, and nothing else of the disk. */
class DumpsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FOLDER = "/dumps/" + WithPast.NEWER + "/";
  private static final String CLAIMS = FOLDER + "claims.nq";

  private static HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = WithPast.SERVED.request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static byte[] claims() throws IOException {
    return Files.readAllBytes(Releases.newer().folder().resolve("claims.nq"));
  }

  @ParameterizedTest
  @CsvSource({
    "claims.nq,     application/n-quads",
    "facts.ttl,     text/turtle;charset=utf-8",
    "manifest.json, application/json",
    "SHA256SUMS,    text/plain;charset=utf-8"
  })
  void filesHaveTheirTypes(String name, String type) {
    HttpResponse<byte[]> answer = get(FOLDER + name);
    assertEquals(200, answer.statusCode());
    assertEquals(type, header(answer, "Content-Type"));
    assertEquals(String.valueOf(answer.body().length), header(answer, "Content-Length"));
  }

  /** As {@code sha256sum -c} does it: hash, two blanks, name. */
  @Test
  void checksumsAreThoseOfTheFiles() throws Exception {
    List<String> lines = text(get(FOLDER + "SHA256SUMS")).lines().toList();
    assertEquals(Releases.newer().manifest().files().size() + 1, lines.size());
    for (String line : lines) {
      assertTrue(line.matches("[0-9a-f]{64}  [a-z0-9.-]+"), line);
      byte[] body = get(FOLDER + line.substring(66)).body();
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      assertEquals(line.substring(0, 64), hash, line);
    }
  }

  @Test
  void fileNeverChangesAndIsTagged() throws IOException {
    HttpResponse<byte[]> answer = get(CLAIMS);
    assertArrayEquals(claims(), answer.body());
    assertTrue(header(answer, "Cache-Control").contains("immutable"));
    String tag = header(answer, "ETag");
    assertTrue(text(get(FOLDER + "SHA256SUMS")).contains(tag.replace("\"", "") + "  claims.nq"));
    assertEquals(304, get(CLAIMS, "If-None-Match", tag).statusCode());
    assertEquals(200, get(CLAIMS, "If-None-Match", "\"other\"").statusCode());
  }

  /** Also of a server whose IRIs begin otherwise: a file that was changed would not be the file. */
  @Test
  void fileIsAsItWasPublished() throws IOException {
    assertTrue(
        new String(claims(), StandardCharsets.UTF_8).contains("<https://w3id.org/landbridge/id/"));
    HttpResponse<byte[]> answer = get(CLAIMS);
    assertArrayEquals(claims(), answer.body());
    assertTrue(header(answer, "Cache-Control").contains("no-transform"));
  }

  @Test
  void headSaysHowLongItIs() throws IOException {
    HttpResponse<byte[]> answer =
        send(WithPast.SERVED.request(CLAIMS).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, answer.statusCode());
    assertEquals(String.valueOf(claims().length), header(answer, "Content-Length"));
    assertEquals(0, answer.body().length);
  }

  @Test
  void packedFileIsTheSame() throws IOException {
    HttpResponse<byte[]> answer = get(CLAIMS, "Accept-Encoding", "br, gzip");
    assertEquals("gzip", header(answer, "Content-Encoding"));
    assertEquals("Accept-Encoding", header(answer, "Vary"));
    assertTrue(answer.body().length < claims().length / 5, () -> answer.body().length + " bytes");
    assertArrayEquals(
        claims(), new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes());
    assertEquals(
        "", header(get(CLAIMS, "Accept-Encoding", "gzip;q=0, identity"), "Content-Encoding"));
    assertTrue(
        !header(answer, "ETag").equals(header(get(CLAIMS), "ETag")), "another form, another tag");
  }

  /** Of a file of n bytes: the header, the status, and the first and last byte of the answer. */
  @ParameterizedTest
  @CsvSource({
    "bytes=0-99,       206, 0,    99",
    "bytes=100-,       206, 100,  -1",
    "bytes=-5,         206, -5,   -1",
    "bytes=0-0,        206, 0,    0",
    "bytes=7-99999999, 206, 7,    -1",
    "'bytes=0-1,5-6',  200, 0,    -1",
    "bytes=9-2,        200, 0,    -1",
    "bytes=x-2,        200, 0,    -1",
    "bytes=99999999999999999999-, 200, 0, -1",
    "items=0-1,        200, 0,    -1"
  })
  void partIsSentToWhoeverAsks(String range, int status, int first, int last) throws IOException {
    byte[] claims = claims();
    int from = first < 0 ? claims.length + first : first;
    int to = last < 0 ? claims.length + last : last;
    String coding = status == 206 ? "gzip" : "identity";
    HttpResponse<byte[]> answer = get(CLAIMS, "Range", range, "Accept-Encoding", coding);
    assertEquals(status, answer.statusCode());
    assertArrayEquals(Arrays.copyOfRange(claims, from, to + 1), answer.body());
    String told = status == 206 ? "bytes " + from + "-" + to + "/" + claims.length : "";
    assertEquals(told, header(answer, "Content-Range"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=99999999-", "bytes=-0"})
  void partThatIsNotThereIsRefused(String range) throws IOException {
    HttpResponse<byte[]> answer = get(CLAIMS, "Range", range);
    assertEquals(416, answer.statusCode());
    assertEquals("bytes */" + claims().length, header(answer, "Content-Range"));
  }

  @Test
  void partOfAnotherFileIsTheWhole() {
    String tag = header(get(CLAIMS), "ETag");
    assertEquals(206, get(CLAIMS, "Range", "bytes=0-9", "If-Range", tag).statusCode());
    assertEquals(200, get(CLAIMS, "Range", "bytes=0-9", "If-Range", "\"x\"").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/dumps,                   dumps/",
    "/dumps/current,           NEWER/",
    "/dumps/current/,          ../NEWER/",
    "/dumps/current/facts.nq,  ../NEWER/facts.nq",
    "/dumps/current/SHA256SUMS, ../NEWER/SHA256SUMS"
  })
  void currentLeadsToTheRelease(String path, String location) {
    HttpResponse<byte[]> answer = get(path);
    assertEquals(302, answer.statusCode());
    assertEquals(location.replace("NEWER", WithPast.NEWER), header(answer, "Location"));
    assertEquals("no-cache", header(answer, "Cache-Control"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dumps/0123456789abcdef/",
        "/dumps/0123456789abcdef/facts.nq",
        "/dumps/current/absent.nq",
        "/dumps/NEWER/absent.nq",
        "/dumps/NEWER/lookup",
        "/dumps/NEWER/../current",
        "/dumps/../triples/current",
        "/dumps/NEWER/%2e%2e%2fcurrent",
        "/dumps/NEWER/..%2fhistory.tsv",
        "/dumps/..%2f..%2fetc%2fpasswd",
        "/dumps/NEWER/%2fetc%2fpasswd",
        "/dumps/history.tsv",
        "/dumps/.patches/",
        "/dumps/NEWER/facts.nq/",
        "/dumps/NEWER/facts.nq%00",
        "/dumps/NEWER/FACTS.NQ",
        "/dumps/NEWER/from-0123456789abcdef.rdfp",
        "/dumps/OLDER/from-NEWER.rdfp",
        "/dumps/NEWER//facts.nq"
      })
  void nothingElseIsHandedOut(String path) {
    int status =
        get(path.replace("NEWER", WithPast.NEWER).replace("OLDER", WithPast.OLDER)).statusCode();
    assertTrue(Set.of(400, 404, 302).contains(status), path + " " + status);
    assertTrue(status != 302 || path.startsWith("/dumps/history") || path.contains(".."), path);
  }

  @Test
  void patchLeadsFromTheOlder() throws IOException {
    HttpResponse<byte[]> answer = get(FOLDER + "from-" + WithPast.OLDER + ".rdfp");
    assertEquals(200, answer.statusCode());
    assertEquals("application/rdf-patch", header(answer, "Content-Type"));
    assertEquals(
        "https://w3id.org/landbridge" + FOLDER + "from-" + WithPast.OLDER + ".rdfp",
        RDFPatchOps.read(new ByteArrayInputStream(answer.body())).getId().getURI());
    assertArrayEquals(
        answer.body(), get(FOLDER + "from-" + WithPast.OLDER + ".rdfp").body(), "kept");
  }

  @Test
  void pagesListReleasesAndFiles() {
    String page = text(get("/dumps/", "Accept", "text/html"));
    assertTrue(page.indexOf(WithPast.NEWER) < page.lastIndexOf(WithPast.OLDER), "newest first");
    assertTrue(page.contains("href=\"../dumps/" + WithPast.OLDER + "/\""), page);
    assertTrue(page.contains("type=\"application/ld+json\""), page);
    String release = text(get(FOLDER, "Accept", "text/html"));
    Set<String> missing = new TreeSet<>();
    Releases.newer().manifest().files().stream()
        .map(file -> file.sha256())
        .filter(hash -> !release.contains(hash))
        .forEach(missing::add);
    assertEquals(Set.of(), missing);
    assertTrue(release.contains("from-" + WithPast.OLDER + ".rdfp"), release);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "kk", "ug", "ru"})
  void pagesSpeakEveryLanguage(String language) {
    for (String path : List.of("/dumps/", FOLDER)) {
      String page = text(get(path + "?lang=" + language, "Accept", "text/html"));
      assertTrue(page.contains("<html lang=\"" + language), page);
    }
  }
}
