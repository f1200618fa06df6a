package landbridge.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.source.Diagnostic;
import landbridge.source.Fragment;
import landbridge.source.Problem;
import org.jspecify.annotations.Nullable;

/** What has been found in one document so far. Made, filled and emptied by one extraction. */
final class Findings {

  private static final SortedMap<String, Value> UNQUALIFIED =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  private final String document;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** UTF-16 positions where stretches begin that have been read in full, and where they end. */
  private final TreeMap<Integer, Integer> settled = new TreeMap<>();

  Findings(String document) {
    this.document = document;
  }

  List<Claim> claims() {
    return List.copyOf(claims);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** A claim whose words stand at the fragment. */
  void claim(Mention subject, String property, Value object, Fragment where, String rule) {
    claim(subject, property, object, UNQUALIFIED, where, rule);
  }

  void claim(
      Mention subject,
      String property,
      Value object,
      SortedMap<String, Value> qualifiers,
      Fragment where,
      String rule) {
    claims.add(
        new Claim(subject, property, object, qualifiers, Evidence.of(document, where), rule));
  }

  /**
   * A claim that is kept once among those given.
   *
   * @param made the claims that one sentence has made so far
   * @return the claim
   */
  Claim claimOnce(
      Mention subject,
      String property,
      Value object,
      SortedMap<String, Value> qualifiers,
      Fragment where,
      String rule,
      Set<Claim> made) {
    Claim claim =
        new Claim(subject, property, object, qualifiers, Evidence.of(document, where), rule);
    if (made.add(claim)) {
      claims.add(claim);
    }
    return claim;
  }

  /**
   * That two things are related, and what the words show of the other one: its name and, where they
   * tell, its kind or class.
   *
   * @param name where the other thing's name stands
   * @param context the words that show the relation and the class
   */
  void relate(
      Mention subject,
      String property,
      Mention object,
      Fragment name,
      Fragment context,
      String rule) {
    claim(subject, property, new Value.Thing(object), context, rule);
    introduce(object, name, context, rule);
  }

  /** What the words show of a thing: its name and, where they tell, its kind or class. */
  void introduce(Mention thing, Fragment name, Fragment context, String rule) {
    String written = name.string();
    claim(thing, "skos:altLabel", NameForms.english(written), name, rule);
    if (thing.kind() != null) {
      claim(thing, "lb:divisionKind", new Value.Concept("kind/" + thing.kind()), context, rule);
    } else if (!thing.type().equals(Mention.THING)) {
      claim(thing, "rdf:type", new Value.Concept(thing.type()), context, rule);
    }
  }

  /** Notes that a stretch of running text has been read in full, as what it is. */
  void settle(Fragment where) {
    settled.merge(where.from(), where.to(), Math::max);
  }

  /** Whether a stretch begins inside one that has been read in full. */
  boolean isSettled(Fragment where) {
    Map.@Nullable Entry<Integer, Integer> before = settled.floorEntry(where.from());
    return before != null && where.from() < before.getValue();
  }

  void problem(Problem problem, Fragment where) {
    diagnostics.add(Diagnostic.at(problem, document, where));
  }

  void problem(Problem problem, Fragment where, String detail) {
    diagnostics.add(new Diagnostic(problem, document, where.span(), detail));
  }
}
