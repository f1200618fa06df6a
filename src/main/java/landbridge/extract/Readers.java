package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.codes.Codes;
import landbridge.codes.Parsed;
import landbridge.names.Countries;
import landbridge.names.Fold;
import landbridge.names.PlaceTypes;
import landbridge.source.Fragment;
import landbridge.source.Problem;

/** The readers that the tables name: the text of a value → claims. */
final class Readers {

  private static final Pattern LIST = Pattern.compile("\\s*[,;、/]\\s*");
  private static final Pattern AND = Pattern.compile("\\s+and\\s+");
  private static final Pattern COMPANY = Pattern.compile("^(?:Co\\.|Ltd|Inc|LLC|L\\.?P\\.|Corp)");
  private static final Pattern BRANCH =
      Pattern.compile("(.+ (?:[Rr]ailway|[Rr]ailroad|[Ll]ine)) (.+ [Bb]ranch)");
  private static final Pattern BORDER =
      Pattern.compile("(\\p{Lu}[^\\d();]*?)(?: \\([^()]*\\))? (\\d[\\d.,]* km)");
  private static final Pattern YEARS = Pattern.compile("([^()]+?) \\((\\d{4})?[–-](\\d{4})\\)");
  private static final Pattern URL = Pattern.compile("(https?://[!-~]+).*");
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  private final Mentions mentions;
  private final Findings findings;

  Readers(Mentions mentions, Findings findings) {
    this.mentions = mentions;
    this.findings = findings;
  }

  /**
   * Reads a value and claims what it says.
   *
   * @return whether the reader could read it
   * @throws IllegalArgumentException if no reader has the name, which is a faulty table
   */
  boolean read(Slot slot) {
    return switch (slot.reader()) {
      case "integer" -> quantity(slot, "", true);
      case "km2", "km", "m" -> quantity(slot, slot.reader(), false);
      case "mm" -> quantity(slot, "mm", true);
      case "perKm2" -> quantity(slot, "per km2", false);
      case "km2InHeader", "kmInHeader", "mInHeader", "perKm2InHeader" -> quantity(slot, "", false);
      case "text" -> claim(slot, Value.string(slot.value().string()));
      case "date" ->
          Dates.read(slot.value().string()).map(d -> claim(slot, d.value())).orElse(false);
      case "thing" -> thing(slot, first(slot.value()));
      case "countries" -> things(slot, countries(slot.value()));
      case "companies" -> companies(slot);
      case "lines" -> lines(slot);
      case "borders" -> borders(slot);
      case "name" -> names(slot, List.of(slot.value()));
      case "names" -> names(slot, parts(slot.value()));
      case "former" -> former(slot);
      case "code" -> code(slot, slot.target());
      case "stationCode" -> code(slot, mentions.stationCodes());
      case "mode" -> mode(slot);
      case "url" -> url(slot);
      default -> throw new IllegalArgumentException("no reader is called " + slot.reader());
    };
  }

  private boolean claim(Slot slot, Value value) {
    SortedMap<String, Value> qualifiers = new TreeMap<>();
    if (slot.year() != null) {
      qualifiers.put("lb:asOf", new Value.Literal(slot.year(), "xsd:gYear"));
    }
    return claim(slot, value, qualifiers);
  }

  private boolean claim(Slot slot, Value value, SortedMap<String, Value> qualifiers) {
    findings.claim(slot.subject(), slot.property(), value, qualifiers, slot.value(), slot.rule());
    return true;
  }

  /** A unit of "" asks for a bare number; another one must stand in the text or its header. */
  private boolean quantity(Slot slot, String unit, boolean whole) {
    Optional<Quantity> read =
        Quantity.read(slot.value().string())
            .filter(q -> fits(q, unit))
            .filter(q -> !whole || q.isWhole());
    read.ifPresent(
        quantity -> {
          SortedMap<String, Value> qualifiers = new TreeMap<>();
          String year = quantity.year() == null ? slot.year() : quantity.year();
          if (year != null) {
            qualifiers.put("lb:asOf", new Value.Literal(year, "xsd:gYear"));
          }
          if (quantity.approximate()) {
            qualifiers.put("lb:approximate", new Value.Literal("true", "xsd:boolean"));
          }
          claim(slot, quantity.literal(whole), qualifiers);
        });
    return read.isPresent();
  }

