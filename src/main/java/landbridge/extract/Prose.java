package landbridge.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.names.GenericWords;
import landbridge.names.PlaceTypes;
import landbridge.names.Sentences;
import landbridge.source.Block;
import landbridge.source.Document;
import landbridge.source.Fragment;
import landbridge.source.Problem;

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

  /** The rule of claims from {@link Apposition}s. */
  static final String APPOSITION = "apposition";

  private static final int SHOWN = 60;
  private static final int LONGEST_SENTENCE = 2000;

  private final Setting setting;
  private final Mentions mentions;
  private final Findings findings;
  private final ProperNames names;
  private final Introductions introductions;
  private final Discourse discourse;

  /** What was claimed of the opening sentence. */
  private final List<Claim> opening;

  /** A reader of a document whose structure has been read into the findings. */
  Prose(Setting setting, Mentions mentions, Findings findings) {
    this.setting = setting;
    this.mentions = mentions;
    this.findings = findings;
    this.names = new ProperNames(mentions);
    this.introductions = new Introductions(findings, setting.title());
    findings.claims().forEach(this::know);
    this.opening =
        findings.claims().stream().filter(claim -> claim.rule().equals(Lead.RULE)).toList();
    this.discourse =
        new Discourse(
            names,
            new Periods(setting.published(), setting.latestYear()),
            new Antecedents(
                setting.headline(names).orElse(setting.subject()),
                setting.line(),
                setting.country()));
  }

  /** Takes note of the names that the structure of the document has given. */
  private void know(Claim claim) {
    if (claim.subject().type().equals(Mention.DOCUMENT)) {
      return;
    }
    know(claim.subject().name(), claim.subject());
    introductions.skip(claim.subject());
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

  /** The sentences of a paragraph, what has been read as a list left out. */
  private Stream<Fragment> sentences(Fragment paragraph) {
    return Sentences.of(paragraph.string()).stream()
        .map(range -> paragraph.sub(range.from(), range.to()).trim())
        .filter(sentence -> sentence.length() > 0 && !findings.isSettled(sentence));
  }

  /** What is longer is no sentence, and reading it would take long. */
  private static boolean isReadable(Fragment sentence) {
    return sentence.length() <= LONGEST_SENTENCE;
  }

  private void sentence(Fragment sentence, List<ProseRule> rules) {
    List<Marked> before = discourse.before();
    List<Marked> marks = discourse.next(sentence.string());
    introductions.seen(sentence, marks);
    Skeleton skeleton = Skeleton.of(sentence.string(), marks);
    Set<Claim> claims = new HashSet<>();
    for (Apposition apposition : discourse.appositions()) {
      apposition(apposition, sentence);
    }
    for (ProseRule rule : rules) {
      for (SentencePattern.Match match : rule.in(skeleton)) {
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
    introductions.introduce(part, apposition.part(), sentence, where);
    introductions.introduce(whole, apposition.whole(), sentence, where);
  }

  /** As far as class and words tell: a basin or valley is none. */
  private static boolean isDivision(Mention part) {
    return Mentions.isDivision(part.type()) && PlaceTypes.of(part.name()).isEmpty();
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
        setting.subject(),
        setting.country(),
        setting.report());
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
        for (Filled filled : Filled.of(template, reading)) {
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
          introductions.introduce(subject, about, sentence, where);
          if (subject.type().equals("RailLink")) {
            discourse.made(about);
          }
          introductions.introduceThings(claim, reading, sentence, where);
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
}
