package landbridge.names;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import landbridge.Seed;

/** Seeded random strings of the characters that names have, and of those that they should not. */
public final class RandomStrings {
  private static final List<String> PIECES =
      List.of(
          "Khorgos",
          " ",
          "-",
          "–",
          "'",
          "’",
          ",",
          "(",
          ")",
          ".",
          "/",
          "\u0000",
          "\uD800",
          "\uDC00",
          "\u0301",
          "\u0323",
          "\u200B",
          "\u202E",
          "\t",
          "\n",
          "١",
          "９",
          "City",
          "of",
          "the",
          "Township",
          "Autonomous",
          "Prefecture",
          "Mongol",
          "霍尔果斯",
          "霍爾",
          "市",
          "族乡",
          "团",
          "𠀀",
          "قورغاس",
          "ء",
          "ئ",
          "ﷺ",
          "ﻻ",
          "Қорғас",
          "ё",
          "й",
          "ᠮᡠᡩ᠋",
          "Ülkü",
          "ß",
          "İ",
          "ﬁ",
          "ſ",
          "Å",
          "कि",
          "한",
          "é",
          "railway station",
          "Lake",
          "CN-XJ",
          "652702001",
          "000",
          "%",
          "\\",
          "\"",
          "<",
          "&");

  private RandomStrings() {}

  /** Strings of up to 12 pieces; the seed is printed so that a failure can be run again. */
  public static Stream<String> some(long seed, int count) {
    Random random = new Random(seed);
    return Stream.generate(() -> one(random)).limit(count);
  }

  /** The seed of random strings. */
  public static long seed() {
    return Seed.of("random strings");
  }

  private static String one(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(13); left > 0; left--) {
      boolean any = random.nextInt(8) == 0;
      text.append(any ? anything(random) : PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String anything(Random random) {
    return String.valueOf((char) random.nextInt(0x10000));
  }
}
