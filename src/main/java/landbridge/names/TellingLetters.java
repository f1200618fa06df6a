package landbridge.names;

import java.util.ArrayList;
import java.util.List;

/** The letters of a form that a reason names, by {@code telling-letters.tsv}. */
final class TellingLetters {
  private static final List<Letter> ALL =
      ResourceTable.read(TellingLetters.class, "telling-letters.tsv").stream()
          .map(row -> new Letter(row.get("reading"), row.get("letters"), row.get("as")))
          .toList();

  private TellingLetters() {}

  private record Letter(String reading, String letters, String as) {}

  /** A clause for each letter of a form that the table has for its reading. */
  static List<String> in(String form, String reading) {
    String plain = Normal.nfkcCaseFold(form);
    List<String> clauses = new ArrayList<>();
    for (Letter letter : ALL) {
      if (letter.reading.equals(reading) && plain.contains(letter.letters)) {
        String words = Reading.named(reading).map(Reading::words).orElse("");
        clauses.add(Reasons.say("letter-read", (words + " " + letter.letters).strip(), letter.as));
      }
    }
    return clauses;
  }
}
