package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reconciliation service among clients that mean ill, do not know better, or are many. */
class ReconcileHostileTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/serve/reconcile/cases");
  private static final int SEED = 4;
  private static final int ROUNDS = 4;

  /** What messages are made of, and what they are broken with. */
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "-1",
          "1e400",
          "true",
          "\\",
          "\\u0000",
          "\u202e",
          "\u0301",
          "\ud83d\ude82",
          "id",
          "v",
          "pid",
          "query",
          "*",
          "\n",
          " ");

  private static ReconcileServed served;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    served = new ReconcileServed(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** Every message of the cases, broken at seeded places, is answered or refused, in JSON. */
  @Test
  void brokenMessagesAreAnsweredOrRefused() throws IOException {
    Random random = new Random(SEED);
    Set<Integer> statuses = new HashSet<>();
    for (String message : messages()) {
      for (int round = 0; round < ROUNDS; round++) {
        String broken = broken(message, random);
        HttpResponse<String> response =
            switch (round % 4) {
              case 0 -> form("queries", broken);
              case 1 -> form("extend", broken);
              case 2 -> json("/reconcile/match", broken);
              default -> json("/reconcile/extend", broken);
            };
        statuses.add(status(response, broken));
      }
    }
    assertTrue(statuses.containsAll(Set.of(200, 400)), "some were answered and some refused");
  }

  @Test
  void manyAtOnceGetTheSame() {
    String queries =
        "{\"q0\": {\"query\": \"Khorgos\", \"type\": \"County\"}, \"q1\": {\"query\": \"قورغاس\"}}";
    String extend =
        "{\"ids\": [\"khorgos\"], \"properties\": [{\"id\": \"within\"}, {\"id\": \"name-ug-arab\"}]}";
    List<String> answers =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(n -> n % 2 == 0 ? form("queries", queries) : form("extend", extend))
            .map(HttpResponse::body)
            .distinct()
            .toList();
    assertEquals(2, answers.size(), answers::toString);
  }

  private static int status(HttpResponse<String> response, String sent) {
    int status = response.statusCode();
    assertTrue(status == 200 || status == 400 || status == 413, status + " to " + sent);
    JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
    assertEquals(status != 200, body.has("detail"), response::body);
    return status;
  }

  private static List<String> messages() throws IOException {
    List<String> messages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(f -> f.endsWith("request.json")).sorted().toList()) {
        JsonObject request = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        if (request.has("json")) {
          messages.add(request.get("json").toString());
        } else if (request.has("form")) {
          request.getAsJsonObject("form").asMap().values().forEach(v -> messages.add(v.toString()));
        }
      }
    }
    return messages;
  }

  /** A message of which a piece is cut out, doubled, or replaced. */
  private static String broken(String message, Random random) {
    int from = random.nextInt(message.length());
    int to = Math.min(message.length(), from + random.nextInt(8));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    String put = random.nextBoolean() ? piece : message.substring(from, to).repeat(2);
    return message.substring(0, from) + put + message.substring(to);
  }

  private static HttpResponse<String> form(String field, String value) {
    return served.send(
        served
            .request("/reconcile")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(field + "=" + Served.encode(value))));
  }

  private static HttpResponse<String> json(String path, String body) {
    return served.send(
        served
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}
