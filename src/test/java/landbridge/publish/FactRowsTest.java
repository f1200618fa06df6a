package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.source.Diagnostic;
import landbridge.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of claims points into the file as it is, counted in code points. */
class FactRowsTest {

  private static final String TOWN =
      """
      = Ebinur Town =

      Ebinur Town 🚂
      - Population: 11,097
      - Country: China
      - Native name:

      Ebinur Town (𠮷比湖镇; ) is a town in Alashankou, China.

      == Divisions ==

      | Name | Simplified Chinese | Population |
      | Town | | |
      | North\tTown | 𠮷𠮷镇 | 1,234 |
      | South Town | 南镇 | |
      """;

  private record Table(boolean isFine, List<String> lines, List<Diagnostic> diagnostics) {}

  private static Table table(Map<String, byte[]> documents) {
    List<Corpus.Entry> entries = new ArrayList<>();
    documents.forEach((slug, bytes) -> entries.add(() -> SourceFile.of(slug, bytes)));
    List<String> lines = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    boolean fine = FactRows.write(new Corpus(entries, List.of()), lines::add, diagnostics::add);
    return new Table(fine, lines, diagnostics);
  }

  private static Table table(String text) {
    return table(Map.of("town", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void headerNamesTheColumns() {
    assertEquals(
        "document subject subjectLabel property value valueLabel qualifiers start end quote",
        table(TOWN).lines().get(0).replace('\t', ' '));
  }

  /** As it is written, with a byte-order mark, with the line ends of Windows, with both. */
  @ParameterizedTest
  @ValueSource(strings = {"", "bom", "crlf", "bom crlf"})
  void placesHoldTheirQuote(String form) {
    String text = form.contains("crlf") ? TOWN.replace("\n", "\r\n") : TOWN;
    if (form.contains("bom")) {
      text = "\uFEFF" + text;
    }
    int[] characters = text.codePoints().toArray();
    List<String> lines = table(text).lines();
    assertTrue(lines.size() > 10, () -> String.join("\n", lines));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertEquals(10, cells.length, line);
      int start = Integer.parseInt(cells[7]);
      int end = Integer.parseInt(cells[8]);
      String there = new String(characters, start, end - start);
      assertEquals(there.replace('\t', ' '), cells[9], line);
    }
  }

  @Test
  void valuesSayWhatTheyAre() {
    String table = String.join("\n", table(TOWN).lines());
    assertTrue(table.contains("\tlb:population\t11097\t11097\t"), table);
    assertTrue(table.contains("\tskos:prefLabel\t𠮷𠮷镇@zh-Hans\t𠮷𠮷镇\t"), table);
    assertTrue(table.contains("\tlb:divisionKind\tkind:town\ttown\t"), table);
    assertTrue(
        table.contains("\tlb:country\thttps://w3id.org/landbridge/id/china\tChina\t"), table);
    assertTrue(table.contains("\tlb:missingInSource\t\t"), table);
  }

  @Test
  void repeatedClaimIsOneLine() {
    List<String> repeated =
        table(TOWN).lines().stream().filter(line -> line.contains("\tevidence=2\t")).toList();
    assertFalse(repeated.isEmpty());
    List<String> lines = table(TOWN).lines();
    assertEquals(lines.size(), lines.stream().distinct().count());
  }

  @Test
  void documentsComeInOrder() {
    Map<String, byte[]> documents = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (String slug : List.of("c", "a", "b")) {
      documents.put(slug, TOWN.getBytes(StandardCharsets.UTF_8));
    }
    List<String> lines = table(documents).lines();
    assertEquals(
        List.of("a", "b", "c"),
        lines.stream().skip(1).map(line -> line.split("\t")[0]).distinct().toList());
  }

  @Test
  void unreadableDocumentIsToldApart() {
    Table table =
        table(
            new TreeMap<>(
                Map.of(
                    "zero", new byte[] {'a', 0}, "town", TOWN.getBytes(StandardCharsets.UTF_8))));
    assertFalse(table.isFine());
    assertTrue(table.lines().size() > 10);
    assertTrue(table.diagnostics().stream().anyMatch(d -> d.document().equals("zero")));
  }
}
