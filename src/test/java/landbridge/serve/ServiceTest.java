package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other endpoints are asked only if their IRIs are among those that are allowed. */
class ServiceTest {

  private static Served other;
  private static Served served;
  private static String allowed;

  @BeforeAll
  static void start() {
    other = new Served(LongWays.store(), Options.DEFAULT);
    allowed = "http://localhost:" + other.server().port() + "/sparql";
    Choices choices = Choices.DEFAULT.with(Choice.SERVICES, allowed);
    served = new Served(Served.store(), new Options(Limits.DEFAULT, choices));
  }

  @AfterAll
  static void stop() {
    served.close();
    other.close();
  }

  @Test
  void asksWhatIsAllowed() {
    assertEquals(
        "urn:n2", served.csv("SELECT ?o { SERVICE <" + allowed + "> { <urn:n1> <urn:p> ?o } }"));
  }

  @Test
  void joinsWithWhatItAnswers() {
    assertEquals(
        List.of("urn:n1,urn:n2", "urn:n3,urn:n4"),
        served
            .csv(
                "SELECT ?s ?o { VALUES ?s { <urn:n1> <urn:n3> } SERVICE <"
                    + allowed
                    + "> { ?s <urn:p> ?o FILTER(STRLEN(STR(?o)) = 6) } } ORDER BY ?s")
            .lines()
            .map(String::strip)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { BIND(<http://127.0.0.1:1/sparql> AS ?x) SERVICE SILENT ?x { ?s ?p ?o } }",
        "ASK { FILTER EXISTS { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } } }"
      })
  void asksNoOther(String query) {
    HttpResponse<String> response = served.send(served.query(query));
    assertEquals(403, response.statusCode());
    assertTrue(response.body().contains("SERVICE asks no other"), response::body);
  }

  @Test
  void failureOfTheOtherIsNoAnswer() {
    HttpResponse<String> response =
        served.send(served.query("SELECT * { SERVICE <" + allowed + "> { ?s text:no ?o } }"));
    assertEquals(400, response.statusCode(), "the query itself is none");
  }
}
