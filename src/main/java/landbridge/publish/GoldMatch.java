package landbridge.publish;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landbridge.names.Fold;

/** Whether a claim says what a row says. */
final class GoldMatch {

  /** A number, parted into thousands or not, and its unit. */
  private static final Pattern QUANTITY =
      Pattern.compile("(-?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)(?: +([^0-9 ].*))?");

  private static final Pattern TAGGED = Pattern.compile("(.+)@([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)");

  /** Properties that say the same of their value. */
  private static final Set<String> SYMMETRIC = Set.of("lb:opposite", "lb:nearby", "lb:borders");

  private static final String DISTANCE = "lb:distance";
  private static final String TO = "lb:to";
  private static final String THING = "id/";

  private final ThingNames names;

  GoldMatch(ThingNames names) {
    this.names = names;
  }

  /**
   * Whether the row accepts the claim: one of its properties, subjects and values, and all of its
   * qualifiers. The claim may have more.
   *
   * @param subject the path of the claim's subject
   * @param claim the rest of it, with paths for things
   */
  boolean accepts(Gold.Row row, String subject, ClaimCells claim) {
    return row.properties().contains(claim.property())
        && (holds(row, subject, claim) || holdsTurned(row, subject, claim));
  }

  private boolean holds(Gold.Row row, String subject, ClaimCells claim) {
    return any(row.subjects(), subject)
        && row.values().stream().anyMatch(value -> isSaid(claim.property(), value, claim.value()))
        && row.qualifiers().stream().allMatch(qualifier -> isSaid(qualifier, claim));
  }

  /** As far as from A to B is from B to A, and what A is opposite to is opposite to A. */
  private boolean holdsTurned(Gold.Row row, String subject, ClaimCells claim) {
    List<String> to = claim.qualifiers().getOrDefault(TO, List.of());
    if (SYMMETRIC.contains(claim.property())) {
      return holds(
          row, claim.value(), new ClaimCells(claim.property(), subject, claim.qualifiers()));
    } else if (claim.property().equals(DISTANCE) && to.size() == 1) {
      SortedMap<String, List<String>> qualifiers = new TreeMap<>(claim.qualifiers());
      qualifiers.put(TO, List.of(subject));
      return holds(row, to.get(0), new ClaimCells(claim.property(), claim.value(), qualifiers));
    }
    return false;
  }

  private boolean isSaid(Gold.Qualifier qualifier, ClaimCells claim) {
    return qualifier.properties().stream()
            .flatMap(property -> claim.qualifiers().getOrDefault(property, List.of()).stream())
            .anyMatch(cell -> any(qualifier.values(), cell))
        || isBound(qualifier) && isAtLeast(claim);
  }

  /** A figure of the kind "at least" needs no bound that says so too. */
  private static boolean isBound(Gold.Qualifier qualifier) {
    return qualifier.names().contains("bound") && qualifier.values().contains("at-least");
  }

  private static boolean isAtLeast(ClaimCells claim) {
    return claim.qualifiers().getOrDefault("lb:figureKind", List.of()).stream()
        .anyMatch(kind -> local(kind).equals("at-least"));
  }

  private boolean any(List<String> accepted, String cell) {
    return accepted.stream().anyMatch(gold -> isSaid("", gold, cell));
  }

  private boolean isSaid(String property, String gold, String cell) {
    if (gold.isEmpty() || cell.isEmpty()) {
      return gold.equals(cell);
    } else if (gold.equals("missing")) {
      return cell.equals("lb:missingInSource");
    } else if (cell.startsWith(THING)) {
      return names.has(cell, gold);
    } else if (property.equals("lb:gaugeBreak")) {
      return locals(gold).equals(locals(cell));
    } else if (property.equals("lb:distinction")) {
      return Fold.key(cell).contains(Fold.key(gold));
    }
    return gold.equals(local(cell)) || isSameQuantity(gold, cell) || isSameName(gold, cell);
  }

  private static boolean isSameQuantity(String gold, String cell) {
    Matcher one = QUANTITY.matcher(gold);
    Matcher other = QUANTITY.matcher(cell);
    return one.matches()
        && other.matches()
        && number(one).compareTo(number(other)) == 0
        && unit(one).equals(unit(other));
  }

  private static BigDecimal number(Matcher quantity) {
    return new BigDecimal(quantity.group(1).replace(",", ""));
  }

  private static String unit(Matcher quantity) {
    return quantity.group(2) == null ? "" : quantity.group(2).strip();
  }

  /** A name without a language tag is accepted with any; numbers and dates are no names. */
  private static boolean isSameName(String gold, String cell) {
    if (Character.isDigit(gold.codePointAt(0))) {
      return gold.equals(cell);
    }
    Matcher one = TAGGED.matcher(gold);
    Matcher other = TAGGED.matcher(cell);
    boolean tagged = one.matches();
    String text = other.matches() ? other.group(1) : cell;
    return tagged
        ? other.matches() && one.group(2).equals(other.group(2)) && isSpelt(one.group(1), text)
        : isSpelt(gold, text);
  }

  private static boolean isSpelt(String gold, String text) {
    return Fold.key(gold).equals(Fold.key(text));
  }

  private static Set<String> locals(String gauges) {
    return Arrays.stream(gauges.split(","))
        .map(GoldMatch::local)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code kind:town} is {@code town}; what has a blank or no prefix is no concept. */
  private static String local(String cell) {
    boolean isConcept = cell.indexOf(':') > 0 && cell.indexOf(' ') < 0;
    return isConcept
        ? cell.substring(Math.max(cell.indexOf(':'), cell.lastIndexOf('/')) + 1)
        : cell;
  }
}
