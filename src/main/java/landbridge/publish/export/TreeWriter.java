package landbridge.publish.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes a template of JSON, filled. The array of records stands in the outermost object; it is
 * written record by record, and the other queries are read along with it.
 */
final class TreeWriter implements Shape.Writer {

  @Override
  public long write(Projection projection, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    Template.Members outermost =
        (Template.Members) Template.parse(projection.text("template.json"));
    JsonText json = new JsonText(text);
    long count = 0;
    String before = "{\n";
    for (Map.Entry<String, Template> member : outermost.members().entrySet()) {
      text.write(before + "  " + JsonText.quoted(member.getKey()) + ": ");
      if (member.getValue() instanceof Template.Rows records) {
        count += records(projection, records, json, text);
      } else {
        Filling none = new Filling(Map.of());
        JsonValue value = none.value(member.getValue(), BindingFactory.empty());
        json.write(Objects.requireNonNullElse(value, JsonNull.instance), "  ");
      }
      before = ",\n";
    }
    text.write("\n}\n");
    text.flush();
    return count;
  }

  private static long records(
      Projection projection, Template.Rows template, JsonText json, Writer text)
      throws IOException {
    SortedMap<String, String> queries = projection.queries("");
    String file = template.query() + ".rq";
    Map<String, Cursor> cursors = new LinkedHashMap<>();
    try (QueryExecution execution = projection.open(file, text(queries, file))) {
      RowSet records = RowSet.adapt(execution.execSelect());
      Var id = records.getResultVars().get(0);
      for (String name : named(template.each(), new ArrayList<>())) {
        String nested = name + ".rq";
        cursors.put(name, new Cursor(nested, projection.open(nested, text(queries, nested)), id));
      }
      long count = 0;
      text.write("[");
      for (; records.hasNext(); count++) {
        Binding record = records.next();
        Map<String, List<Binding>> rows = new HashMap<>();
        cursors.forEach((name, cursor) -> rows.put(name, cursor.take(record.get(id).getURI())));
        text.write(count == 0 ? "\n    " : ",\n    ");
        JsonValue value = new Filling(rows).value(template.each(), record);
        json.write(Objects.requireNonNullElse(value, JsonNull.instance), "    ");
      }
      text.write(count == 0 ? "]" : "\n  ]");
      return count;
    } finally {
      cursors.values().forEach(Cursor::close);
    }
  }

  private static String text(SortedMap<String, String> queries, String file) {
    return Objects.requireNonNull(queries.get(file), file);
  }

  /** The queries that a template names. */
  private static List<String> named(Template template, List<String> names) {
    if (template instanceof Template.Rows rows) {
      if (!names.contains(rows.query())) {
        names.add(rows.query());
      }
      named(rows.each(), names);
    } else if (template instanceof Template.Members members) {
      members.members().values().forEach(member -> named(member, names));
    } else if (template instanceof Template.Items items) {
      items.items().forEach(item -> named(item, names));
    }
    return names;
  }
}
