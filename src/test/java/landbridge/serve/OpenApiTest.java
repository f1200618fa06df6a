package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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

  static Stream<String> paths() {
    return API.get("paths").getAsObject().keys().stream();
  }

  private static JsonObject operation(String path) {
    return API.get("paths").getAsObject().get(path).getAsObject().get("get").getAsObject();
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
    JsonObject responses = operation(path).get("responses").getAsObject();
    String status = String.valueOf(answer.statusCode());
    assertTrue(responses.hasKey(status), path + " does not describe " + status);
    JsonObject content = resolved(responses.get(status)).get("content").getAsObject();
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    assertTrue(content.hasKey(type), path + " " + status + " does not describe " + type);
    if (type.endsWith("json")) {
      String schema =
          content
              .get(type)
              .getAsObject()
              .get("schema")
              .getAsObject()
              .get("$ref")
              .getAsString()
              .value();
      assertEquals(
          List.of(),
          SCHEMAS
              .getSchema(SchemaLocation.of(BASE + schema))
              .validate(answer.body(), InputFormat.JSON),
          answer.body());
    }
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
    "/suggest?q=al&limit=0, 400"
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
  @MethodSource("paths")
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
  @MethodSource("paths")
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
}
