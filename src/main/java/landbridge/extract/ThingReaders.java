package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.names.Countries;
import landbridge.names.Fold;
import landbridge.names.PlaceTypes;
import landbridge.source.Fragment;

/** Those of the {@link Readers} whose values are things: places, lines, companies. */
final class ThingReaders {

  private static final Pattern COMPANY = Pattern.compile("^(?:Co\\.|Ltd|Inc|LLC|L\\.?P\\.|Corp)");
  private static final Pattern BRANCH =
      Pattern.compile("(.+ (?:[Rr]ailway|[Rr]ailroad|[Ll]ine)) (.+ [Bb]ranch)");
  private static final Pattern BORDER =
      Pattern.compile("(\\p{Lu}[^\\d();]*?)(?: \\([^()]*\\))? (\\d[\\d.,]* km)");
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  private final Mentions mentions;
  private final Findings findings;

  ThingReaders(Mentions mentions, Findings findings) {
    this.mentions = mentions;
    this.findings = findings;
  }

  /** The thing that the value names, or names first. */
  boolean one(Slot slot) {
    return thing(slot, Enumeration.first(slot.value()));
  }

  private boolean thing(Slot slot, Fragment name) {
    Fragment bare = withoutRemark(name);
    if (!isName(bare)) {
      return false;
    }
    Mention named = mentions.of(bare.string(), slot.target());
    Mention object = isLocal(slot, named) ? named.in(slot.subject()) : named;
    if (isItself(slot, object)) {
      return true;
    }
    if (!object.type().equals("Thing")) {
      mentions.remember(object);
    }
    findings.relate(
        slot.subject(), containment(slot, object), object, bare, slot.context(), slot.rule());
    return true;
  }

  /** The seat of a county is one of its own towns, not one of that name elsewhere. */
  private static boolean isLocal(Slot slot, Mention object) {
    return slot.property().equals("lb:seat")
        && object.within() == null
        && (object.type().equals("Township") || "district".equals(object.kind()));
  }

  /** In a table of cities a municipality is named as its own province: no statement. */
  private static boolean isItself(Slot slot, Mention object) {
    return slot.property().equals("lb:partOf")
        && Fold.key(slot.subject().name()).equals(Fold.key(object.name()));
  }

  /** What is no division lies in a division; it is not a part of it. */
  private static String containment(Slot slot, Mention object) {
    return slot.property().equals("lb:partOf")
            && !Mentions.isDivision(slot.subject().type())
            && Mentions.isDivision(object.type())
        ? "lb:locatedIn"
        : slot.property();
  }

  private boolean things(Slot slot, List<Fragment> names) {
    boolean any = false;
    for (Fragment name : names) {
      any |= thing(slot, name);
    }
    return any;
  }

  /** Countries, also two that an "and" joins. */
  boolean countries(Slot slot) {
    return things(slot, eachCountry(slot.value()));
  }

  /** "China and Kazakhstan" are two countries, "Trinidad and Tobago" is one. */
  private static List<Fragment> eachCountry(Fragment value) {
    List<Fragment> countries = new ArrayList<>();
    for (Fragment part : Enumeration.parts(value)) {
      List<Fragment> two = Enumeration.split(part, Enumeration.AND);
      boolean areTwo = two.stream().anyMatch(c -> Countries.named(c.string()).isPresent());
      countries.addAll(areTwo ? two : List.of(part));
    }
    return countries;
  }

  /** A name with an "and" may be of one company or of two; it is not read. */
  boolean companies(Slot slot) {
    List<Fragment> companies = new ArrayList<>();
    for (Fragment part : Enumeration.parts(slot.value())) {
      if (Enumeration.AND.matcher(part.string()).find()) {
        return false;
      }
      boolean goesOn = COMPANY.matcher(part.string()).find() && !companies.isEmpty();
      Fragment before = goesOn ? companies.remove(companies.size() - 1) : part;
      companies.add(new Fragment(part.text(), before.from(), part.to()));
    }
    return things(slot, companies);
  }

  /** Lines, and the branches of lines. */
  boolean lines(Slot slot) {
    boolean any = false;
    for (Fragment part : Enumeration.parts(slot.value())) {
      List<Fragment> two = Enumeration.split(part, Enumeration.AND);
      boolean areLines =
          two.stream()
              .allMatch(
                  name ->
                      PlaceTypes.of(name.string())
                          .filter(type -> type.className().equals(slot.target()))
                          .isPresent());
      for (Fragment line : areLines ? two : List.of(part)) {
        any |= line(slot, line);
      }
    }
    return any;
  }

  private boolean line(Slot slot, Fragment name) {
    Matcher branch = BRANCH.matcher(name.string());
    if (!branch.matches()) {
      return thing(slot, name);
    }
    Fragment whole = name.sub(branch.start(1), branch.end(1));
    Mention line = Mention.of(whole.string(), "Line");
    Mention part = Mention.of(branch.group(2) + " of the " + branch.group(1), "Line");
    findings.relate(slot.subject(), slot.property(), part, name, slot.context(), slot.rule());
    findings.relate(part, "lb:partOf", line, whole, name, slot.rule());
    return true;
  }

  /** Neighbours, each with the length of the border to it. */
  boolean borders(Slot slot) {
    boolean any = false;
    Matcher border = BORDER.matcher(slot.value().string());
    while (border.find()) {
      Fragment name = slot.value().sub(border.start(1), border.end(1)).trim();
      Fragment length = slot.value().sub(border.start(2), border.end(2));
      Mention neighbour = mentions.of(withoutAnd(name).string(), slot.target());
      SortedMap<String, Value> qualifiers = new TreeMap<>();
      Quantity.read(length.string())
          .ifPresent(q -> qualifiers.put("lb:lengthKm", q.literal(false)));
      findings.claim(
          slot.subject(),
          slot.property(),
          new Value.Thing(neighbour),
          qualifiers,
          slot.value().sub(border.start(1), border.end(2)),
          slot.rule());
      findings.introduce(neighbour, withoutAnd(name), slot.context(), slot.rule());
      any = true;
    }
    return any;
  }

  private static Fragment withoutAnd(Fragment name) {
    return name.startsWith("and ") ? name.sub(4).trim() : name;
  }

  private static Fragment withoutRemark(Fragment value) {
    Matcher remark = REMARK.matcher(value.string());
    return remark.find() ? value.sub(0, remark.start()).trim() : value;
  }

  /** A name is no number, no sentence, and not only words in small letters. */
  private static boolean isName(Fragment value) {
    return value.length() > 0
        && value.length() <= 120
        && Character.isLetterOrDigit(value.string().codePointAt(0))
        && value
            .string()
            .codePoints()
            .anyMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c));
  }
}
