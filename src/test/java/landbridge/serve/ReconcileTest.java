package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.source.CaseFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reconciliation service as its clients meet it. Each folder has a request as a client sends it
 * and the response; the messages of both are checked against the schemas of the version.
 *
 * <p>A request has {@code method} (GET if absent), {@code path}, {@code headers}, {@code query}
 * (parameters of the URL), and a body: {@code form} (fields, whose values that are no strings are
 * sent as JSON), {@code json}, or {@code text}. {@code schemas} names those of the message that is
 * sent and of the one that comes back; one that begins with {@code !} must not be met.
 */
class ReconcileTest {

  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private static ReconcileServed served;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    served = new ReconcileServed(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @TestFactory
  Stream<DynamicTest> answersAsDescribed() {
    return CaseFolders.of("serve/reconcile/cases", "request.json", ReconcileTest::check);
  }

  private static void check(Path folder) throws IOException {
    JsonObject request =
        JsonParser.parseString(Files.readString(folder.resolve("request.json"))).getAsJsonObject();
    HttpResponse<String> response = served.send(request(request));
    assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    JsonObject schemas = object(request, "schemas");
    if (schemas.has("request")) {
      MessageSchemas.check(schemas.get("request").getAsString(), sent(request));
    }
    if (response.statusCode() >= 400) {
      assertProblem(response);
    } else if (schemas.has("response")) {
      MessageSchemas.check(schemas.get("response").getAsString(), response.body());
    } else {
      assertFalse(isJson(response), "every message has a schema");
    }
    CaseFolders.compare(folder.resolve("response.json"), PRETTY.toJson(told(response)) + "\n");
  }

  private static void assertProblem(HttpResponse<String> response) {
    assertEquals("application/problem+json", type(response), response::body);
    JsonObject problem = JsonParser.parseString(response.body()).getAsJsonObject();
    assertEquals(response.statusCode(), problem.get("status").getAsInt());
    assertFalse(problem.get("detail").getAsString().contains("Exception"), response::body);
  }

  private static HttpRequest.Builder request(JsonObject request) {
    String query =
        object(request, "query").entrySet().stream()
            .map(one -> one.getKey() + "=" + Served.encode(plain(one.getValue())))
            .collect(Collectors.joining("&"));
    String path = request.get("path").getAsString() + (query.isEmpty() ? "" : "?" + query);
    HttpRequest.Builder builder = served.request(path);
    object(request, "headers")
        .entrySet()
        .forEach(header -> builder.header(header.getKey(), header.getValue().getAsString()));
    String body = body(request);
    if (request.has("form")) {
      builder.header("Content-Type", "application/x-www-form-urlencoded");
    } else if (request.has("json")) {
      builder.header("Content-Type", "application/json");
    }
    String method = request.has("method") ? request.get("method").getAsString() : "GET";
    return builder.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private static String body(JsonObject request) {
    if (request.has("form")) {
      return object(request, "form").entrySet().stream()
          .map(field -> field.getKey() + "=" + Served.encode(plain(field.getValue())))
          .collect(Collectors.joining("&"));
    }
    return request.has("json")
        ? request.get("json").toString()
        : request.has("text") ? request.get("text").getAsString() : "";
  }

  /** The message in a request: the body, or the one field that is JSON. */
  private static String sent(JsonObject request) {
    if (request.has("json")) {
      return request.get("json").toString();
    }
    Map<String, JsonElement> fields =
        object(request, request.has("form") ? "form" : "query").asMap();
    return plain(fields.getOrDefault("queries", fields.get("extend")));
  }

  private static String plain(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  private static JsonObject object(JsonObject parent, String field) {
    return parent.has(field) ? parent.getAsJsonObject(field) : new JsonObject();
  }

  /** What is compared: the status, the type, and the body, as of the usual port. */
  private static JsonObject told(HttpResponse<String> response) {
    JsonObject told = new JsonObject();
    told.addProperty("status", response.statusCode());
    told.addProperty("type", type(response));
    for (String header :
        List.of("Allow", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Vary")) {
      response.headers().firstValue(header).ifPresent(value -> told.addProperty(header, value));
    }
    String body = response.body().replaceAll("localhost:[0-9]+", "localhost:3030");
    if (isJson(response)) {
      told.add("body", JsonParser.parseString(body));
    } else if (!body.isEmpty()) {
      JsonArray lines = new JsonArray();
      body.lines().forEach(lines::add);
      told.add("lines", lines);
    }
    return told;
  }

  private static boolean isJson(HttpResponse<String> response) {
    return List.of("application/json", "application/problem+json").contains(type(response));
  }

  private static String type(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
  }

  /** Whatever else agrees, a name that is merely similar is for people to judge. */
  @Test
  void similarNameIsNoMatchByItsType() {
    JsonObject similar = first("\"type\": \"County\"");
    assertEquals("alashankou", similar.get("id").getAsString());
    assertTrue(similar.get("score").getAsDouble() < 100, similar::toString);
    assertFalse(similar.get("match").getAsBoolean(), similar::toString);
    assertTrue(
        first("\"properties\": [{\"pid\": \"code\", \"v\": \"652702\"}]")
            .get("match")
            .getAsBoolean());
  }

  private static JsonObject first(String condition) {
    String queries = "{\"q\": {\"query\": \"Alasankoy\", " + condition + "}}";
    String body = served.get("/reconcile?queries=" + Served.encode(queries)).body();
    return JsonParser.parseString(body)
        .getAsJsonObject()
        .getAsJsonObject("q")
        .getAsJsonArray("result")
        .get(0)
        .getAsJsonObject();
  }

  /** Again and again: the client always sees why, whoever is the faster. */
  @Test
  void refusesLongBodies() {
    for (int megabytes = 1; megabytes <= 3; megabytes++) {
      for (int time = 0; time < 5; time++) {
        HttpResponse<String> response =
            served.send(
                served
                    .request("/reconcile")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("queries=" + "a".repeat(megabytes << 20))));
        assertEquals(413, response.statusCode());
        assertProblem(response);
      }
    }
  }

  /** A body whose length nobody told before. */
  @Test
  void refusesLongChunkedBodies() {
    HttpResponse<String> response =
        served.send(
            served
                .request("/reconcile/match")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[(1 << 20) + 1]))));
    assertEquals(413, response.statusCode());
    assertProblem(response);
  }

