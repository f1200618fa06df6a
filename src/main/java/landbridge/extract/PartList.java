package landbridge.extract;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.names.Fold;
import landbridge.names.GenericWords;
import landbridge.names.Kinds;
import landbridge.names.ShortNames;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/** The parts of a division that {@link RunningLists} found → claims. */
final class PartList {

  private final Mention whole;
  private final Set<String> capitals;
  private final boolean ofAnyKind;
  private final boolean seats;
  private final Mentions mentions;
  private final Findings findings;
  private final NameForms forms;

  /**
   * Claims what lists say.
   *
   * @param capitals the folded names of the seats of the whole
   * @param ofAnyKind whether what is counted is divisions, even where the words for it are unknown
   * @param seats whether the names in parentheses are those of seats
   */
  PartList(
      Mention whole,
      Set<String> capitals,
      boolean ofAnyKind,
      boolean seats,
      Mentions mentions,
      Findings findings) {
    this.whole = whole;
    this.capitals = capitals;
    this.ofAnyKind = ofAnyKind;
    this.seats = seats;
    this.mentions = mentions;
    this.findings = findings;
    this.forms = new NameForms(findings, RunningLists.RULE);
  }

  /**
   * A list.
   *
   * @param kinds what its head counts, or its label announces
   * @param head the head or label
   * @param names what it lists
   */
  record Run(List<PartCount> kinds, Fragment head, List<Fragment> names) {

    Run(List<PartCount> kinds, Fragment head) {
      this(kinds, head, new ArrayList<>());
    }

    /** All of it. */
    private Fragment where() {
      int to = names.isEmpty() ? head.to() : names.get(names.size() - 1).to();
      return new Fragment(head.text(), head.from(), to);
    }

    /** How many names there should be; null where that is not told. */
    private @Nullable BigInteger length() {
      BigInteger sum = BigInteger.ZERO;
      for (PartCount count : kinds) {
        if (count.number() == null) {
          return null;
        }
        sum = sum.add(count.number());
      }
      return sum;
    }

    private boolean hasLength(int length) {
      return BigInteger.valueOf(length).equals(length());
    }
  }

  /** A name with the division that it is of, and the kind that the list tells. */
  private record Part(PartName name, Mention division, List<PartCount> kinds) {}

  /** Claims the counts, and the parts that no two kinds share. */
  void claim(List<Run> runs) {
    Set<String> cities = cities(runs);
    List<Part> parts = new ArrayList<>();
    Set<PartCount> counted = new HashSet<>();
    for (Run run : runs) {
      List<Part> read = parts(run, cities);
      List<PartCount> told = run.kinds().stream().filter(PartList::isTold).toList();
      told.stream().filter(counted::add).forEach(this::count);
      parts.addAll(read);
      if (!read.isEmpty() || !told.isEmpty()) {
        findings.settle(run.where());
      }
    }
    Map<Mention, Set<List<PartCount>>> kinds = new HashMap<>();
    parts.forEach(
        part -> kinds.computeIfAbsent(part.division(), d -> new HashSet<>()).add(part.kinds()));
    parts.stream()
        .filter(part -> kinds.getOrDefault(part.division(), Set.of()).size() == 1)
        .forEach(this::part);
  }

  /** The names of the seat of the whole, and of seats and cities in the lists. */
  private Set<String> cities(List<Run> runs) {
    Set<String> cities = new HashSet<>(capitals);
    for (Run run : runs) {
      for (Fragment each : run.names()) {
        PartName.of(each).ifPresent(name -> cities(name, run.kinds()).forEach(cities::add));
      }
    }
    return cities;
  }

  private static Stream<String> cities(PartName name, List<PartCount> kinds) {
    boolean isCity =
        kinds.stream().anyMatch(kind -> kind.cities() && kind.mark().equals(name.mark()));
    return Stream.concat(
            name.inside().map(Fragment::string).stream(),
            isCity ? Stream.of(name.written()) : Stream.empty())
        .map(Fold::key);
  }

  private static boolean isTold(PartCount count) {
    return count.number() != null && count.kind() != null;
  }

