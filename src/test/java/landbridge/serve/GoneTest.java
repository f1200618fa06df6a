package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import landbridge.publish.Releases;
import landbridge.triples.Layer;
import org.junit.jupiter.api.Test;

/** What the current release has no more is gone, and not merely absent. */
class GoneTest {

  private static HttpResponse<String> get(String path) {
    return WithPast.SERVED.send(
        WithPast.SERVED.request(path).header("Accept", "application/problem+json"));
  }

  @Test
  void documentThatIsNoLongerThereIsGone() {
    HttpResponse<String> answer = get("/doc/khorgos");
    assertEquals(410, answer.statusCode());
    assertTrue(answer.body().contains(WithPast.OLDER), answer.body());
    assertEquals(404, get("/doc/khorgoz").statusCode());
  }

  /** The same by any of its claims: each is gone or there. */
  @Test
  void claimsAreGoneOrThere() {
    int[] seen = new int[2];
    Releases.older()
        .read(
            Layer.CLAIMS,
            quad -> {
              String iri = quad.getSubject().getURI();
              boolean isClaim = iri.contains("/claim/") && quad.getObject().isURI();
              if (isClaim
                  && iri.hashCode() % 40 == 0
                  && quad.getPredicate().getURI().endsWith("#type")) {
                int status =
                    get(iri.substring("https://w3id.org/landbridge".length())).statusCode();
                assertTrue(status == 406 || status == 303 || status == 410, iri + " " + status);
                seen[status == 410 ? 1 : 0]++;
              }
            });
    assertTrue(seen[0] > 0 && seen[1] > 0, seen[0] + " there, " + seen[1] + " gone");
  }
}
