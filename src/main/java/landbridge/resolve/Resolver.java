package landbridge.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import landbridge.extract.Claim;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.names.Kinds;

/**
 * Decides which thing a mention is and how a claim ranks, by a {@link Survey} of all documents.
 *
 * <ol>
 *   <li>A mention is the thing whose slug its own words give.
 *   <li>If no article and no table introduces that slug, but exactly one thing of the same class
 *       has the name, because its article says so or because its full name is that of a people as
 *       well, it is that thing ({@code Lanxin Railway} is the Lanzhou–Xinjiang railway, the
 *       prefecture {@code Bortala} is Bortala Mongol Autonomous Prefecture).
 *   <li>If a slug is the name of divisions of two levels (a province and its city), the lower one
 *       takes the slug of what it is part of behind a full stop.
 * </ol>
 */
public final class Resolver {

  private final Survey survey;
  private final Map<Mention, String> paths = new ConcurrentHashMap<>();
  private final Rivals rivals;

  /** Decides by a survey to which all documents have been added. */
  public Resolver(Survey survey) {
    this.survey = survey;
    this.rivals = survey.rivals().settled(this::path);
  }

  /** The path of the mentioned thing below the base: {@code id/<slug>} or {@code doc/<slug>}. */
  public String path(Mention mention) {
    return mention.type().equals(Mention.DOCUMENT)
        ? "doc/" + mention.name()
        : paths.computeIfAbsent(mention, m -> "id/" + slug(m));
  }

  /** The claim about things, ranked. */
  public Statement resolve(Claim claim) {
    String subject = path(claim.subject());
    SortedMap<String, Term> qualifiers = new TreeMap<>();
    claim.qualifiers().forEach((property, value) -> qualifiers.put(property, term(value)));
    Rivals.Ranked ranked = rivals.rank(subject, claim);
    return new Statement(
        subject,
        claim.property(),
        term(claim.object()),
        qualifiers,
        claim.evidence(),
        claim.rule(),
        ranked.rank(),
        ranked.best() && !(claim.object() instanceof Value.Missing) && !isKnown(subject, claim));
  }

  private Term term(Value value) {
    if (value instanceof Value.Thing thing) {
      return new Term.Thing(path(thing.mention()));
    } else if (value instanceof Value.Node node) {
      SortedMap<String, List<Term>> properties = new TreeMap<>();
      node.properties()
          .forEach(
              (property, values) ->
                  properties.put(
                      property,
                      values.stream()
                          .map(this::term)
                          .distinct()
                          .sorted(Comparator.comparing(Term::toString))
                          .toList()));
      return new Term.Node(node.type(), properties);
    }
    return new Term.Plain(value);
  }

  /** In SKOS an alternative name is never the preferred one as well. */
  private boolean isKnown(String subject, Claim claim) {
    return claim.property().equals("skos:altLabel")
        && claim.object() instanceof Value.Name name
        && rivals.isLabel(subject, name);
  }

  private String slug(Mention mention) {
    String slug = Identity.slug(mention);
    if (!survey.isIntroduced(slug)) {
      Set<String> bearers = survey.bearers(mention);
      if (bearers.size() == 1) {
        return told(bearers.iterator().next(), mention.type());
      }
    }
    return told(slug, mention.type());
  }

  /** Tells a division from one of a higher level with the same slug. */
  private String told(String slug, String type) {
    int level = Kinds.LEVELS.indexOf(type);
    boolean isLower =
        level > 1
            && survey.levels(slug).stream().anyMatch(other -> Kinds.LEVELS.indexOf(other) <= 1);
    return isLower
        ? survey.wholes(type, slug).stream()
            .min(Comparator.comparing(this::level).reversed().thenComparing(whole -> whole))
            .map(whole -> slug + "." + whole)
            .orElse(slug + "." + type.toLowerCase(Locale.ROOT))
        : slug;
  }

  /** The lowest level under which a slug appears, so that a city is told by its province first. */
  private int level(String slug) {
    return survey.levels(slug).stream().mapToInt(Kinds.LEVELS::indexOf).max().orElse(-1);
  }
}
