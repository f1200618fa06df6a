package landbridge.resolve;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.extract.Mention;
import landbridge.names.GenericWords;
import landbridge.names.Headings;
import landbridge.names.PlaceTypes;
import landbridge.names.ResourceTable;
import landbridge.names.ShortNames;
import landbridge.names.Slug;
import landbridge.names.TopDivisions;
import org.jspecify.annotations.Nullable;

/**
 * Mention → slug, from the mention alone, so that every document and every machine finds the same
 * one. Spellings of one heading give one slug ({@code Mongolian Autonomous Prefecture of Bortala},
 * {@code Börtala Mongol Autonomous Prefecture}).
 */
final class Identity {

  private static final String LINK = " rail link";

  private static final Map<String, ResourceTable.Row> TYPE_WORDS =
      ResourceTable.read(Identity.class, "type-words.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("type"), row -> row));

  private Identity() {}

  /** The slug, with the slug of what it lies in after a full stop where the mention says so. */
  static String slug(Mention mention) {
    @Nullable Mention within = mention.within();
    return within == null ? own(mention) : own(mention) + "." + slug(within);
  }

  private static String own(Mention mention) {
    return switch (mention.type()) {
      case "Country", "Region" -> region(mention);
      case "Township" -> township(mention);
      case "RailLink" -> link(mention.name());
      default -> {
        ResourceTable.@Nullable Row words = TYPE_WORDS.get(mention.type());
        yield words == null ? qualified(mention.name()) : Slug.of(typed(mention, words));
      }
    };
  }

  /** A link from A to B is the one from B to A. */
  private static String link(String name) {
    String bare = name.endsWith(LINK) ? name.substring(0, name.length() - LINK.length()) : name;
    return Stream.of(bare.split("–")).map(Slug::of).sorted().collect(Collectors.joining("-"))
        + "-"
        + Slug.of(LINK);
  }

  /** "Khorgos (Kazakhstan)" is not Khorgos. */
  private static String qualified(String name) {
    return Headings.of(name).slug();
  }

  private static String region(Mention mention) {
    Headings.Heading heading = Headings.of(mention.name());
    return heading
        .kind()
        .map(kind -> ShortNames.word(kind).map(word -> specific(heading) + " " + word))
        .map(name -> Slug.of(name.orElse(heading.name())))
        .orElseGet(() -> Slug.of(specific(heading)));
  }

  /** {@code Nei Mongol} is Inner Mongolia. */
  private static String specific(Headings.Heading heading) {
    String name =
        heading.generic().map(word -> withoutWord(heading.name(), word)).orElse(heading.name());
    return TopDivisions.named(name).orElse(heading.specific());
  }

  private static String withoutWord(String name, String word) {
    return name.endsWith(word) ? name.substring(0, name.length() - word.length()).strip() : name;
  }

  /**
   * A township that is listed as "Shuiding" under "Towns" is the one elsewhere called Shuiding
   * Town.
   */
  private static String township(Mention mention) {
    String name = Headings.of(mention.name()).name();
    boolean isBare =
        mention.within() != null
            && mention.kind() != null
            && !mention.kind().equals("township-equivalent")
            && GenericWords.split(mention.name(), "en").isEmpty();
    return isBare ? Slug.of(name + " " + mention.kind()) : qualified(mention.name());
  }

  /** A station that a table only calls "Bole" is not the city, nor is a crossing. */
  private static String typed(Mention mention, ResourceTable.Row words) {
    Optional<PlaceTypes.TypeWord> own =
        PlaceTypes.of(mention.name()).filter(word -> word.className().equals(mention.type()));
    if (own.isPresent() && !words.list("short").contains(own.get().word())) {
      return normal(mention.name());
    }
    String bare = own.map(PlaceTypes.TypeWord::specific).orElse(normal(mention.name()));
    return bare + " " + words.get("word");
  }

  private static String normal(String name) {
    return Headings.of(name).name();
  }
}
