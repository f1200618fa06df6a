package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.names.GenericWords;
import landbridge.names.PlaceTypes;
import landbridge.names.Sentences;
import landbridge.source.Block;
import landbridge.source.Document;
import landbridge.source.Fragment;
import landbridge.source.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a document → claims, by the rules in {@code prose/}: sentences are parted,
 * names, dates, amounts and references in them marked with their types, and every rule's patterns
 * matched against what is left of the words.
 *
 * <p>Rule languages of others were looked at: JAPE, UIMA Ruta and TokensRegex backtrack, bring a
 * framework and its type system along, or are under the GPL; here one linear-time expression for a
 * pattern, over one character for a typed stretch, does the same.
 */
final class Prose {

  /** The rule of the claims that introduce the things that a sentence names. */
  static final String MENTION = "mention";

  /** The rule of claims from {@link Apposition}s. */
  static final String APPOSITION = "apposition";

  private static final int SHOWN = 60;
  private static final int LONGEST_SENTENCE = 2000;
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private final Findings findings;
  private final Mentions mentions;
  private final Mention subject;
  private final @Nullable String country;
  private final ProperNames names;
  private final Discourse discourse;
  private final @Nullable Fragment title;
  private final @Nullable String report;

  /** What was claimed of the opening sentence. */
  private final List<Claim> opening;

  /** Where each thing was first named. */
  private final Map<Mention, Fragment> named = new HashMap<>();

  private final Set<Mention> introduced = new HashSet<>();

  /** A reader of a document whose structure has been read into the findings. */
  Prose(
      Document document,
      Mention subject,
      @Nullable String country,
      Mentions mentions,
      Findings findings) {
    this.findings = findings;
    this.mentions = mentions;
    this.subject = subject;
    this.country = country;
    this.title = document.title();
    Optional<LocalDate> published = published(findings);
    this.report = published.map(date -> date.toString().substring(0, 7)).orElse(null);
    this.names = new ProperNames(mentions);
    findings.claims().forEach(this::know);
    this.opening =
        findings.claims().stream().filter(claim -> claim.rule().equals(Lead.RULE)).toList();
    this.discourse =
        new Discourse(
            names,
            new Periods(published.orElse(null), latestYear(document)),
            new Antecedents(headline().orElse(subject), line(findings, subject), country));
  }

  private static Optional<LocalDate> published(Findings findings) {
    return findings.claims().stream()
        .filter(claim -> claim.property().equals("schema:datePublished"))
        .map(Claim::object)
        .filter(value -> value instanceof Value.Literal day && day.datatype().equals("xsd:date"))
        .map(value -> LocalDate.parse(((Value.Literal) value).lexical()))
        .findFirst();
  }

  private static int latestYear(Document document) {
    int latest = 0;
    Matcher year = YEAR.matcher(document.text().characters());
    while (year.find()) {
      latest = Math.max(latest, Integer.parseInt(year.group()));
    }
    return latest;
  }

  /**
   * The place that a report's headline begins with: what the report is about, as far as it tells.
   */
  private Optional<Mention> headline() {
    if (title == null || !subject.type().equals(Mention.DOCUMENT)) {
      return Optional.empty();
    }
    return names.in(title.string()).stream()
        .filter(mark -> mark.from() == 0 && mark.meaning() instanceof Mention)
        .map(mark -> (Mention) mark.meaning())
        .filter(place -> !place.type().equals("Country") && !place.type().equals("Organisation"))
        .findFirst();
  }

  /** The one line that the subject lies on, as its infobox or lead says. */
  private static @Nullable Mention line(Findings findings, Mention subject) {
    List<Mention> lines =
        findings.claims().stream()
            .filter(
                claim -> claim.property().equals("lb:onLine") && claim.subject().equals(subject))
            .filter(claim -> claim.object() instanceof Value.Thing)
            .map(claim -> ((Value.Thing) claim.object()).mention())
            .distinct()
            .toList();
    return lines.size() == 1 ? lines.get(0) : null;
  }

