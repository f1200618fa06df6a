package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rows of a network that nobody would build: lines turn back, cross and share what they like. */
final class RandomNetwork {
  private static final String[] WORDS = {
    "Ala",
    "Khorgos",
    "Ürümqi",
    "railway",
    "station",
    "of",
    "the",
    "Northern",
    "霍尔果斯",
    "Достык",
    "قورغاس"
  };
  private static final String[] ROLES = {"START", "END", "VIA", "ON", "SERVES"};

  private RandomNetwork() {}

  static List<String> rows(Random random, int lines) {
    List<String> rows = new ArrayList<>();
    List<String> countries = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      countries.add("Country" + i);
      rows.add("country\tCountry" + i);
    }
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 2 + lines * 3; i++) {
      String stop = name(random) + " " + i;
      boolean crossing = random.nextInt(6) == 0;
      List<String> in = new ArrayList<>();
      for (int n = random.nextInt(crossing ? 3 : 2); n > 0; n--) {
        in.add(countries.get(random.nextInt(countries.size())));
      }
      String sort = crossing ? "CROSSING" : random.nextBoolean() ? "STATION" : "PLACE";
      rows.add("stop\t" + stop + "\t" + sort + "\t" + String.join(" ", in));
      stops.add(stop);
    }
    for (int i = 0; i < lines; i++) {
      String line = name(random) + " line " + i;
      int sort = random.nextInt(8);
      boolean facing = sort == 0;
      rows.add("line\t" + line + "\t" + (facing ? "FACING" : sort < 3 ? "LINK" : "LINE"));
      List<String> calls = new ArrayList<>(stops);
      Collections.shuffle(calls, random);
      int called = facing ? 2 : random.nextInt(Math.min(9, stops.size()));
      boolean measured = random.nextBoolean();
      for (int c = 0; c < called; c++) {
        String role = facing ? ROLES[c] : ROLES[random.nextInt(ROLES.length)];
        String km = measured && random.nextInt(5) > 0 ? String.valueOf(random.nextInt(3000)) : "";
        rows.add("call\t" + line + "\t" + calls.get(c) + "\t" + role + "\t" + km);
      }
      if (i > 0 && random.nextInt(4) == 0) {
        rows.add("bond\t" + line + "\tCONNECTS\t" + line);
      }
    }
    return rows;
  }

  private static String name(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", words);
  }
}
