package landbridge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import landbridge.Seed;

/**
 * Documents with what can happen to documents: cut off anywhere, lines or sentences in another
 * order, sections twice, marks lost, line ends lost, letters of other scripts and any characters in
 * between. The seed is printed; the system property {@code landbridge.seed} runs it again.
 */
public final class MutatedDocuments {

  private static final List<String> PIECES =
      List.of(
          "|",
          "||",
          " | ",
          "\n",
          "\r\n",
          "\r",
          "=",
          "== ",
          " ==\n",
          "- ",
          "* ",
          ":",
          "：",
          "(",
          ")",
          "(; )",
          ";",
          ",",
          ".",
          "/",
          "\uFEFF",
          "\u200F",
          "\u2067",
          "\u0000",
          "\uD83D",
          "\uDE00",
          "😀",
          "𠀀",
          "\u0308",
          "\u3000",
          "ﷺ",
          "١٢٣",
          "1,2,3,4",
          "104,0000",
          " km2 ",
          "km^{2}",
          "<div>",
          "is a",
          "county of",
          "also known as",
          "formerly",
          "'s ",
          "Others:\n",
          "Home>>\n",
          "% ",
          "\t");

  private static final String LETTERS = "aeopcxABEKMHOPT";
  private static final String CYRILLIC = "аеорсхАВЕКМНОРТ";
  private static final String ARABIC = "اەوپكخئبېكمھوپت";

  private final Random random;

  private MutatedDocuments(long seed) {
    this.random = new Random(seed);
  }

  /** So many mutated texts. */
  public static Stream<String> some(int count) {
    long seed = Seed.of("mutated documents");
    List<String> texts = originals();
    MutatedDocuments mutations = new MutatedDocuments(seed);
    return Stream.generate(() -> mutations.mutated(texts)).limit(count);
  }

  /** So many mutated texts of whole articles and reports, with the running text that cases lack. */
  public static Stream<String> articles(int count) {
    long seed = Seed.of("mutated articles");
    List<String> texts = documents();
    MutatedDocuments mutations = new MutatedDocuments(seed);
    return Stream.generate(() -> mutations.mutated(texts)).limit(count);
  }

  private static List<String> originals() {
    try (Stream<Path> cases = Files.walk(Path.of("src/test/resources/landbridge"))) {
      return Stream.concat(
              cases.filter(file -> file.endsWith("input.txt")).sorted().map(MutatedDocuments::read),
              documents().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> documents() {
    try (Stream<Path> documents = Files.list(Path.of("documents"))) {
      return documents
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(MutatedDocuments::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String mutated(List<String> texts) {
    String text = texts.get(random.nextInt(texts.size()));
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      text =
          switch (random.nextInt(9)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text.substring(random.nextInt(text.length() + 1));
            case 2 -> shuffled(text, "(?<=\n)");
            case 6 -> shuffled(text, "(?<=[.] )");
            case 7 -> text.replace("\n", " ");
            case 8 -> inOtherScripts(text);
            case 3 -> doubled(text);
            case 4 ->
                text.replace(String.valueOf(pick("=|-:\n ()")), random.nextBoolean() ? "" : " ");
            default -> sprinkled(text);
          };
    }
    return text;
  }

  private String shuffled(String text, String between) {
    List<String> parts = new ArrayList<>(List.of(text.split(between, -1)));
    Collections.shuffle(parts, random);
    return String.join("", parts);
  }

  /** Some letters become those of other scripts that look or sound the same. */
  private String inOtherScripts(String text) {
    StringBuilder mixed = new StringBuilder(text);
    for (int i = 0; i < mixed.length(); i++) {
      int letter = LETTERS.indexOf(mixed.charAt(i));
      if (letter >= 0 && random.nextInt(8) == 0) {
        mixed.setCharAt(i, (random.nextBoolean() ? CYRILLIC : ARABIC).charAt(letter));
      }
    }
    return mixed.toString();
  }

  private String doubled(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    return text.substring(0, to) + text.substring(from);
  }

  private String sprinkled(String text) {
    StringBuilder sprinkled = new StringBuilder(text);
    for (int left = random.nextInt(30); left > 0; left--) {
      sprinkled.insert(random.nextInt(sprinkled.length() + 1), piece());
    }
    return sprinkled.toString();
  }

  private String piece() {
    return random.nextInt(4) == 0
        ? String.valueOf((char) random.nextInt(0x10000))
        : PIECES.get(random.nextInt(PIECES.size()));
  }

  private char pick(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }
}
