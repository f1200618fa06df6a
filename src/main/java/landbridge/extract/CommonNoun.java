package landbridge.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/**
 * What a common noun such as "the station" can speak of, by {@code references.tsv}.
 *
 * @param type the class of the thing
 * @param to where the thing is looked for, in this order
 */
record CommonNoun(String type, List<String> to) {

  private static final Map<String, CommonNoun> ALL =
      ResourceTable.read(CommonNoun.class, "references.tsv").stream()
          .map(
              row -> Map.entry(row.list("words"), new CommonNoun(row.get("class"), row.list("to"))))
          .flatMap(row -> row.getKey().stream().map(word -> Map.entry(word, row.getValue())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** The noun that words in small letters are, if they are one. */
  static Optional<CommonNoun> of(String words) {
    return Optional.ofNullable(ALL.get(words));
  }

  boolean isDivision() {
    return type.equals("Division");
  }
}
