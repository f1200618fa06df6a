package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import landbridge.source.Block;
import landbridge.source.Document;
import landbridge.source.Fragment;

/**
 * The dateline of a news report → when and by whom it was published.
 *
 * <p>Accepted are {@code (Agency) 09:19, November 08, 2023}, {@code 16:36, September 07, 2023},
 * {@code 8 January 2013} and {@code CITY, Jan. 18, 2018 (Agency) --} at the head of one of the
 * first paragraphs. A day without a year is no date here, and a sentence with a day no dateline.
 */
final class Dateline {

  static final String RULE = "dateline";

  private static final int AMONG = 3;
  private static final int LONGEST = 70;
  private static final Pattern REST =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’-]*|\\b(?i:published|updated|posted|on|at|by|am|pm|gmt|utc)\\b"
              + "|\\d{1,2}:\\d{2}(?::\\d{2})?|[\\s,.:|])*");
  private static final Pattern BY = Pattern.compile("^\\(([^()]*)\\)|\\(([^()]*)\\)$");
  private static final Pattern AGENCY = Pattern.compile("\\p{Lu}[\\p{L} ]{1,40}");

  private Dateline() {}

  static void read(Document document, Findings findings) {
    document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .limit(AMONG)
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> head(((Block.Paragraph) block).text()))
        .filter(line -> isDateline(line.string()))
        .findFirst()
        .ifPresent(line -> claim(document, line, findings));
  }

  /** Whether beside the day, an agency and a time there are only names in capitals and commas. */
  private static boolean isDateline(String line) {
    return Dates.firstDay(line)
        .map(day -> line.substring(0, day.from()) + line.substring(day.to()))
        .filter(rest -> REST.matches(BY.matcher(rest.strip()).replaceAll("")))
        .isPresent();
  }

  private static void claim(Document document, Fragment line, Findings findings) {
    Mention report = Mention.document(document.slug());
    Dates.firstDay(line.string())
        .ifPresent(
            date ->
                findings.claim(
                    report,
                    "schema:datePublished",
                    date.value(),
                    line.sub(date.from(), date.to()),
                    RULE));
    Fragment words = line.trim();
    Matcher by = BY.matcher(words.string());
    if (by.find()) {
      int group = by.group(1) == null ? 2 : 1;
      Fragment name = words.sub(by.start(group), by.end(group)).trim();
      if (AGENCY.matches(name.string())) {
        findings.claim(
            report, "schema:sourceOrganization", Value.string(name.string()), name, RULE);
      }
    }
  }

  /** A dateline is a short line, or what stands before the dashes that end it. */
  private static Fragment head(Fragment paragraph) {
    String text = paragraph.string();
    int dashes = text.indexOf(" --");
    int end = dashes > 0 ? dashes : text.length();
    return end <= LONGEST ? paragraph.sub(0, end) : paragraph.sub(0, 0);
  }
}