  /** The schemas reject what they should, so that a message that passes them says something. */
  @TestFactory
  Stream<DynamicTest> schemasRejectOthers() {
    return Stream.of(
            "0.2#manifest {}",
            "0.2#results {\"q0\": {\"result\": [{\"id\": \"a\", \"name\": \"b\"}]}}",
            "0.2#results {\"q0\": {\"candidates\": []}}",
            "0.2#suggestions {\"result\": [{\"id\": \"a\"}]}",
            "0.2#extended {\"meta\": [], \"rows\": {\"a\": {\"p\": [{\"str\": 1}]}}}",
            "1.0#manifest {\"versions\": [\"0.2\"], \"name\": \"a\", \"view\": {\"url\": \"{id}\"}}",
            "1.0#results {\"results\": [{\"result\": []}]}",
            "1.0#extended {\"meta\": [], \"rows\": {}}",
            "1.0#proposal {\"properties\": [{\"name\": \"a\"}], \"type\": \"b\"}")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row,
                    () -> {
                      int blank = row.indexOf(' ');
                      MessageSchemas.check("!" + row.substring(0, blank), row.substring(blank + 1));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> previewFitsFrame() {
    return Stream.of("khorgos", "bidi")
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () -> {
                      HttpResponse<String> page = served.get("/reconcile/preview?id=" + id);
                      String policy =
                          page.headers().firstValue("Content-Security-Policy").orElse("");
                      assertFalse(policy.contains("frame-ancestors"), policy);
                      assertTrue(policy.contains("style-src 'sha256-"), policy);
                      assertFalse(page.body().contains("<script"), page::body);
                    }));
  }
}
