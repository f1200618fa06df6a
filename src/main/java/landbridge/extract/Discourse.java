package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.names.ResourceTable;
import landbridge.names.TopDivisions;
import org.jspecify.annotations.Nullable;

/**
 * What a document has spoken of so far, and so what its next sentence means by "it", "the station"
 * or "the port". Made for one document and told its sentences in order.
 */
final class Discourse {

  private static final Pattern REFERENCE =
      Pattern.compile("(?i)\\b(?:the|this|its) ([a-z][a-z-]*(?: [a-z][a-z-]*){0,3})");
  private static final Pattern PRONOUN = Pattern.compile("\\b(?:It|it)\\b");
  private static final Pattern ALONG = Pattern.compile("\\b(?:on|along) $");
  private static final Pattern BEFORE_PRONOUN =
      Pattern.compile("(?:^|[,;] |\\b(?:on|along|that|and|but|when|where|years|time|days) )$");
  private static final Pattern AT =
      Pattern.compile("^(?: \\([^()]*\\))?,?(?: (?:at|in|of|near))? (?:the )?$");
  private static final Pattern OPENING = Pattern.compile("^(?:The |This )?$");

  /** How many marks back in a paragraph a reference can reach. */
  private static final int REMEMBERED = 60;

  private static final int LONGEST_NOUN = 60;

