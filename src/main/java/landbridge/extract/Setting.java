package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import landbridge.source.Document;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * What the structure of a document tells and its running text takes for granted.
 *
 * @param title its title line, or null
 * @param subject what it is about; a mention of type {@link Mention#DOCUMENT} where it is about no
 *     one thing
 * @param country the country that it is about, or null
 * @param published the day on which it was published, or null where it does not say
 * @param latestYear the latest year that it mentions, 0 if it mentions none
 * @param line the one line that the subject lies on, or null
 */
record Setting(
    @Nullable Fragment title,
    Mention subject,
    @Nullable String country,
    @Nullable LocalDate published,
    int latestYear,
    @Nullable Mention line) {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** The setting of a document whose structure has been read into the findings. */
  static Setting of(
      Document document, Mention subject, @Nullable String country, Findings findings) {
    return new Setting(
        document.title(),
        subject,
        country,
        published(findings).orElse(null),
        latestYear(document),
        line(findings, subject));
  }

  /** The month of a dated report as {@code 2023-11}, or null. */
  @Nullable String report() {
    return published == null ? null : published.toString().substring(0, 7);
  }

  private static Optional<LocalDate> published(Findings findings) {
    return findings.claims().stream()
        .filter(claim -> claim.property().equals("schema:datePublished"))
        .map(Claim::object)
        .filter(value -> value instanceof Value.Literal day && day.datatype().equals("xsd:date"))
        .map(value -> LocalDate.parse(((Value.Literal) value).lexical()))
        .findFirst();
  }

  private static int latestYear(Document document) {
    int latest = 0;
    Matcher year = YEAR.matcher(document.text().characters());
    while (year.find()) {
      latest = Math.max(latest, Integer.parseInt(year.group()));
    }
    return latest;
  }

  /** The one line that the subject lies on, as its infobox or lead says. */
  private static @Nullable Mention line(Findings findings, Mention subject) {
    List<Mention> lines =
        findings.claims().stream()
            .filter(
                claim -> claim.property().equals("lb:onLine") && claim.subject().equals(subject))
            .filter(claim -> claim.object() instanceof Value.Thing)
            .map(claim -> ((Value.Thing) claim.object()).mention())
            .distinct()
            .toList();
    return lines.size() == 1 ? lines.get(0) : null;
  }

  /**
   * The place that a report's headline begins with: what the report is about, as far as it tells.
   */
  Optional<Mention> headline(ProperNames names) {
    if (title == null || !subject.type().equals(Mention.DOCUMENT)) {
      return Optional.empty();
    }
    return names.in(title.string()).stream()
        .filter(mark -> mark.from() == 0 && mark.meaning() instanceof Mention)
        .map(mark -> (Mention) mark.meaning())
        .filter(place -> !place.type().equals("Country") && !place.type().equals("Organisation"))
        .findFirst();
  }
}
