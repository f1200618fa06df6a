package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import landbridge.publish.export.Export;
import landbridge.publish.export.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exports over HTTP. */
final class ExportRouteTest {

  private static final Served SERVED = Served.forAll();

  static Stream<Export> exports() {
    return Exports.all().stream();
  }

  @ParameterizedTest
  @MethodSource("exports")
  void everyFormatIsAFile(Export export) {
    HttpResponse<String> answer = SERVED.get("/export/" + export.file());
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(
        export.mediaType().replace(" ", ""),
        header(answer, "Content-Type").replace(" ", "").toLowerCase(java.util.Locale.ROOT));
    assertEquals("", header(answer, "Content-Disposition"));
    assertTrue(header(answer, "ETag").contains(Served.store().release().id()));
    HttpResponse<String> loss = SERVED.get("/export/" + export.file() + ".loss.txt");
    assertTrue(loss.body().startsWith(export.id() + ", "), loss.body());
    HttpResponse<String> table = SERVED.get("/export/" + export.file() + ".loss.tsv");
    assertTrue(table.body().startsWith("count\treason\t"), table.body());
  }

  @Test
  void knowsWhoHasIt() {
    String path = "/export/landbridge-names.csv";
    HttpResponse<String> first = SERVED.get(path);
    HttpRequest.Builder again = SERVED.request(path).header("If-None-Match", header(first, "ETag"));
    assertEquals(304, SERVED.send(again).statusCode());
    HttpRequest.Builder other = SERVED.request(path).header("If-None-Match", "\"other\"");
    assertEquals(first.body(), SERVED.send(other).body());
  }

  @Test
  void savesWhenAsked() {
    HttpResponse<String> answer = SERVED.get("/export/landbridge.geojson?download");
    assertEquals(
        "attachment; filename=\"landbridge.geojson\"", header(answer, "Content-Disposition"));
  }

  @Test
  void headHasNoBody() {
    HttpRequest.Builder head =
        SERVED
            .request("/export/landbridge-era.ttl")
            .method("HEAD", HttpRequest.BodyPublishers.noBody());
    HttpResponse<String> answer = SERVED.send(head);
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
    assertFalse(header(answer, "Content-Length").isEmpty());
  }

  @Test
  void listsWhatThereIs() {
    String page = SERVED.get("/export/").body();
    String other =
        SERVED
            .send(SERVED.request("/export/places.shp").header("Accept", "application/problem+json"))
            .body();
    for (Export export : Exports.all()) {
      assertTrue(page.contains("export/" + export.file() + "\""), export.id());
      assertTrue(other.contains("/export/" + export.file() + "\""), export.id());
    }
    assertEquals(404, SERVED.get("/export/places.shp").statusCode());
    assertEquals(404, SERVED.get("/export/x/landbridge.geojson").statusCode());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
