package landbridge.serve.reconcile;

import java.util.List;
import java.util.Locale;
import landbridge.lookup.Label;
import landbridge.names.ResourceTable;

/**
 * A property of places.
 *
 * @param id what messages name it by
 * @param labels in several languages
 * @param file the question that fetches its values
 * @param given what is put in for the question's variable
 * @param types the types whose places may have it; none means all
 * @param comparison how a query compares it
 * @param schemes for codes, those that count
 * @param weight how much it counts beside the name, which counts 1
 */
record Property(
    String id,
    List<Label> labels,
    String file,
    String given,
    List<String> types,
    Comparison comparison,
    List<String> schemes,
    double weight) {

  /** How a query compares a property. */
  enum Comparison {
    NONE,
    CODE,
    PARENT,
    WITHIN,
    COUNTRY,
    KIND
  }

  /** One that nothing is known of. */
  static Property unknown(String id) {
    return new Property(id, List.of(), "", "", List.of(), Comparison.NONE, List.of(), 0);
  }

  static Property of(ResourceTable.Row row) {
    String compare = row.get("compare");
    return new Property(
        row.get("id"),
        row.list("labels").stream().map(Property::label).toList(),
        row.get("file"),
        row.get("given"),
        row.list("types"),
        compare.isEmpty() ? Comparison.NONE : Comparison.valueOf(compare.toUpperCase(Locale.ROOT)),
        row.list("among"),
        Double.parseDouble(row.get("weight")));
  }

  static Label label(String written) {
    int equals = written.indexOf('=');
    return new Label(written.substring(equals + 1), written.substring(0, equals));
  }
}