  private void count(PartCount count) {
    SortedMap<String, List<Value>> figure = new TreeMap<>();
    figure.put("lb:measure", List.of(new Value.Concept("measure/parts")));
    figure.put("lb:figureKind", List.of(new Value.Concept("figure-kind/actual")));
    figure.put(
        "lb:value", List.of(new Value.Literal(String.valueOf(count.number()), "xsd:integer")));
    figure.put("lb:divisionKind", List.of(new Value.Concept("kind/" + count.kind())));
    findings.claim(
        whole, "lb:figure", new Value.Node("Figure", figure), count.where(), RunningLists.RULE);
  }

  private List<Part> parts(Run run, Set<String> cities) {
    List<Fragment> names = names(run);
    List<PartName> read = names.stream().flatMap(name -> PartName.of(name).stream()).toList();
    boolean isSure =
        run.hasLength(names.size())
            && (ofAnyKind || run.kinds().stream().anyMatch(kind -> kind.kind() != null));
    boolean isKnown = run.kinds().stream().allMatch(kind -> kind.kind() != null);
    List<Part> parts = new ArrayList<>();
    if (isSure || (isKnown && read.size() == names.size())) {
      for (PartName name : read) {
        List<PartCount> kinds =
            run.kinds().stream().filter(kind -> kind.mark().equals(name.mark())).toList();
        if (!kinds.isEmpty()) {
          parts.add(new Part(name, division(name, kinds, cities), kinds));
        }
      }
    }
    return parts;
  }

  /** The names, the last two parted where only an "and" stands between them. */
  private static List<Fragment> names(Run run) {
    List<Fragment> names = new ArrayList<>(run.names());
    if (!names.isEmpty()) {
      Fragment last = PartCount.withoutAnd(names.remove(names.size() - 1));
      List<Fragment> two = Enumeration.outsideBrackets(last, Enumeration.AND);
      boolean areTwo = two.size() == 2 && run.hasLength(names.size() + 2);
      names.addAll(areTwo ? two : List.of(last));
    }
    return names;
  }

  /** The division that a name is of; without its kind where more than one kind has its sign. */
  private Mention division(PartName name, List<PartCount> kinds, Set<String> cities) {
    PartCount told = kinds.get(0);
    boolean isTold = kinds.size() == 1;
    @Nullable String listed = isTold ? told.kind() : null;
    @Nullable String kind = listed == null ? null : narrower(name.written(), listed).orElse(listed);
    Mention division = Mentions.ofKind(name.written(), kind);
    boolean isCity = isTold && told.cities();
    boolean isLocal =
        kind == null
            ? !isCity
            : division.type().equals("Township")
                || kind.equals("district")
                || (ShortNames.isLikeCity(kind) && cities.contains(Fold.key(name.written())));
    return isLocal ? division.in(whole) : division;
  }

  /** What the name's own word tells, where that is a sort of what the list tells. */
  private Optional<String> narrower(String name, String listed) {
    return GenericWords.split(name, "en")
        .flatMap(split -> mentions.kind(split.kind()))
        .filter(kind -> Kinds.isNarrower(kind, listed));
  }

  private void part(Part part) {
    Mention division = part.division();
    Fragment name = part.name().name();
    Fragment where = part.name().where();
    findings.claim(
        division,
        "skos:altLabel",
        NameForms.english(part.name().written()),
        name,
        RunningLists.RULE);
    findings.claim(division, "lb:partOf", new Value.Thing(whole), where, RunningLists.RULE);
    String type = division.kind() == null ? division.type() : "kind/" + division.kind();
    findings.claim(
        division,
        division.kind() == null ? "rdf:type" : "lb:divisionKind",
        new Value.Concept(type),
        where,
        RunningLists.RULE);
    for (Fragment other : part.name().others()) {
      forms.claim(division, "skos:altLabel", other, "English", other.string());
    }
    if (seats && part.name().inside().isPresent()) {
      Fragment seat = part.name().inside().get();
      Mention town = mentions.of(seat.string(), "Division");
      findings.relate(division, "lb:seat", town, seat, where, RunningLists.RULE);
    }
  }
}
