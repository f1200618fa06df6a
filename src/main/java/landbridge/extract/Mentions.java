package landbridge.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.Countries;
import landbridge.names.Fold;
import landbridge.names.GenericWords;
import landbridge.names.Kinds;
import landbridge.names.PlaceTypes;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Names of one document → {@link Mention}s. A name's own words tell most of its type; what the
 * document says elsewhere, such as that Xinjiang is a region, tells the rest.
 */
final class Mentions {

  /** Countries whose stations have codes of one scheme; a code elsewhere is only a station code. */
  private static final Map<String, String> STATION_CODES =
      ResourceTable.read(Mentions.class, "station-codes.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.get("country"), row -> row.get("scheme")));

  private final Map<String, Mention> known = new HashMap<>();
  private final @Nullable String country;

  /**
   * The names of a document.
   *
   * @param country the heading of the country that it is about, or null
   */
  Mentions(@Nullable String country) {
    this.country = country;
  }

  /** Remembers what the document says of a name, for later mentions that do not say it. */
  void remember(Mention mention) {
    known.putIfAbsent(Fold.key(mention.name()), mention);
    specific(mention.name()).ifPresent(name -> known.putIfAbsent(Fold.key(name), mention));
  }

  /**
   * The mention that a name makes.
   *
   * @param name the name as written, without an article
   * @param type the class that the place of the name in the text suggests
   */
  Mention of(String name, String type) {
    Optional<PlaceTypes.TypeWord> place = PlaceTypes.of(name);
    if (place.isPresent()) {
      return Mention.of(name, place.get().className());
    }
    Optional<GenericWords.Split> split = GenericWords.split(name, "en");
    if (split.isPresent() && isDivision(type)) {
      return division(name, type, split.get().kind());
    }
    if (isDivision(type) && Countries.named(name).isPresent()) {
      return Mention.of(name, "Country");
    }
    @Nullable Mention same = known.get(Fold.key(name));
    return same != null && isDivision(type)
        ? new Mention(name, same.type(), same.kind(), same.within())
        : Mention.of(name, type);
  }

  /** A division of a kind; its level is the kind's where the kind has one. */
  private Mention division(String name, String type, String word) {
    Optional<String> kind = kind(word);
    return kind.flatMap(Kinds::level)
        .map(level -> new Mention(name, level, kind.get(), null))
        .orElseGet(() -> Mention.of(name, isCity(type, word) ? "Division" : type));
  }

  /** {@code Sandford City} is a division, of which level its whole tells. */
  private static boolean isCity(String type, String word) {
    return type.equals(Mention.THING) && word.equals("city");
  }

  /** The scheme of what the country's railways call the code of a station. */
  String stationCodes() {
    return STATION_CODES.getOrDefault(country == null ? "" : country, "station-code");
  }

  /** The kind that a generic word stands for in the country of the document. */
  Optional<String> kind(String word) {
    return Kinds.in(country, word);
  }

  /** The kind that a generic word stands for in a list of what the country itself consists of. */
  Optional<String> firstLevelKind(String word) {
    return Kinds.firstLevel(country, word);
  }

  /**
   * A division that a list names without the word for its kind; then the word is added, as others
   * have it: {@code Doslan} among counties is Doslan County.
   *
   * @param kind the slug of the kind, or null where it is not known
   */
  static Mention ofKind(String name, @Nullable String kind) {
    if (kind == null) {
      return Mention.of(name, "Division");
    }
    String level = Kinds.level(kind).orElse("Division");
    String word = kind.replace('-', ' ');
    String full = name + " " + Character.toUpperCase(word.charAt(0)) + word.substring(1);
    boolean isName =
        !kind.endsWith("city")
            && GenericWords.split(name, "en").isEmpty()
            && GenericWords.split(full, "en")
                .filter(split -> split.kind().equals(kind))
                .isPresent();
    return new Mention(isName ? full : name, level, kind, null);
  }

  /** Whether the class is one of divisions, or so wide that a division can be meant. */
  static boolean isDivision(String type) {
    return switch (type) {
      case "Division", "Country", "Region", "Prefecture", "County", "Township", "Place", "Thing" ->
          true;
      default -> false;
    };
  }

  /** The name of a thing without the words that say what it is: Alashankou of its station. */
  static String specific(Mention mention) {
    return PlaceTypes.of(mention.name())
        .map(PlaceTypes.TypeWord::specific)
        .or(() -> specific(mention.name()))
        .orElse(mention.name());
  }

  /** What a thing is named for, if that has a type word too: Alataw Pass of its bonded area. */
  static Optional<Mention> namesake(Mention mention) {
    String name = specific(mention);
    return PlaceTypes.of(name)
        .filter(type -> !name.equals(mention.name()))
        .map(type -> Mention.of(name, type.className()));
  }

  private static Optional<String> specific(String name) {
    return GenericWords.split(name, "en").map(GenericWords.Split::specific);
  }

  /** Whether the thing is a division below a country. */
  static boolean isSettlement(Mention mention) {
    return switch (mention.type()) {
      case "Division", "Region", "Prefecture", "County", "Township" -> true;
      default -> false;
    };
  }

  /** The crossing at a place has the place's name. */
  static Mention crossing(Mention place) {
    if (place.type().equals("BorderCrossing")) {
      return place;
    }
    return Mention.of(specific(place), "BorderCrossing");
  }

  /**
   * The name of what two places are joined by; that a link has no direction, its identity tells.
   */
  static Mention between(String type, Mention from, Mention to) {
    String word =
        switch (type) {
          case "RailLink" -> " rail link";
          case "BorderCrossing" -> " border crossing";
          default -> " train";
        };
    return Mention.of(specific(from) + "–" + specific(to) + word, type);
  }
}
