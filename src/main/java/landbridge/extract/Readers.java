package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.codes.Codes;
import landbridge.codes.Parsed;
import landbridge.source.Fragment;
import landbridge.source.Problem;

/** The readers that the tables name: the text of a value → claims. */
final class Readers {

  private static final Pattern YEARS = Pattern.compile("([^()]+?) \\((\\d{4})?[–-](\\d{4})\\)");
  private static final Pattern URL = Pattern.compile("(https?://[!-~]+).*");

  private final Mentions mentions;
  private final Findings findings;
  private final ThingReaders things;

  Readers(Mentions mentions, Findings findings) {
    this.mentions = mentions;
    this.findings = findings;
    this.things = new ThingReaders(mentions, findings);
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
      case "thing" -> things.one(slot);
      case "countries" -> things.countries(slot);
      case "companies" -> things.companies(slot);
      case "lines" -> things.lines(slot);
      case "borders" -> things.borders(slot);
      case "name" -> names(slot, List.of(slot.value()));
      case "names" -> names(slot, Enumeration.parts(slot.value()));
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
    for (Fragment part : Enumeration.parts(slot.value())) {
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
}
