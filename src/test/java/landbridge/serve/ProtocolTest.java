package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the protocols demand: the rows of {@code protocol.tsv}. */
class ProtocolTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/serve/protocol.tsv");
  private static final int COLUMNS = 9;

  record Case(List<String> cells) {

    String cell(int column) {
      return cells.get(column);
    }

    @Override
    public String toString() {
      return cell(0) + " " + cell(1);
    }
  }

  static List<Case> cases() throws IOException {
    try (Stream<String> lines = Files.lines(CASES)) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.startsWith("section\t"))
          .map(line -> new Case(List.of((line + "\t".repeat(COLUMNS)).split("\t", COLUMNS + 1))))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keeps(Case row) {
    String body = row.cell(5);
    Builder request =
        Served.forAll()
            .request(row.cell(3))
            .method(
                row.cell(2),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    Stream.of(row.cell(4).split("\\|"))
        .filter(header -> !header.isEmpty())
        .map(header -> header.split(": ", 2))
        .forEach(header -> request.header(header[0], header[1]));
    HttpResponse<String> response = Served.forAll().send(request);
    assertEquals(Integer.parseInt(row.cell(6)), response.statusCode(), response::body);
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith(row.cell(7)), type);
    assertTrue(response.body().contains(row.cell(8).strip()), response::body);
    if (response.statusCode() == 405) {
      assertTrue(response.headers().firstValue("Allow").isPresent());
    }
    if (response.statusCode() >= 400 && !row.cell(2).equals("HEAD")) {
      assertFalse(response.body().isBlank());
    }
  }
}
