package landbridge.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * Claims the name and the class of each thing that running text says something of, once. Made for
 * one document and told its sentences in order.
 */
final class Introductions {

  /** The rule of these claims. */
  static final String RULE = "mention";

  private final Findings findings;
  private final @Nullable Fragment title;

  /** Where each thing was first named. */
  private final Map<Mention, Fragment> named = new HashMap<>();

  private final Set<Mention> introduced = new HashSet<>();

  /**
   * Those of one document.
   *
   * @param title its title line, which can name what no sentence names, or null
   */
  Introductions(Findings findings, @Nullable Fragment title) {
    this.findings = findings;
    this.title = title;
  }

  /** A thing of which the structure of the document has claimed something. */
  void skip(Mention thing) {
    introduced.add(thing);
  }

  /** Remembers where a sentence names things. */
  void seen(Fragment sentence, List<Marked> marks) {
    for (Marked mark : marks) {
      if (mark.meaning() instanceof Mention mention) {
        named.putIfAbsent(mention, sentence.sub(mark.from(), mark.to()));
      }
    }
  }

  /** Introduces the things that a claim names beside its subject. */
  void introduceThings(Claim claim, Reading reading, Fragment sentence, Fragment where) {
    things(claim).forEach(thing -> introduce(thing, mark(thing, reading), sentence, where));
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
  void introduce(Mention thing, @Nullable Marked mark, Fragment sentence, Fragment where) {
    if (!introduced.add(thing) || thing.type().equals(Mention.DOCUMENT)) {
      return;
    }
    Fragment name = name(thing, mark, sentence);
    if (name != null) {
      String written = thing.type().equals("Country") ? thing.name() : name.string();
      findings.claim(
          thing, "skos:altLabel", NameForms.english(written.replace('\n', ' ')), name, RULE);
    }
    if (thing.kind() != null) {
      findings.claim(
          thing, "lb:divisionKind", new Value.Concept("kind/" + thing.kind()), where, RULE);
    } else if (!thing.type().equals(Mention.THING)) {
      findings.claim(thing, "rdf:type", new Value.Concept(thing.type()), where, RULE);
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