  /** Takes note of the names that the structure of the document has given. */
  private void know(Claim claim) {
    if (claim.subject().type().equals(Mention.DOCUMENT)) {
      return;
    }
    know(claim.subject().name(), claim.subject());
    introduced.add(claim.subject());
    if (claim.object() instanceof Value.Name name) {
      know(name.text(), claim.subject());
    } else if (claim.object() instanceof Value.Thing thing) {
      know(thing.mention().name(), thing.mention());
    }
  }

  /** A station that a table only calls "Hami" leaves the name to the city. */
  private void know(String name, Mention thing) {
    boolean isInFull =
        switch (thing.type()) {
          case "Station", "BorderCrossing", "Pass", "Airport" ->
              PlaceTypes.of(name).filter(word -> word.className().equals(thing.type())).isPresent();
          default -> true;
        };
    if (isInFull) {
      names.know(name, thing);
    }
  }

  /** Reads all paragraphs. */
  void read(Document document, List<ProseRule> rules) {
    List<Fragment> paragraphs =
        document.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .flatMap(Prose::paragraphs)
            .toList();
    for (Fragment paragraph : paragraphs) {
      sentences(paragraph)
          .filter(Prose::isReadable)
          .forEach(sentence -> names.survey(sentence.string()));
    }
    for (Fragment paragraph : paragraphs) {
      discourse.paragraph();
      sentences(paragraph)
          .forEach(
              sentence -> {
                if (isReadable(sentence)) {
                  sentence(sentence, rules);
                } else {
                  findings.problem(Problem.SENTENCE_TOO_LONG, sentence.sub(0, SHOWN));
                }
              });
    }
  }

  private static Stream<Fragment> paragraphs(Block block) {
    return block instanceof Block.Paragraph paragraph
        ? Stream.of(paragraph.text())
        : Stream.empty();
  }

  private static Stream<Fragment> sentences(Fragment paragraph) {
    return Sentences.of(paragraph.string()).stream()
        .map(range -> paragraph.sub(range.from(), range.to()).trim())
        .filter(sentence -> sentence.length() > 0);
  }

  /** What is longer is no sentence, and reading it would take long. */
  private static boolean isReadable(Fragment sentence) {
    return sentence.length() <= LONGEST_SENTENCE;
  }

  private void sentence(Fragment sentence, List<ProseRule> rules) {
    List<Marked> before = discourse.before();
    List<Marked> marks = discourse.next(sentence.string());
    for (Marked mark : marks) {
      if (mark.meaning() instanceof Mention mention) {
        named.putIfAbsent(mention, sentence.sub(mark.from(), mark.to()));
      }
    }
    Skeleton skeleton = Skeleton.of(sentence.string(), marks);
    Set<Claim> claims = new HashSet<>();
    for (Apposition apposition : discourse.appositions()) {
      apposition(apposition, sentence);
    }
    for (ProseRule rule : rules) {
      for (SentencePattern.Match match : matches(rule, skeleton)) {
        for (Map<String, List<Marked>> bindings : match.bindings()) {
          Reading reading = reading(sentence, before, marks, match, bindings);
          Fragment where = sentence.sub(match.from(), match.to()).trim();
          rule.claims().forEach(claim -> claim(claim, reading, sentence, where, rule, claims));
        }
      }
    }
  }

  /** {@code Manzhouli, Inner Mongolia} says where Manzhouli lies. */
  private void apposition(Apposition apposition, Fragment sentence) {
    Mention part = (Mention) apposition.part().meaning();
    Mention whole = (Mention) apposition.whole().meaning();
    if (part.type().equals("Organisation") || part.type().equals("Line")) {
      return;
    }
    Fragment where = sentence.sub(apposition.part().from(), apposition.whole().to());
    String property =
        whole.type().equals("Country")
            ? "lb:country"
            : isDivision(part) ? "lb:partOf" : "lb:locatedIn";
    findings.claim(part, property, new Value.Thing(whole), where, APPOSITION);
    introduce(part, apposition.part(), sentence, where);
    introduce(whole, apposition.whole(), sentence, where);
  }

  /** As far as class and words tell: a basin or valley is none. */
  private static boolean isDivision(Mention part) {
    return Mentions.isDivision(part.type()) && PlaceTypes.of(part.name()).isEmpty();
  }

