package landbridge.resolve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import landbridge.extract.Claim;
import landbridge.extract.Extraction;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.names.ResourceTable;

/**
 * Rival values of one property of one thing, and the support that each has. The order of support is
 * total, so the choice does not depend on the order of the documents.
 */
final class Rivals {

  private static final Map<String, Boolean> SINGLE_VALUED =
      ResourceTable.read(Rivals.class, "single-valued.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("property"), row -> row.get("per-language").equals("yes")));

  /** Qualifiers of what no longer holds. */
  private static final List<String> ENDS = List.of("lb:validUntil", "lb:former");

  private static final List<String> LABELS = List.of("rdfs:label", "skos:prefLabel");

  /** The ground on which values are rivals, and the values on it. */
  private final Map<Ground, Map<Value, Support>> grounds = new ConcurrentHashMap<>();

  /**
   * What rivals have in common.
   *
   * @param subject the thing: a mention while surveying, its path once settled
   * @param property the property
   * @param tag the language tag of names, else empty
   */
  private record Ground(Object subject, String property, String tag) {}

  /**
   * What speaks for a value.
   *
   * @param lasting whether somebody says so who does not say that it has ended
   * @param own whether the thing's own article says so
   * @param asOf the latest year or day for which it is said; empty where none is given
   * @param documents in which documents it stands
   */
  private record Support(boolean lasting, boolean own, String asOf, Set<String> documents) {

    private static final Comparator<Support> WEIGHT =
        Comparator.comparing(Support::lasting)
            .thenComparing(Support::own)
            .thenComparing(Support::asOf)
            .thenComparing(support -> support.documents.size());

    static final Support NONE = new Support(false, false, "", Set.of());

    Support and(Support other) {
      return new Support(
          lasting || other.lasting,
          own || other.own,
          asOf.compareTo(other.asOf) >= 0 ? asOf : other.asOf,
          union(documents, other.documents));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
      if (some.containsAll(others)) {
        return some;
      }
      Set<String> all = some instanceof HashSet ? some : new HashSet<>(some);
      all.addAll(others);
      return all;
    }
  }

  /** Adds the values that one document gives. */
  void add(Extraction extraction) {
    for (Claim claim : extraction.claims()) {
      if (isRanked(claim)) {
        boolean own = claim.subject().equals(extraction.subject());
        String asOf =
            claim.qualifiers().get("lb:asOf") instanceof Value.Literal date ? date.lexical() : "";
        boolean lasting = ENDS.stream().noneMatch(claim.qualifiers()::containsKey);
        Support support = new Support(lasting, own, asOf, Set.of(claim.evidence().document()));
        add(ground(claim.subject(), claim), bare(claim.object()), support);
      }
    }
  }

  private void add(Ground ground, Value value, Support support) {
    grounds
        .computeIfAbsent(ground, g -> new ConcurrentHashMap<>())
        .merge(value, support, Support::and);
  }

  /** The same rivals with mentions that are one thing brought together. */
  Rivals settled(Function<Mention, String> path) {
    Rivals settled = new Rivals();
    grounds.forEach(
        (ground, values) -> {
          String thing = path.apply((Mention) ground.subject());
          Ground same = new Ground(thing, ground.property(), ground.tag());
          values.forEach(
              (value, support) ->
                  settled.add(
                      same,
                      value,
                      new Support(
                          support.lasting,
                          support.own,
                          support.asOf,
                          Set.copyOf(support.documents))));
        });
    return settled;
  }

  private static boolean isRanked(Claim claim) {
    return SINGLE_VALUED.containsKey(claim.property())
        && !(claim.object() instanceof Value.Missing);
  }

  private static Ground ground(Object subject, Claim claim) {
    String tag = claim.object() instanceof Value.Name name ? name.tag() : "";
    return new Ground(subject, claim.property(), tag);
  }

  /** A name without the set it belongs to, which is no part of what rivals say. */
  private static Value bare(Value value) {
    return value instanceof Value.Name name ? new Value.Name(name.text(), name.tag(), "") : value;
  }

  /**
   * The rank of a claim. A value that outweighs its rivals is preferred; among names one is chosen
   * even if they weigh the same, since a thing has one name of a kind in a language.
   */
  Ranked rank(String subject, Claim claim) {
    return isRanked(claim)
        ? rank(ground(subject, claim), bare(claim.object()))
        : new Ranked(Rank.NORMAL, true);
  }

  private Ranked rank(Ground ground, Value value) {
    Map<Value, Support> values = grounds.getOrDefault(ground, Map.of());
    if (values.size() < 2) {
      return new Ranked(Rank.NORMAL, true);
    }
    Support support = values.getOrDefault(value, Support.NONE);
    boolean perLanguage = SINGLE_VALUED.getOrDefault(ground.property(), false);
    boolean outweighed = false;
    boolean unrivalled = true;
    for (Map.Entry<Value, Support> rival : values.entrySet()) {
      if (!rival.getKey().equals(value)) {
        int weight = Support.WEIGHT.compare(rival.getValue(), support);
        if (weight == 0 && perLanguage) {
          weight = value.toString().compareTo(rival.getKey().toString());
        }
        outweighed |= weight > 0;
        unrivalled &= weight < 0;
      }
    }
    return new Ranked(unrivalled ? Rank.PREFERRED : Rank.NORMAL, !outweighed);
  }

  /**
   * Whether a name is the label or preferred name of the thing already, so that it is no other one.
   */
  boolean isLabel(String subject, Value.Name name) {
    Value value = bare(name);
    return LABELS.stream()
        .map(property -> new Ground(subject, property, name.tag()))
        .anyMatch(
            ground ->
                grounds.getOrDefault(ground, Map.of()).containsKey(value)
                    && rank(ground, value).best());
  }

  /** A rank, and whether the value is among those that nothing outweighs. */
  record Ranked(Rank rank, boolean best) {}
}
