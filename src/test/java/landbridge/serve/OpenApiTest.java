package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The server does what its description for programs says: addresses, parameters, answers. */
class OpenApiTest {

  private static final Served SERVED = Served.forAll();
  private static final String TEXT = SERVED.get("/openapi.json").body();
  private static final JsonObject API = JSON.parse(TEXT);
  private static final String BASE = "https://landbridge.example/openapi.json";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, TEXT)));

  /** The paths that look names up, which take the same parameters. */
  static Stream<String> paths() {
    return Stream.of("/lookup", "/suggest");
  }

  private static JsonObject described(String path) {
    JsonObject paths = API.get("paths").getAsObject();
    assertTrue(paths.hasKey(path), path);
    return paths.get(path).getAsObject();
  }

  /** Those that look names up. */
  static Stream<String> lookups() {
    return paths().filter(path -> parameters(path).anyMatch(one -> name(one).equals("q")));
  }

  private static JsonObject operation(String path) {
    return operation(path, "get");
  }

  private static JsonObject operation(String path, String method) {
    return described(path).get(method).getAsObject();
  }

  /** What a reference within the description stands for. */
  private static JsonObject resolved(JsonValue value) {
    JsonObject object = value.getAsObject();
    if (!object.hasKey("$ref")) {
      return object;
    }
    JsonObject at = API;
    for (String step : object.get("$ref").getAsString().value().substring(2).split("/")) {
      at = at.get(step).getAsObject();
    }
    return at;
  }

  private static Stream<JsonObject> parameters(String path) {
    return operation(path).get("parameters").getAsArray().stream().map(OpenApiTest::resolved);
  }

  private static String name(JsonObject parameter) {
    return parameter.get("name").getAsString().value();
  }

  /** The type of an answer that is described for a status, and the answer meets its schema. */
  private static void check(String path, HttpResponse<String> answer) {
    check(path, "get", answer);
  }

  private static void check(String path, String method, HttpResponse<String> answer) {
    JsonObject responses = operation(path, method).get("responses").getAsObject();
    String status = String.valueOf(answer.statusCode());
    assertTrue(responses.hasKey(status), path + " does not describe " + status);
    JsonObject content = resolved(responses.get(status)).get("content").getAsObject();
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    assertTrue(content.hasKey(type), path + " " + status + " does not describe " + type);
    if (type.endsWith("json")) {
      String schema =
          !responses.get(status).getAsObject().hasKey("$ref")
              ? "#/paths/" + escape(path) + "/" + method + "/responses/" + status
              : responses.get(status).getAsObject().getString("$ref");
      assertEquals(
          List.of(),
          SCHEMAS
              .getSchema(SchemaLocation.of(BASE + schema + "/content/" + escape(type) + "/schema"))
              .validate(answer.body(), InputFormat.JSON),
          answer.body());
    }
  }

  /** As a step of a JSON Pointer within a URI. */
  private static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
  }

  @ParameterizedTest
  @CsvSource({
    "/lookup?q=Khorgos, 200",
    "/lookup?q=652702001&lang=zh, 200",
    "/lookup?q=%D9%82%D9%88%D8%B1%D8%B9%D8%A7%D8%B3&lang=kk&limit=100, 200",
    "/lookup?q=khor&prefix=true&asOf=2013&within=xinjiang&kind=Division&fuzziness=fold, 200",
    "/lookup?q=Xyzzyqwv, 200",
    "/lookup, 400",
    "/suggest?q=al, 200",
    "/suggest?q=, 200",
    "/suggest?q=al&limit=0, 400",
    "/limits, 200",
    "/vocabulary.json, 200",
    "/vocabulary.json?lang=ug, 200"
  })
  void answersAsDescribed(String target, int status) {
    HttpResponse<String> answer =
        SERVED.send(
            SERVED
                .request(target)
                .header("Accept", "application/json, application/x-suggestions+json"));
    assertEquals(status, answer.statusCode(), answer.body());
    check(target.replaceFirst("[?].*", ""), answer);
  }

  @Test
  void refusesOtherTypesAsDescribed() {
    HttpResponse<String> answer =
        SERVED.send(
            SERVED
                .request("/lookup?q=x")
                .header("Accept", "image/png, application/problem+json;q=0.1"));
    assertEquals(406, answer.statusCode());
    check("/lookup", answer);
  }

  /** Whoever gives another is told those that there are. */
  @ParameterizedTest
  @MethodSource("paths")
  void takesTheParametersDescribedAndNoOther(String path) {
    String problem =
        SERVED
            .send(SERVED.request(path + "?nothing=1").header("Accept", "application/json"))
            .body();
    String told = JSON.parse(problem).get("detail").getAsString().value();
    assertEquals(
        new TreeSet<>(parameters(path).map(OpenApiTest::name).toList()),
        new TreeSet<>(List.of(told.substring(told.indexOf("there are") + 10).strip().split(", "))));
  }

  @ParameterizedTest
  @MethodSource("lookups")
  void keepsTheBoundsDescribed(String path) {
    JsonObject limit = schema(path, "limit");
    long most = limit.get("maximum").getAsNumber().value().longValue();
    long least = limit.get("minimum").getAsNumber().value().longValue();
    assertEquals(200, SERVED.get(path + "?q=x&limit=" + most).statusCode());
    assertEquals(400, SERVED.get(path + "?q=x&limit=" + (most + 1)).statusCode());
    assertEquals(200, SERVED.get(path + "?q=x&limit=" + least).statusCode());
    assertEquals(400, SERVED.get(path + "?q=x&limit=" + (least - 1)).statusCode());
    int longest = schema(path, "q").get("maxLength").getAsNumber().value().intValue();
    assertEquals(200, SERVED.get(path + "?q=" + "x".repeat(longest)).statusCode());
    assertEquals(400, SERVED.get(path + "?q=" + "x".repeat(longest + 1)).statusCode());
  }

  @ParameterizedTest
  @MethodSource("lookups")
  void knowsTheWordsDescribed(String path) {
    schema(path, "fuzziness").get("enum").getAsArray().stream()
        .map(word -> word.getAsString().value())
        .forEach(
            word ->
                assertEquals(200, SERVED.get(path + "?q=x&fuzziness=" + word).statusCode(), word));
  }

  private static JsonObject schema(String path, String parameter) {
    return parameters(path)
        .filter(one -> name(one).equals(parameter))
        .findFirst()
        .orElseThrow()
        .get("schema")
        .getAsObject();
  }

  // ---- all that there is

  private static HttpResponse<String> post(String path, String type, String body) {
    return SERVED.send(
        SERVED
            .request(path)
            .header("Content-Type", type)
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @ParameterizedTest
  @CsvSource({
    "/reconcile, /reconcile",
    "/reconcile, /reconcile?query=Khorgos",
    "/reconcile, '/reconcile?queries=%7B%22q0%22:%7B%22query%22:%22Khorgos%22%7D%7D'",
    "/reconcile/match, /reconcile/match",
    "/reconcile/extend/propose, /reconcile/extend/propose?type=County",
    "/reconcile/suggest/entity, /reconcile/suggest/entity?prefix=kho",
    "/reconcile/suggest/property, /reconcile/suggest/property?prefix=pop",
    "/reconcile/suggest/type, /reconcile/suggest/type?prefix=co",
    "/reconcile/preview, /reconcile/preview?id=khorgos",
    "/reconcile/preview, /reconcile/preview?id=nowhere",
    "/sparql, /sparql?query=ASK%7B%7D",
    "/sparql, /sparql?query=nonsense",
    "/sparql, /sparql",
    "/dumps/, /dumps/",
    "/dumps/, /dumps/?format=horse",
    "'/dumps/{release}/{file}', /dumps/RELEASE/manifest.json",
    "'/dumps/{release}/{file}', /dumps/RELEASE/facts.nq",
    "'/dumps/{release}/{file}', /dumps/RELEASE/SHA256SUMS",
    "'/dumps/{release}/{file}', /dumps/RELEASE/absent.nq",
    "/feed.atom, /feed.atom",
    "/.well-known/void, /.well-known/void"
  })
  void everyPathAnswersAsDescribed(String path, String target) {
    String release = Served.store().release().id();
    for (String accept : List.of("application/json", "*/*", "text/html")) {
      HttpResponse<String> answer =
          SERVED.send(SERVED.request(target.replace("RELEASE", release)).header("Accept", accept));
      if (answer.statusCode() != 303) {
        check(path, answer);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/reconcile|application/x-www-form-urlencoded|queries=%7B%22q%22:%7B%22query%22:%22Khorgos%22%7D%7D",
        "/reconcile|application/x-www-form-urlencoded|extend=%7B%22ids%22:%5B%22khorgos%22%5D,%22properties%22:%5B%7B%22id%22:%22population%22%7D%5D%7D",
        "/reconcile|application/x-www-form-urlencoded|nothing=1",
        "/reconcile|text/plain|Khorgos",
        "/reconcile/match|application/json|{'queries':[{'conditions':[{'matchType':'name','propertyValue':'Khorgos'}]}]}",
        "/reconcile/match|application/json|{}",
        "/reconcile/extend|application/json|{'ids':['khorgos'],'properties':[{'id':'population'}]}"
      })
  void everyPostAnswersAsDescribed(String path, String type, String body) {
    check(path, "post", post(path, type, body.replace('\'', '"')));
  }

  /** Every route for programs is described, with the methods that it knows. */
  @Test
  void everyRouteForProgramsIsDescribed() {
    Stream.concat(
            Reconciling.routes(Served.store(), Options.DEFAULT).stream(),
            Stream.of(new SuggestRoute(Served.store())))
        .filter(JsonRoute.class::isInstance)
        .map(module -> module.name().replace("route ", ""))
        .filter(path -> !path.endsWith("/") && !path.endsWith("*"))
        .forEach(
            path -> {
              String allowed =
                  SERVED
                      .send(
                          SERVED
                              .request(path)
                              .method("OPTIONS", HttpRequest.BodyPublishers.noBody()))
                      .headers()
                      .firstValue("Allow")
                      .orElse("");
              assertEquals(
                  Stream.of("GET", "POST").filter(allowed::contains).toList(),
                  described(path).keys().stream()
                      .map(m -> m.toUpperCase(Locale.ROOT))
                      .sorted()
                      .toList(),
                  path);
            });
  }

  /** What OpenAPI 3.1 asks of a description, and that no reference leads nowhere. */
  @Test
  void isADescriptionInOpenApi() {
    assertTrue(API.getString("openapi").matches("3\\.1\\.\\d"));
    assertTrue(API.get("info").getAsObject().hasKey("title"));
    assertTrue(API.get("info").getAsObject().hasKey("version"));
    Set<String> names = new TreeSet<>();
    for (String path : API.get("paths").getAsObject().keys()) {
      assertTrue(path.startsWith("/"), path);
      for (String method : described(path).keys()) {
        JsonObject operation = operation(path, method);
        assertTrue(names.add(operation.getString("operationId")), path + " " + method);
        assertFalse(operation.get("responses").getAsObject().keys().isEmpty());
        Set<String> inPath = new TreeSet<>();
        if (operation.hasKey("parameters")) {
          operation.get("parameters").getAsArray().stream()
              .map(OpenApiTest::resolved)
              .forEach(
                  parameter -> {
                    assertTrue(parameter.hasKey("schema"), path);
                    if (parameter.getString("in").equals("path")) {
                      inPath.add("{" + name(parameter) + "}");
                      assertTrue(parameter.getBoolean("required"));
                    }
                  });
        }
        assertTrue(inPath.stream().allMatch(path::contains), path);
        assertEquals(path.chars().filter(c -> c == '{').count(), inPath.size());
        operation.get("responses").getAsObject().entrySet().stream()
            .map(entry -> resolved(entry.getValue()))
            .forEach(response -> assertTrue(response.hasKey("description"), path));
      }
    }
    Matcher references = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#([^\"]+)\"").matcher(TEXT);
    while (references.find()) {
      JsonObject at = API;
      for (String step : references.group(1).substring(1).split("/")) {
        assertTrue(at.hasKey(step), references.group(1));
        at = at.get(step).getAsObject();
      }
    }
  }
}