  /** The matches of all patterns of a rule; of those that overlap the longest, or the first. */
  private static List<SentencePattern.Match> matches(ProseRule rule, Skeleton skeleton) {
    List<SentencePattern.Match> all = new ArrayList<>();
    for (SentencePattern pattern : rule.patterns()) {
      all.addAll(pattern.in(skeleton));
    }
    if (all.size() < 2) {
      return all;
    }
    List<SentencePattern.Match> matches = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparing(match -> match.from() - match.to()))
        .filter(match -> matches.stream().noneMatch(match::overlaps))
        .forEach(matches::add);
    return matches;
  }

  private Reading reading(
      Fragment sentence,
      List<Marked> paragraph,
      List<Marked> marks,
      SentencePattern.Match match,
      Map<String, List<Marked>> bindings) {
    List<Marked> before = new ArrayList<>(paragraph);
    marks.stream().filter(mark -> mark.to() <= match.from()).forEach(before::add);
    String text = sentence.string();
    return new Reading(
        withKinds(bindings),
        before,
        text,
        Amounts.lower(text.substring(match.from(), match.to())).replace(',', ' '),
        subject,
        country,
        report);
  }

  /** The words for a kind become the kind that they stand for in the country of the document. */
  private Map<String, List<Marked>> withKinds(Map<String, List<Marked>> bindings) {
    Map<String, List<Marked>> all = new HashMap<>();
    bindings.forEach(
        (slot, marks) -> all.put(slot, marks.stream().flatMap(m -> kind(m).stream()).toList()));
    return all;
  }

  private Optional<Marked> kind(Marked mark) {
    if (!mark.type().equals("Kind")) {
      return Optional.of(mark);
    }
    return GenericWords.groupKind(String.valueOf(mark.meaning()))
        .flatMap(mentions::kind)
        .map(kind -> new Value.Concept("kind/" + kind))
        .map(concept -> new Marked(mark.from(), mark.to(), "Kind", concept));
  }

  private void claim(
      ClaimTemplate template,
      Reading reading,
      Fragment sentence,
      Fragment where,
      ProseRule rule,
      Set<Claim> claims) {
    for (Marked about : template.subject().in(reading)) {
      if (about.meaning() instanceof Mention subject) {
        for (Filled filled : fill(template, reading)) {
          if (isTold(subject, template.property(), filled.value(), sentence)) {
            continue;
          }
          Claim claim =
              findings.claimOnce(
                  subject,
                  template.property(),
                  filled.value(),
                  filled.qualifiers(),
                  where,
                  rule.slug(),
                  claims);
          introduce(subject, about, sentence, where);
          if (subject.type().equals("RailLink")) {
            discourse.made(about);
          }
          things(claim).forEach(thing -> introduce(thing, mark(thing, reading), sentence, where));
        }
      }
    }
  }

  /** Whether the reading of the opening sentence has claimed the same of the same words. */
  private boolean isTold(Mention subject, String property, Value value, Fragment sentence) {
    return opening.stream()
        .anyMatch(
            claim ->
                claim.property().equals(property)
                    && claim.subject().equals(subject)
                    && claim.object().equals(value)
                    && claim.evidence().span().start() >= sentence.span().start()
                    && claim.evidence().span().end() <= sentence.span().end());
  }

  /** A value with its qualifiers. */
  private record Filled(Value value, SortedMap<String, Value> qualifiers) {}

  private static List<Filled> fill(ClaimTemplate template, Reading reading) {
    Contents contents = new Contents(reading);
    for (ClaimTemplate.Entry entry : template.entries()) {
      entry.value().in(reading).forEach(mark -> contents.add(entry.property(), mark));
    }
    if (template.node() != null) {
      Value.Node node = new Value.Node(template.node(), contents.properties());
      boolean isWhole =
          !template.node().equals("Figure")
              || node.properties().containsKey("lb:value")
              || node.properties().containsKey("lb:km")
              || node.properties().containsKey("lb:hole");
      return isWhole ? List.of(new Filled(node, new TreeMap<>())) : List.of();
    }
    SortedMap<String, Value> qualifiers = new TreeMap<>();
    contents.properties().forEach((property, values) -> qualifiers.put(property, values.get(0)));
    if (template.value() == null) {
      return List.of();
    }
    List<Filled> filled = new ArrayList<>();
    for (Marked mark : template.value().in(reading)) {
      if (mark.meaning() instanceof Amount amount) {
        SortedMap<String, Value> more = new TreeMap<>(qualifiers);
        if (amount.bound() != null) {
          more.put("lb:approximate", new Value.Literal("true", "xsd:boolean"));
        }
        filled.add(new Filled(Contents.literal(template.property(), amount), more));
      } else if (mark.meaning() instanceof When when) {
        if (when.shape() == When.Shape.DATE && when.start() != null) {
          filled.add(new Filled(when.start(), qualifiers));
        }
      } else if (!template.property().equals("lb:divisionKind") || isNarrow(mark)) {
        filled.add(new Filled(Contents.value(mark), qualifiers));
      }
    }
    return filled;
  }

  /** A city may be a county or more: what the word alone says is no kind of division. */
  private static boolean isNarrow(Marked mark) {
    return !(mark.meaning() instanceof Value.Concept concept)
        || !concept.local().equals("kind/city");
  }

  private static Stream<Mention> things(Claim claim) {
    Stream<Value> nested =
        claim.object() instanceof Value.Node node
            ? node.properties().values().stream().flatMap(List::stream)
            : Stream.of(claim.object());
    return Stream.concat(nested, claim.qualifiers().values().stream())
        .filter(Value.Thing.class::isInstance)
        .map(value -> ((Value.Thing) value).mention());
  }

  /** The mark in the sentence, or before it, that means a thing. */
  private static @Nullable Marked mark(Mention thing, Reading reading) {
    return Stream.concat(
            reading.bindings().values().stream().flatMap(List::stream), reading.before().stream())
        .filter(mark -> isNamedBy(thing, mark))
        .findFirst()
        .orElse(null);
  }

  private static boolean isNamedBy(Mention thing, Marked mark) {
    return (mark.meaning() instanceof Mention mention && mention.name().equals(thing.name()))
        || thing.name().equals(mark.meaning())
        || (mark.meaning() instanceof Mention part && Mentions.specific(part).equals(thing.name()));
  }

  /**
   * Claims the name and the class of a thing when a sentence first says something of it: as it is
   * written there, or where it was named before.
   */
  private void introduce(Mention thing, @Nullable Marked mark, Fragment sentence, Fragment where) {
    if (!introduced.add(thing) || thing.type().equals(Mention.DOCUMENT)) {
      return;
    }
    Fragment name = name(thing, mark, sentence);
    if (name != null) {
      String written = thing.type().equals("Country") ? thing.name() : name.string();
      findings.claim(
          thing, "skos:altLabel", NameForms.english(written.replace('\n', ' ')), name, MENTION);
    }
    if (thing.kind() != null) {
      findings.claim(
          thing, "lb:divisionKind", new Value.Concept("kind/" + thing.kind()), where, MENTION);
    } else if (!thing.type().equals(Mention.THING)) {
      findings.claim(thing, "rdf:type", new Value.Concept(thing.type()), where, MENTION);
    }
  }

  /** {@code Aibihu} in a list of subdistricts is what the sentence calls Aibihu Subdistrict. */
  private static boolean isBegun(Mention thing, String written) {
    return !written.isBlank() && thing.name().startsWith(written + " ");
  }

  private @Nullable Fragment name(Mention thing, @Nullable Marked mark, Fragment sentence) {
    if (mark != null && mark.to() <= sentence.length() && mark.length() > 0) {
      Fragment written = sentence.sub(mark.from(), mark.to());
      int at = written.string().indexOf(thing.name());
      if (at >= 0) {
        return written.sub(at, at + thing.name().length());
      } else if (thing.type().equals("Country") || isBegun(thing, written.string())) {
        return written;
      }
    }
    Fragment first = named.get(thing);
    if (first != null) {
      int at = first.string().indexOf(thing.name());
      return at >= 0 ? first.sub(at, at + thing.name().length()) : first;
    }
    int at = title == null ? -1 : title.string().indexOf(thing.name());
    return at < 0 || title == null ? null : title.sub(at, at + thing.name().length());
  }
}
