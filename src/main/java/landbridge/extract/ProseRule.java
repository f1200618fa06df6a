package landbridge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landbridge.source.Resources;

/**
 * A rule that reads sentences: patterns, the claims that a sentence with one of them makes, and
 * example sentences. One file each; {@code docs/rules.md} tells how to write one.
 *
 * @param slug its name, from the file's name
 * @param title what a sentence must say for it
 * @param patterns of those that fit overlapping parts of a sentence the longest match is taken
 * @param claims what each match claims
 * @param examples sentences and what they must yield
 */
public record ProseRule(
    String slug,
    String title,
    List<SentencePattern> patterns,
    List<ClaimTemplate> claims,
    List<Example> examples) {

  private static final String FOLDER = "landbridge/extract/prose";
  private static final String ENDING = ".rule";

  /** All rules, by name; compiled once. */
  private static final List<ProseRule> ALL =
      Resources.read(FOLDER, ENDING).entrySet().stream()
          .map(file -> parse(file.getKey(), file.getValue()))
          .toList();

  /**
   * An example.
   *
   * @param title the title of the article that the sentence stands in, empty for a report
   * @param sentence one sentence, or several that make a paragraph
   * @param claims {@code subject | property | value | qualifier=value; …}, one each; none where the
   *     rule must stay silent
   */
  public record Example(String title, String sentence, List<String> claims) {}

  /** All rules. */
  public static List<ProseRule> all() {
    return ALL;
  }

  /**
   * Reads a rule.
   *
   * @param file the file's name, for messages and for the rule's name
   * @throws IllegalArgumentException with file and line if it is no rule
   */
  public static ProseRule parse(String file, String text) {
    return new Parser(file).parse(text);
  }

  /** The matches of all patterns of the rule; of those that overlap the longest, or the first. */
  List<SentencePattern.Match> in(Skeleton skeleton) {
    List<SentencePattern.Match> all = new ArrayList<>();
    for (SentencePattern pattern : patterns) {
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

  /** Whether the words of its claims name only slots that its patterns have. */
  private static void check(List<SentencePattern> patterns, List<ClaimTemplate> claims) {
    Set<String> names = new TreeSet<>();
    patterns.forEach(pattern -> names.addAll(pattern.names()));
    for (ClaimTemplate claim : claims) {
      for (String slot : claim.slots()) {
        if (!names.contains(slot)) {
          throw new IllegalArgumentException(
              "no pattern has the slot {" + slot + "}, there are " + names);
        }
      }
    }
  }

  private static final class Parser {

    private final String file;
    private String title = "";
    private String about = "";
    private final List<SentencePattern> patterns = new ArrayList<>();
    private final List<List<String>> claims = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    Parser(String file) {
      this.file = file;
    }

    ProseRule parse(String text) {
      List<String> lines = text.lines().toList();
      List<String> block = new ArrayList<>();
      int number = 0;
      for (String line : lines) {
        number++;
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        try {
          if (!line.startsWith(" ")) {
            block = begin(line.strip());
          } else {
            block.add(line.strip());
          }
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
        }
      }
      try {
        List<ClaimTemplate> templates = claims.stream().map(ClaimTemplate::parse).toList();
        check(patterns, templates);
        return new ProseRule(
            file.substring(0, file.length() - ENDING.length()),
            title,
            List.copyOf(patterns),
            templates,
            examples.stream()
                .map(e -> new Example(e.title(), e.sentence(), List.copyOf(e.claims())))
                .toList());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
      }
    }

    /** Reads a line at the margin; returns where the indented lines below it belong. */
    private List<String> begin(String line) {
      int blank = line.indexOf(' ');
      String keyword = blank < 0 ? line : line.substring(0, blank);
      String rest = blank < 0 ? "" : line.substring(blank + 1).strip();
      List<String> below = new ArrayList<>();
      switch (keyword) {
        case "title" -> title = rest;
        case "pattern" -> patterns.add(SentencePattern.of(rest));
        case "claim", "event", "figure" -> {
          below.add(line);
          claims.add(below);
        }
        case "about" -> about = rest;
        case "example" -> examples.add(new Example(about, rest, below));
        case "nothing" -> examples.add(new Example(about, rest, List.of()));
        default ->
            throw new IllegalArgumentException(
                "'"
                    + keyword
                    + "' is none of title, pattern, claim, event, figure, about, example, nothing");
      }
      return below;
    }
  }
}