  private static boolean fits(Quantity quantity, String unit) {
    return quantity.unit() == null
        ? unit.isEmpty()
        : unit.equals(quantity.unit()) || (unit.isEmpty() && quantity.unit().equals("people"));
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

  /** "China and Kazakhstan" are two countries, "Trinidad and Tobago" is one. */
  private static List<Fragment> countries(Fragment value) {
    List<Fragment> countries = new ArrayList<>();
    for (Fragment part : parts(value)) {
      List<Fragment> two = split(part, AND);
      boolean areTwo = two.stream().anyMatch(c -> Countries.named(c.string()).isPresent());
      countries.addAll(areTwo ? two : List.of(part));
    }
    return countries;
  }

  /** A name with an "and" may be of one company or of two; it is not read. */
  private boolean companies(Slot slot) {
    List<Fragment> companies = new ArrayList<>();
    for (Fragment part : parts(slot.value())) {
      if (AND.matcher(part.string()).find()) {
        return false;
      }
      boolean goesOn = COMPANY.matcher(part.string()).find() && !companies.isEmpty();
      Fragment before = goesOn ? companies.remove(companies.size() - 1) : part;
      companies.add(new Fragment(part.text(), before.from(), part.to()));
    }
    return things(slot, companies);
  }

  private boolean lines(Slot slot) {
    boolean any = false;
    for (Fragment part : parts(slot.value())) {
      List<Fragment> two = split(part, AND);
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

  private boolean borders(Slot slot) {
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

  private boolean names(Slot slot, List<Fragment> names) {
    boolean any = false;
    for (Fragment name : names) {
      any |=
          new NameForms(findings, slot.rule())
              .claim(slot.subject(), slot.property(), name, slot.target());
    }
    return any;
  }

  /** Names that are no longer used, and the years in which they were, where these are given. */
  private boolean former(Slot slot) {
    boolean any = false;
    for (Fragment part : parts(slot.value())) {
      SortedMap<String, Value> qualifiers = new TreeMap<>();
      Matcher years = YEARS.matcher(part.string());
      boolean isDated = years.matches();
      if (isDated && years.group(2) != null) {
        qualifiers.put("lb:validFrom", new Value.Literal(years.group(2), "xsd:gYear"));
      }
      qualifiers.put(
          isDated ? "lb:validUntil" : "lb:former",
          isDated
              ? new Value.Literal(years.group(3), "xsd:gYear")
              : new Value.Literal("true", "xsd:boolean"));
      Fragment name = isDated ? part.sub(0, years.end(1)) : part;
      any |=
          new NameForms(findings, slot.rule())
              .claim(
                  slot.subject(), slot.property(), name, slot.target(), name.string(), qualifiers);
    }
    return any;
  }

  private boolean code(Slot slot, String scheme) {
    Parsed parsed = Codes.parse(slot.value().string(), scheme.isEmpty() ? null : scheme);
    if (parsed instanceof Parsed.Valid valid) {
      return claim(slot, new Value.Code(valid.value().scheme(), valid.value().notation()));
    }
    if (parsed instanceof Parsed.Invalid invalid) {
      findings.problem(
          Problem.UNREADABLE_CODE, slot.value(), slot.value().string() + ": " + invalid.reason());
    }
    return true;
  }

  /** What the words for a crossing say it is for: rail, road or both. */
  private boolean mode(Slot slot) {
    String words = Amounts.lower(slot.value().string());
    boolean any = false;
    for (String mode : List.of("rail", "road")) {
      boolean isSaid = words.contains(mode) || (mode.equals("road") && words.contains("highway"));
      boolean isOnlyRailroad =
          mode.equals("road") && !words.replace("railroad", "").contains("road");
      if (isSaid && !isOnlyRailroad) {
        any |= claim(slot, new Value.Concept(mode));
      }
    }
    return any;
  }

  private boolean url(Slot slot) {
    Matcher url = URL.matcher(slot.value().string());
    return url.matches() && claim(slot, new Value.Literal(url.group(1), "xsd:anyURI"));
  }

  /** The parts of an enumeration, blank ones left out. */
  private static List<Fragment> parts(Fragment value) {
    return split(value, LIST);
  }

  private static List<Fragment> split(Fragment value, Pattern mark) {
    List<Fragment> parts = new ArrayList<>();
    Matcher separator = mark.matcher(value.string());
    int start = 0;
    while (separator.find()) {
      parts.add(value.sub(start, separator.start()).trim());
      start = separator.end();
    }
    parts.add(value.sub(start).trim());
    parts.removeIf(Fragment::isBlank);
    return parts;
  }

  private static Fragment first(Fragment value) {
    List<Fragment> parts = parts(value);
    return parts.isEmpty() ? value : parts.get(0);
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
        && value.string().codePoints().anyMatch(c -> Character.isLetter(c) && !isSmall(c));
  }

  private static boolean isSmall(int c) {
    return Character.isLowerCase(c);
  }
}
