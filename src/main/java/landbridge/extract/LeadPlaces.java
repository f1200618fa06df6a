package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.names.Countries;
import landbridge.names.GenericWords;
import landbridge.names.PlaceTypes;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * The places that the opening sentence puts its subject in: {@code in Bortala Mongol Autonomous
 * Prefecture, Xinjiang, China}. Each lies in the next one.
 */
final class LeadPlaces {

  private static final String DIRECTION =
      "(?:north|south|east|west|centre|center|middle|heart)[a-z-]*";
  private static final Pattern ENTRY =
      Pattern.compile(
          "^,? ?(?:(?:located |situated |lying )?in|of|under the administration of|that belongs to) ");
  private static final Pattern SEAT =
      Pattern.compile(
          "^,? (?:and )?(?:is )?the (?:administrative )?(?:seat|capital|centre|center) of ");
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:the )?(?:(?:far |extreme )?"
              + DIRECTION
              + " of (?:the )?)?(?:(?:north|south|east|west|central|far)[a-z-]* )?");
  private static final Pattern NAME =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}\\p{M}ʼ-]*(?:['’](?:\\p{Ll}{2,}|\\p{Lu})[\\p{L}\\p{M}]*)?"
              + "(?: (?:\\p{Lu}[\\p{L}\\p{M}ʼ-]*(?:['’]\\p{Ll}{2,})?"
              + "|(?:province|region|county|prefecture|district|oblast|krai)\\b))*");
  private static final Pattern REPUBLIC =
      Pattern.compile("^(?:\\p{Lu}\\p{L}+ )*People['’]s Republic of \\p{Lu}\\p{L}+");
  private static final Pattern CONNECTOR =
      Pattern.compile("^(?:, (?:in |which is part of |which belongs to )?| of | in |['’]s )");
  private static final Pattern END =
      Pattern.compile(
          "^(?:$|[,.;:)]| \\(|['’]s | (?:in|of|and|on|with|at|by|which|that|along|near|bordering|facing|opposite|next|between|from|to)\\b)");

  private final Mention subject;
  private final Mentions mentions;
  private final Findings findings;

  LeadPlaces(Mention subject, Mentions mentions, Findings findings) {
    this.subject = subject;
    this.mentions = mentions;
    this.findings = findings;
  }

  /** Reads what follows "is a county", or what follows a verb that says where the subject is. */
  void read(Fragment words) {
    Matcher seat = SEAT.matcher(words.string());
    if (seat.find()) {
      seat(words.sub(seat.end()));
      return;
    }
    Matcher entry = ENTRY.matcher(words.string());
    if (entry.find()) {
      chain(subject, places(words.sub(entry.end())));
    }
  }

  private void seat(Fragment words) {
    List<Fragment> places = places(words);
    if (!places.isEmpty()) {
      Mention whole = mention(places.get(0));
      findings.claim(whole, "lb:seat", new Value.Thing(subject), places.get(0), Lead.RULE);
      chain(subject, places);
    }
  }

  private void chain(Mention inner, List<Fragment> places) {
    Mention part = inner;
    for (Fragment place : places) {
      Mention whole = mention(place);
      if (whole.type().equals("Organisation")) {
        return;
      }
      findings.relate(part, property(part, whole), whole, place, place, Lead.RULE);
      part = whole;
    }
  }

  /** A division is part of one; other things lie in divisions, and stand at other things. */
  private static String property(Mention part, Mention whole) {
    if (!isUnit(whole)) {
      return "lb:locatedAt";
    }
    return isUnit(part) ? "lb:partOf" : "lb:locatedIn";
  }

  /** Whether it is a division, as far as its class and words tell: the Ili valley is none. */
  private static boolean isUnit(Mention mention) {
    return Mentions.isDivision(mention.type()) && PlaceTypes.of(mention.name()).isEmpty();
  }

  private Mention mention(Fragment place) {
    return mentions.of(place.string(), Mentions.isDivision(subject.type()) ? "Division" : "Place");
  }

  /** The whole name: {@code Bailiwick of Guernsey} is one place, {@code Altay County of X} two. */
  private static Fragment whole(Fragment words, int end) {
    Fragment name = words.sub(0, end);
    Fragment after = words.sub(end);
    @Nullable Matcher rest = after.startsWith(" of ") ? NAME.matcher(after.sub(4).string()) : null;
    return rest != null && rest.find() && GenericWords.split(name.string(), "en").isEmpty()
        ? words.sub(0, end + 4 + rest.end())
        : name;
  }

  /** The country at the head of the text whose name has an apostrophe that owns nothing. */
  private static Optional<Fragment> country(Fragment words) {
    Matcher republic = REPUBLIC.matcher(words.string());
    return republic.find() && Countries.named(republic.group()).isPresent()
        ? Optional.of(words.sub(0, republic.end()))
        : Optional.empty();
  }

  /** The places at the head of the text, the inner one first. */
  private static List<Fragment> places(Fragment words) {
    List<Fragment> places = new ArrayList<>();
    Fragment rest = words;
    boolean owned = false;
    while (true) {
      Matcher head = HEAD.matcher(rest.string());
      rest = rest.sub(head.find() ? head.end() : 0);
      Optional<Fragment> country = country(rest);
      if (country.isPresent()) {
        places.add(owned ? places.size() - 1 : places.size(), country.get());
        return places;
      }
      Matcher name = NAME.matcher(rest.string());
      if (!name.find() || !END.matcher(rest.string().substring(name.end())).find()) {
        return places;
      }
      Fragment place = whole(rest, name.end());
      places.add(owned ? places.size() - 1 : places.size(), place);
      Fragment after = rest.sub(place.length());
      Matcher connector = CONNECTOR.matcher(after.string());
      if (!connector.find()) {
        return places;
      }
      owned = connector.group().endsWith("s ") && !connector.group().startsWith(",");
      rest = after.sub(connector.end());
    }
  }
}
