package landbridge.extract;

import java.util.List;
import java.util.Optional;
import landbridge.source.Block;
import landbridge.source.Document;
import landbridge.source.Fragment;
import landbridge.source.Problem;
import landbridge.source.Section;
import org.jspecify.annotations.Nullable;

/** One document → all that it claims. A pure function: no clock, no network, nothing shared. */
public final class Extractor {

  private final Document document;
  private final Findings findings;
  private final Mentions mentions;
  private final Optional<Lead> lead;
  private final Subject subject;
  private final @Nullable String country;

  private Extractor(Document document) {
    this.document = document;
    this.findings = new Findings(document.slug());
    this.lead = Lead.of(document);
    this.country = Country.of(document, lead);
    this.mentions = new Mentions(country);
    this.subject = Subject.of(document, lead, country);
  }

  /** All that a document claims, its running text read by {@link ProseRule#all()}. */
  public static Extraction extract(Document document) {
    return extract(document, ProseRule.all());
  }

  /**
   * All that a document claims.
   *
   * @param rules read its running text
   */
  public static Extraction extract(Document document, List<ProseRule> rules) {
    return new Extractor(document).extraction(rules);
  }

  private Extraction extraction(List<ProseRule> rules) {
    title();
    if (document.form() == Document.Form.NEWS) {
      Dateline.read(document, findings);
    } else {
      article();
    }
    new Prose(Setting.of(document, subject.mention(), country, findings), mentions, findings)
        .read(document, rules);
    return new Extraction(subject.mention(), findings.claims(), findings.diagnostics());
  }

  private void title() {
    @Nullable Fragment title = document.title();
    if (title == null) {
      findings.problem(Problem.NO_TITLE, document.text().whole().sub(0, 0));
      return;
    }
    findings.claim(
        Mention.document(document.slug()),
        "dcterms:title",
        NameForms.english(title.string()),
        title,
        Subject.TITLE);
  }

  private void article() {
    Mention thing = subject.mention();
    if (!thing.type().equals(Mention.DOCUMENT)) {
      subject();
    }
    Readers readers = new Readers(mentions, findings);
    if (!thing.type().equals(Mention.DOCUMENT)) {
      new Infobox(document, thing, readers, findings).read();
      lead.ifPresent(opening -> opening.claim(thing, mentions, findings));
    }
    Tables tables = new Tables(subject.whole(), mentions, readers, findings);
    Lists lists = new Lists(thing, mentions, findings);
    RunningLists running = new RunningLists(thing, mentions, findings);
    Outline outline = new Outline();
    for (Section section : document.sections()) {
      boolean aboutDivisions = outline.enter(section) || subject.isListOfDivisions();
      for (Block block : section.blocks()) {
        if (block instanceof Block.Table table) {
          tables.read(table, aboutDivisions);
        }
      }
      lists.read(section, aboutDivisions);
      running.read(section, aboutDivisions);
    }
  }

  /** The subject's own name and class. */
  private void subject() {
    Mention thing = subject.mention();
    mentions.remember(thing);
    @Nullable Fragment name = subject.name();
    if (name != null) {
      findings.claim(thing, "rdfs:label", NameForms.english(name.string()), name, Subject.TITLE);
    }
    @Nullable Fragment shown = subject.shown();
    if (shown == null) {
      findings.problem(Problem.UNCERTAIN_SUBJECT, document.text().whole().sub(0, 0), thing.name());
      return;
    }
    findings.claim(thing, "rdf:type", new Value.Concept(thing.type()), shown, subject.rule());
    if (thing.kind() != null) {
      findings.claim(
          thing,
          "lb:divisionKind",
          new Value.Concept("kind/" + thing.kind()),
          shown,
          subject.rule());
    }
  }
}
