package landbridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * A type of slots in rules, by {@code slots.tsv}.
 *
 * @param name as rules write it
 * @param fills the types of marks that fill it
 * @param takes the class that a thing of which only the name is known has in it, or null
 * @param casts classes of things that have that class in it too
 */
record SlotType(String name, List<String> fills, @Nullable String takes, List<String> casts) {

  private static final Map<String, SlotType> ALL =
      ResourceTable.read(SlotType.class, "slots.tsv").stream()
          .map(
              row ->
                  new SlotType(
                      row.get("slot"),
                      row.list("fills"),
                      row.get("takes").isEmpty() ? null : row.get("takes"),
                      row.list("casts")))
          .collect(Collectors.toUnmodifiableMap(SlotType::name, type -> type));

  /** The types of marks; each is one character of the private use area in a {@link Skeleton}. */
  private static final List<String> MARKS =
      new ArrayList<>(
          ALL.values().stream()
              .flatMap(type -> type.fills().stream())
              .collect(Collectors.toCollection(TreeSet::new)));

  private static final char FIRST = '\uE000';

  /**
   * A type by its name.
   *
   * @throws IllegalArgumentException if there is none, which is a faulty rule
   */
  static SlotType of(String name) {
    SlotType type = ALL.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no slot {" + name + "}, there are " + ALL.keySet());
    }
    return type;
  }

  /** The character for a type of marks; a type that fills no slot has the last one. */
  static char character(String mark) {
    int index = MARKS.indexOf(mark);
    return (char) (FIRST + (index < 0 ? MARKS.size() : index));
  }

  /** The bit that stands for a type of marks. */
  static long bit(String mark) {
    return 1L << (character(mark) - FIRST);
  }

  /** The bits of all types that fill the slot. */
  long bits() {
    return fills.stream().mapToLong(SlotType::bit).reduce(0, (a, b) -> a | b);
  }

  static boolean isMark(char c) {
    return c >= FIRST && c <= FIRST + MARKS.size();
  }

  /** The characters that fill the slot, as a class of a regular expression. */
  String characters() {
    return fills.stream()
        .map(mark -> String.valueOf(character(mark)))
        .collect(Collectors.joining("", "[", "]"));
  }

  /** The thing as this slot takes it. */
  Mention taken(Mention mention) {
    return takes != null && (mention.type().equals(Mention.THING) || casts.contains(mention.type()))
        ? new Mention(mention.name(), takes, mention.kind(), mention.within())
        : mention;
  }
}
