package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.names.Fold;
import landbridge.names.GenericWords;
import landbridge.source.Block;
import landbridge.source.Fragment;
import landbridge.source.Section;
import org.jspecify.annotations.Nullable;

/**
 * Lists of divisions in running text, as fact books have them → claims: {@code 2 regions (oblasti,
 * singular - oblast) and 1 city*; Doslan (Sandford), Marl [East Marl], Marlton*}.
 *
 * <p>A head counts the parts by kind; a star on a kind and on names tells which names are of it.
 * Instead, each kind may have a list behind its word: {@code regions: Doslan, Marl}. What
 * parentheses behind a name mean, a note of the section must say. A list with parts that are no
 * names is not read, unless it is as long as the head says.
 */
final class RunningLists {

  static final String RULE = "running-list";

  private static final Pattern NOTE =
      Pattern.compile("(?i)(?:^|[;.\\n]\\s*)note(?:\\s+\\d+)?\\s*[:–-]");
  private static final Pattern LINE_BREAK = Pattern.compile("\\n");
  private static final Pattern CLAUSE = Pattern.compile("[^.;()]+");
  private static final Pattern BEGINS_ANEW = Pattern.compile("^(?:\\d|[^,;:()\\[\\]]{1,60}:)");
  private static final Pattern PARENTHESES = Pattern.compile("\\bparenthes[ie]s\\b");
  private static final Pattern SEAT = words("seat-words");
  private static final Pattern NO_SEAT = words("no-seat-words");
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");

  private final Mention subject;
  private final Mentions mentions;
  private final Findings findings;
  private final Set<String> capitals;

  /** A reader of a document whose infobox and opening have been read into the findings. */
  RunningLists(Mention subject, Mentions mentions, Findings findings) {
    this.subject = subject;
    this.mentions = mentions;
    this.findings = findings;
    this.capitals =
        findings.claims().stream()
            .filter(c -> c.property().equals("lb:seat") && c.subject().equals(subject))
            .flatMap(c -> c.object() instanceof Value.Thing seat ? Stream.of(seat) : Stream.empty())
            .map(seat -> Fold.key(seat.mention().name()))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Pattern words(String list) {
    return Pattern.compile("\\b(?:" + WordLists.alternatives(list) + ")s?\\b");
  }

  /**
   * Reads the paragraphs of a section.
   *
   * @param aboutDivisions whether it is about the divisions of the subject
   */
  void read(Section section, boolean aboutDivisions) {
    boolean isWhole = subject.type().equals("Country") || Mentions.isSettlement(subject);
    if (!aboutDivisions || !isWhole) {
      return;
    }
    List<Fragment> lists = new ArrayList<>();
    boolean seats = false;
    for (Fragment paragraph : paragraphs(section)) {
      Matcher note = NOTE.matcher(paragraph.string());
      boolean isNoted = note.find();
      lists.add(isNoted ? paragraph.sub(0, note.start()) : paragraph);
      seats |= isNoted && tellsSeats(paragraph.sub(note.end()).string());
    }
    new PartList(
            subject, capitals, Outline.saysDivisions(section.name()), seats, mentions, findings)
        .claim(lists(lists));
  }

  /** Whether a note says that the names in parentheses are those of seats. */
  private static boolean tellsSeats(String note) {
    Matcher clause = CLAUSE.matcher(note.toLowerCase(Locale.ROOT));
    while (clause.find()) {
      String words = clause.group();
      if (PARENTHESES.matcher(words).find()
          && SEAT.matcher(words).find()
          && !NO_SEAT.matcher(words).find()) {
        return true;
      }
    }
    return false;
  }

  /** The lines; those that only break off inside a list are put together again. */
  private static List<Fragment> paragraphs(Section section) {
    List<Fragment> paragraphs = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        for (Fragment line : Enumeration.split(paragraph.text(), LINE_BREAK)) {
          int last = paragraphs.size() - 1;
          if (last >= 0 && goesOn(paragraphs.get(last), line)) {
            paragraphs.set(last, new Fragment(line.text(), paragraphs.get(last).from(), line.to()));
          } else {
            paragraphs.add(line);
          }
        }
      }
    }
    return paragraphs;
  }

  private static boolean goesOn(Fragment line, Fragment next) {
    String between = next.text().characters().substring(line.to(), next.from());
    return between.isBlank()
        && between.chars().filter(c -> c == '\n').count() == 1
        && !BEGINS_ANEW.matcher(next.string()).find()
        && !NOTE.matcher(next.string()).find();
  }

  /** The kinds that are counted, and the names that are listed for them. */
  private List<PartList.Run> lists(List<Fragment> paragraphs) {
    List<PartList.Run> runs = new ArrayList<>();
    Map<String, PartCount> counted = new HashMap<>();
    for (Fragment paragraph : paragraphs) {
      PartList.@Nullable Run open = null;
      for (Fragment stretch : Enumeration.outsideBrackets(paragraph, Enumeration.SEMICOLON)) {
        List<Fragment> sides = Enumeration.outsideBrackets(stretch, Enumeration.COLON);
        List<PartCount> kinds = kinds(sides, counted);
        if (!kinds.isEmpty()) {
          open = new PartList.Run(kinds, sides.get(0));
          runs.add(open);
        } else if (sides.size() > 1) {
          open = null;
        }
        @Nullable Fragment names =
            kinds.isEmpty() ? stretch : sides.size() == 2 ? sides.get(1) : null;
        if (open != null && names != null && !REMARK.matches(names.string())) {
          open.names().addAll(Enumeration.outsideBrackets(names, Enumeration.COMMA));
        }
      }
    }
    return runs;
  }

  /** What a head counts, or the one kind that a label announces; empty where it is neither. */
  private List<PartCount> kinds(List<Fragment> sides, Map<String, PartCount> counted) {
    if (sides.isEmpty() || sides.size() > 2) {
      return List.of();
    }
    List<PartCount> head = PartCount.head(sides.get(0), mentions, subject);
    for (PartCount count : head) {
      count.labels().forEach(label -> counted.putIfAbsent(label, count));
    }
    return head.isEmpty() && sides.size() == 2
        ? label(sides.get(0), counted).stream().toList()
        : head;
  }

  /** What the words before a colon announce: a kind that has been counted, or another one. */
  private Optional<PartCount> label(Fragment words, Map<String, PartCount> counted) {
    Optional<String> kind = GenericWords.groupKind(words.string());
    return Optional.ofNullable(counted.get(Fold.key(words.string())))
        .or(() -> kind.map(counted::get))
        .or(
            () ->
                kind.filter(told -> GenericWords.kindOf(words.string(), "en").isEmpty())
                    .map(told -> PartCount.uncounted(words, told, mentions, subject)));
  }
}