  private static final Map<String, ResourceTable.Row> NOUNS =
      ResourceTable.read(Discourse.class, "references.tsv").stream()
          .flatMap(row -> row.list("words").stream().map(word -> Map.entry(word, row)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What a place has and is spoken of as "its". */
  private static final Set<String> POSSESSIONS =
      ResourceTable.read(Discourse.class, "possessions.tsv").stream()
          .flatMap(row -> row.list("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern ITS =
      Pattern.compile("(?:^|[,;] |[,;]? and )([Ii]ts) ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?");

  private static final List<ResourceTable.Row> PHRASES =
      ResourceTable.read(Discourse.class, "phrases.tsv");

  private final ProperNames names;
  private final Periods periods;
  private final Mention subject;
  private final @Nullable Mention line;
  private final @Nullable String country;

  /** What the paragraph has spoken of, the latest last; and the document, by class. */
  private final List<Marked> paragraph = new ArrayList<>();

  private final Map<String, Mention> latest = new HashMap<>();
  private @Nullable Mention topic;
  private List<Apposition> appositions = List.of();

  /**
   * The discourse of one document.
   *
   * @param subject what it is about; a mention of type {@link Mention#DOCUMENT} where it is about
   *     no one thing
   * @param line the one line that the subject lies on, or null
   * @param country the country that it is about, or null
   */
  Discourse(
      ProperNames names,
      Periods periods,
      Mention subject,
      @Nullable Mention line,
      @Nullable String country) {
    this.names = names;
    this.periods = periods;
    this.subject = subject;
    this.line = line;
    this.country = country;
  }

  /** Begins a paragraph, in which "it" is what the document is about until another is named. */
  void paragraph() {
    paragraph.clear();
    topic = isThing(subject) ? subject : null;
    if (topic != null) {
      paragraph.add(new Marked(0, 0, topic.type(), topic));
    }
  }

  private static boolean isThing(Mention mention) {
    return !mention.type().equals(Mention.DOCUMENT);
  }

  /** The places of the last sentence that stand before what they lie in. */
  List<Apposition> appositions() {
    return appositions;
  }

  /** What was spoken of before this sentence in its paragraph, the latest last. */
  List<Marked> before() {
    return List.copyOf(paragraph);
  }

  /** All that is marked in the next sentence, in order, none overlapping another. */
  List<Marked> next(String sentence) {
    List<Marked> marks = new ArrayList<>();
    Stream.of(periods.in(sentence), phrases(sentence), names.in(sentence), Amounts.in(sentence))
        .forEach(found -> keep(found, marks));
    marks.sort(Comparator.comparing(Marked::from));
    appositions = appositions(sentence, marks);
    settlements(sentence, marks);
    List<Marked> references = references(sentence, marks);
    keep(references, marks);
    marks.sort(Comparator.comparing(Marked::from));
    crossings(sentence, marks);
    follow(sentence, marks, references);
    return List.copyOf(marks);
  }

  /** Adds what overlaps nothing, the longest first. */
  private static void keep(List<Marked> found, List<Marked> marks) {
    found.stream()
        .sorted(Comparator.comparing(Marked::length).reversed().thenComparing(Marked::from))
        .filter(mark -> marks.stream().noneMatch(mark::overlaps))
        .forEach(marks::add);
  }

  private static List<Marked> phrases(String sentence) {
    String lower = Amounts.lower(sentence);
    List<Marked> found = new ArrayList<>();
    for (ResourceTable.Row row : PHRASES) {
      for (String words : row.list("words")) {
        for (int at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
          int end = at + words.length();
          if (isWord(lower, at, end)) {
            Value value =
                row.get("value").isEmpty()
                    ? new Value.Missing(null)
                    : new Value.Concept(row.get("value"));
            found.add(new Marked(at, end, row.get("type"), value));
          }
        }
      }
    }
    return found;
  }

  private static boolean isWord(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  /** {@code Manzhouli, Inner Mongolia}: the second name only tells where the first lies. */
  private static List<Apposition> appositions(String sentence, List<Marked> marks) {
    List<Apposition> found = new ArrayList<>();
    for (int i = 0; i + 1 < marks.size(); i++) {
      Marked place = marks.get(i);
      Marked whole = marks.get(i + 1);
      boolean isOfPlace =
          place.meaning() instanceof Mention part
              && !part.type().equals("Country")
              && !part.type().equals("Region")
              && !TopDivisions.isOne(part.name())
              && whole.meaning() instanceof Mention top
              && (top.type().equals("Region")
                  || top.type().equals("Country")
                  || TopDivisions.isOne(top.name()))
              && !whole.type().equals("Demonym")
              && sentence.substring(place.to(), whole.from()).equals(", ");
      if (isOfPlace) {
        int to = whole.to();
        to +=
            to < sentence.length() && sentence.charAt(to) == ',' && endsApposition(sentence, to)
                ? 1
                : 0;
        Marked both = new Marked(place.from(), to, place.type(), place.meaning());
        found.add(new Apposition(place, whole, both));
        marks.set(i, both);
        marks.remove(i + 1);
      }
    }
    return found;
  }

  /**
   * Whether a comma after an apposition belongs to it: small words that go on with the sentence.
   */
  private static boolean endsApposition(String sentence, int comma) {
    return comma + 2 < sentence.length()
        && sentence.charAt(comma + 1) == ' '
        && Character.isLowerCase(sentence.charAt(comma + 2));
  }

  /** {@code the border town of Doslan}, {@code the city Doslan}: one mark, for the place named. */
  private static void settlements(String sentence, List<Marked> marks) {
    for (int i = 0; i < marks.size(); i++) {
      Marked mark = marks.get(i);
      boolean isSettlement =
          mark.meaning() instanceof Mention mention
              && (mention.type().equals(Mention.THING) || isSettlement(mention))
              && !mark.type().equals("Demonym");
      int from = isSettlement ? nounBefore(sentence, mark.from()) : -1;
      if (from >= 0 && (i == 0 || marks.get(i - 1).to() <= from)) {
        Mention place = (Mention) mark.meaning();
        Mention typed =
            place.type().equals(Mention.THING)
                ? new Mention(place.name(), "Division", place.kind(), place.within())
                : place;
        marks.set(i, new Marked(from, mark.to(), typed.type(), typed));
      }
    }
  }

  /** Where "the border town of" begins that ends before a name; -1 if none does. */
  private static int nounBefore(String sentence, int name) {
    String before = Amounts.lower(sentence.substring(Math.max(0, name - LONGEST_NOUN), name));
    if (!before.endsWith(" ")) {
      return -1;
    }
    before = before.substring(0, before.length() - (before.endsWith(" of ") ? 4 : 1));
    int at = before.length();
    for (int words = 0; words < 3 && at > 0; words++) {
      at = before.lastIndexOf(' ', at - 1);
      ResourceTable.Row row = NOUNS.get(before.substring(at + 1));
      boolean isSettlement = row != null && row.get("class").equals("Division");
      if (isSettlement
          && at >= 3
          && isWord(before, at - 3, at)
          && before.startsWith("the", at - 3)) {
        return name
            - (sentence.substring(0, name).endsWith(" of ") ? 4 : 1)
            - before.length()
            + at
            - 3;
      }
    }
    return -1;
  }

  private List<Marked> references(String sentence, List<Marked> marks) {
    List<Marked> found = new ArrayList<>();
    Matcher noun = REFERENCE.matcher(sentence);
    int at = 0;
    while (noun.find(at)) {
      at = noun.start() + 1;
      String words = Amounts.lower(noun.group(1));
      for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
        ResourceTable.Row row = NOUNS.get(words.substring(0, end));
        if (row != null) {
          int to = noun.start(1) + end;
          int from = noun.start();
          if (isDescription(row, sentence, to, marks)) {
            break;
          }
          Optional<Mention> thing = meant(row, marks, from);
          thing.ifPresent(mention -> found.add(new Marked(from, to, row.get("class"), mention)));
          break;
        }
      }
    }
    Mention head = head(sentence, marks);
    Matcher pronoun = PRONOUN.matcher(sentence);
    while (head != null && pronoun.find()) {
      int start = pronoun.start();
      boolean opens =
          BEFORE_PRONOUN.matcher(sentence.substring(0, start)).find()
              || followsDate(sentence, marks, start);
      if (opens) {
        boolean back = start == 0 || ALONG.matcher(sentence.substring(0, start)).find();
        Mention it = back && topic != null ? topic : head;
        found.add(new Marked(pronoun.start(), pronoun.end(), it.type(), it));
      }
    }
    possessives(sentence, marks, found);
    return found;
  }

  /** {@code Until 2007 it bore another name}. */
  private static boolean followsDate(String sentence, List<Marked> marks, int at) {
    return marks.stream()
        .anyMatch(
            mark ->
                mark.type().equals("Date")
                    && mark.to() + 1 == at
                    && !sentence.substring(0, mark.from()).strip().contains(" "));
  }

  /** {@code Its population}: that of what the sentence or, at its head, the paragraph is about. */
  private void possessives(String sentence, List<Marked> marks, List<Marked> found) {
    Matcher its = ITS.matcher(sentence);
    while (its.find()) {
      boolean isPossession =
          POSSESSIONS.contains(its.group(2))
              || POSSESSIONS.contains(its.group(2) + " " + its.group(3));
      @Nullable Mention owner =
          Stream.concat(marks.stream(), found.stream())
              .filter(mark -> mark.to() <= its.start() && opens(sentence, mark))
              .map(mark -> (Mention) mark.meaning())
              .findFirst()
              .orElse(topic);
      if (isPossession && owner != null) {
        found.add(new Marked(its.start(1), its.end(1), owner.type(), owner));
      }
    }
  }

  /** Whether the sentence begins with the thing. */
  private static boolean opens(String sentence, Marked mark) {
    return mark.meaning() instanceof Mention
        && !mark.type().equals("Demonym")
        && OPENING.matches(sentence.substring(0, mark.from()));
  }

  /** {@code the station in Sandford} is told by where it is, not by what was spoken of before. */
  private static boolean isDescription(
      ResourceTable.Row row, String sentence, int to, List<Marked> marks) {
    return switch (row.get("class")) {
      case "Station", "Airport", "Division", "Pass" ->
          sentence.startsWith(" on the other side", to)
              || sentence.startsWith(" on the far side", to)
              || Stream.of(" in ", " in the ", " near ", " at ", " of ", " of the ", " on the ")
                  .filter(word -> sentence.startsWith(word, to))
                  .anyMatch(
                      word ->
                          marks.stream()
                              .anyMatch(
                                  mark ->
                                      mark.from() == to + word.length()
                                          && mark.meaning() instanceof Mention));
      default -> false;
    };
  }

  private Optional<Mention> meant(ResourceTable.Row row, List<Marked> marks, int before) {
    String type = row.get("class");
    Predicate<Mention> fits =
        mention ->
            switch (type) {
              case "Division" -> isSettlement(mention);
              case "Line" -> mention.type().equals("Line") || mention.type().equals("RailLink");
              default -> mention.type().equals(type);
            };
    for (String place : row.list("to")) {
      Optional<Mention> thing =
          switch (place) {
            case "subject" -> Optional.of(subject).filter(fits);
            case "recent" ->
                last(
                    Stream.concat(paragraph.stream(), marks.stream().filter(m -> m.to() <= before))
                        .map(Marked::meaning)
                        .filter(Mention.class::isInstance)
                        .map(Mention.class::cast),
                    fits);
            case "any" -> Optional.ofNullable(latest.get(type));
            case "line" -> Optional.ofNullable(line);
            case "crossing" ->
                Optional.of(subject)
                    .filter(s -> isThing(s) && hasCrossing(s))
                    .map(s -> crossing(s));
            case "country" -> Optional.ofNullable(country).map(name -> Mention.of(name, "Country"));
            default -> throw new IllegalArgumentException("references.tsv: " + place);
          };
      if (thing.isPresent()) {
        return thing;
      }
    }
    return Optional.empty();
  }

  private static boolean isSettlement(Mention mention) {
    return switch (mention.type()) {
      case "Division", "Region", "Prefecture", "County", "Township" -> true;
      default -> false;
    };
  }

  private static boolean hasCrossing(Mention subject) {
    return (Mentions.isDivision(subject.type()) && !subject.type().equals("Country"))
        || subject.type().equals("Station")
        || subject.type().equals("Pass");
  }

  /** The crossing at a place has the place's name. */
  static Mention crossing(Mention place) {
    if (place.type().equals("BorderCrossing")) {
      return place;
    }
    return Mention.of(Mentions.specific(place), "BorderCrossing");
  }

  private static Optional<Mention> last(Stream<Mention> mentions, Predicate<Mention> fits) {
    return mentions.filter(fits).reduce((a, b) -> b);
  }

  /** {@code the railway border crossing (port of entry) at Khorgos} is the one at Khorgos. */
  private static void crossings(String sentence, List<Marked> marks) {
    for (int i = 0; i + 1 < marks.size(); i++) {
      Marked noun = marks.get(i);
      Marked place = marks.get(i + 1);
      boolean isOfPlace =
          noun.type().equals("BorderCrossing")
              && NOUNS.containsKey(bare(sentence, noun))
              && place.meaning() instanceof Mention at
              && Mentions.isDivision(at.type())
              && !place.type().equals("Country")
              && !place.type().equals("Demonym")
              && AT.matches(sentence.substring(noun.to(), place.from()));
      if (isOfPlace) {
        Mention at = (Mention) place.meaning();
        marks.set(i, new Marked(noun.from(), place.to(), "BorderCrossing", crossing(at)));
        marks.remove(i + 1);
      }
    }
    for (int i = 0; i < marks.size(); i++) {
      Marked mark = marks.get(i);
      if (mark.meaning() instanceof Route route && isCrossing(sentence, mark)) {
        Mention crossing = Reading.between("BorderCrossing", route.from(), route.to());
        marks.set(i, new Marked(mark.from(), mark.to(), "BorderCrossing", crossing));
      }
    }
  }

  /** {@code a new crossing, Altynkol–Korgas}; {@code the Dostyk–Alashankou crossing}. */
  private static boolean isCrossing(String sentence, Marked route) {
    String before = sentence.substring(Math.max(0, route.from() - 12), route.from());
    String after = sentence.substring(route.to(), Math.min(sentence.length(), route.to() + 16));
    return before.endsWith("crossing, ")
        || before.endsWith("crossing of ")
        || after.startsWith(" crossing")
        || after.startsWith(" border crossing")
        || after.startsWith(" rail crossing");
  }

  private static String bare(String sentence, Marked mark) {
    String words = Amounts.lower(sentence.substring(mark.from(), mark.to()));
    int blank = words.indexOf(' ');
    return blank < 0 ? words : words.substring(blank + 1);
  }

  /** Remembers a thing that a rule found in the sentence and that has no name there. */
  void made(Marked thing) {
    paragraph.add(thing);
  }

  /** Remembers what the sentence has spoken of. */
  private void follow(String sentence, List<Marked> marks, List<Marked> references) {
    paragraph.addAll(marks);
    if (paragraph.size() > REMEMBERED) {
      paragraph.subList(0, paragraph.size() - REMEMBERED).clear();
    }
    for (Marked mark : marks) {
      if (mark.meaning() instanceof Mention mention && !references.contains(mark)) {
        latest.put(mention.type(), mention);
      }
    }
    topic = head(sentence, marks);
  }

  /** What a sentence speaks of: what it begins with, or else what was spoken of before. */
  private @Nullable Mention head(String sentence, List<Marked> marks) {
    return !marks.isEmpty() && opens(sentence, marks.get(0))
        ? (Mention) marks.get(0).meaning()
        : topic;
  }
}
