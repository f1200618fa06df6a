package landbridge.publish.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landbridge.names.Countries;
import landbridge.names.ResourceTable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** How a format may write the value of a statement. */
final class Wording {

  private Wording() {}

  static Set<String> of(Triple statement, Graph graph) {
    Node value = statement.getObject();
    List<String> forms = new ArrayList<>();
    if (value.isLiteral()) {
      String text = value.getLiteralLexicalForm();
      String json = JsonText.quoted(text);
      forms.addAll(
          List.of(text, json.substring(1, json.length() - 1), text.replaceAll("\\s+", " ")));
      return Set.copyOf(forms);
    }
    forms.add(value.getURI());
    forms.add(value.getURI().replaceFirst("^https://w3id.org/landbridge/", "\""));
    for (Node naming : List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())) {
      graph
          .find(value, naming, Node.ANY)
          .forEachRemaining(t -> forms.add(t.getObject().getLiteralLexicalForm()));
    }
    forms.add(value.getURI().replaceFirst("^.*[#/]", ""));
    ResourceTable.read(Countries.class, "countries.tsv").stream()
        .filter(row -> forms.contains(row.get("name")) && !row.get("iso").isEmpty())
        .map(row -> row.get("iso"))
        .toList()
        .forEach(forms::add);
    return Set.copyOf(forms);
  }
}
