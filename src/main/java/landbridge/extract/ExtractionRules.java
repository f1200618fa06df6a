package landbridge.extract;

import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.names.ResourceTable;

/** The extraction rules, as claims name them. */
public final class ExtractionRules {

  private ExtractionRules() {}

  /** What each rule does, in a sentence, by its slug. */
  public static SortedMap<String, String> titles() {
    SortedMap<String, String> titles = new TreeMap<>();
    ResourceTable.read(ExtractionRules.class, "rules.tsv")
        .forEach(row -> titles.put(row.get("rule"), row.get("title")));
    ProseRule.all().forEach(rule -> titles.put(rule.slug(), rule.title()));
    return titles;
  }
}
