package landbridge.triples;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import landbridge.extract.Evidence;
import landbridge.extract.Value;
import landbridge.resolve.Rank;
import landbridge.resolve.Statement;
import landbridge.resolve.Term;
import landbridge.source.Span;

/** Statements to write. */
final class Sample {

  private Sample() {}

  /** What a document says of a thing at a place; only a shown one is a fact. */
  static Statement statement(String subject, String property, Value object, int at, boolean shown) {
    return new Statement(
        "id/" + subject,
        property,
        new Term.Plain(object),
        new TreeMap<>(),
        new Evidence("report", new Span(at, at + 1), "x"),
        "table",
        Rank.NORMAL,
        shown);
  }

  /** Many statements about many things, each with a number and a name. */
  static List<Statement> statements(int things) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < things; i++) {
      Value name = new Value.Name("镇" + i, "zh-Hans", "t" + i);
      statements.add(
          statement("t" + i, "lb:population", new Value.Literal("" + i, "xsd:integer"), i, true));
      statements.add(statement("t" + i, "rdfs:label", name, i, true));
    }
    return statements;
  }
}
