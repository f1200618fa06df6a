package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landbridge.publish.Retired;
import landbridge.publish.Retirement;
import landbridge.triples.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** IRIs that an earlier release had. */
class RetiredIrisTest {

  private static final Map<String, Retirement> GONE =
      Map.of(
          Iris.BASE + "id/korgas",
          new Retirement(
              Iris.BASE + "id/korgas",
              "0123456789abcdef",
              List.of(Iris.BASE + "id/khorgos", Iris.BASE + "id/china")),
          Iris.BASE + "claim/0",
          new Retirement(Iris.BASE + "claim/0", "fedcba9876543210", List.of()),
          Iris.BASE + "id/khorgos",
          new Retirement(Iris.BASE + "id/khorgos", "never", List.of()));

  private static final Retired RETIRED = iri -> Optional.ofNullable(GONE.get(iri));
  private static final Served SERVED = new Served(Served.store(), Options.DEFAULT, RETIRED);

  @AfterAll
  static void stop() {
    SERVED.close();
  }

  @Test
  void namesReleaseAndSuccessors() {
    for (String path : List.of("/id/korgas", "/id/korgas.ttl", "/id/korgas?format=ttl")) {
      HttpResponse<String> response = SERVED.get(path);
      assertEquals(410, response.statusCode());
      assertTrue(response.body().contains("0123456789abcdef"), response.body());
      assertTrue(response.body().contains("../id/khorgos"), response.body());
      assertEquals(
          List.of(
              "<../id/khorgos>; rel=\"successor-version\", <../id/china>; rel=\"successor-version\""),
          response.headers().allValues("Link"));
    }
  }

  @Test
  void isAPageOrJson() {
    String page = SERVED.send(SERVED.request("/id/korgas").header("Accept", "text/html")).body();
    assertTrue(page.contains("<a href=\"../id/khorgos\">"), page);
    String json =
        SERVED.send(SERVED.request("/id/korgas").header("Accept", "application/json")).body();
    assertTrue(json.contains("\"href\" : \"../id/china\""), json);
  }

  @Test
  void saysIfNothingTookItsPlace() {
    HttpResponse<String> response = SERVED.get("/claim/0");
    assertEquals(410, response.statusCode());
    assertTrue(response.body().contains("no rule tells what took its place"), response.body());
  }

  @Test
  void isNotWhatIsThere() {
    assertEquals(303, SERVED.get("/id/khorgos").statusCode());
    assertEquals(404, SERVED.get("/id/none").statusCode());
  }
}
