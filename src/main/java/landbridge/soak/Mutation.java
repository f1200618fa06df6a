package landbridge.soak;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Seeded changes to a file of text, as bad luck and bad will make them. */
final class Mutation {

  private static final int DEEP = 200_000;

  /** What a reader of numbers, names and JSON may stumble over. */
  private static final List<String> HARD =
      List.of(
          "-1",
          "9223372036854775808",
          "1e999999999",
          "0.5",
          "NaN",
          "\0",
          "\ufeff",
          "\u202e",
          "../../etc/passwd",
          "/etc/passwd",
          "\\u0000",
          "\"",
          "{",
          "[",
          "null",
          "\r\n",
          "\t\t\t",
          "\n\n",
          "2039-01-20T00:00:00Z",
          "-999999999-01-01T00:00:00Z");

  private Mutation() {}

  /** The bytes after one to three changes. */
  static byte[] of(byte[] bytes, Random random) {
    byte[] changed = bytes;
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed = once(changed, random);
    }
    return changed;
  }

  private static byte[] once(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> joined(bytes, at, random.nextBoolean() ? "[".repeat(DEEP) : "{\"a\":".repeat(DEEP));
      case 1 -> joined(bytes, at, new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
      case 2, 3 -> joined(bytes, at, end, HARD.get(random.nextInt(HARD.size())));
      case 4 -> joined(bytes, at, HARD.get(random.nextInt(HARD.size())));
      case 5 -> joined(bytes, at, end, "");
      case 6 -> noise(bytes, at, end, random);
      default -> numbers(bytes, random);
    };
  }

  private static byte[] joined(byte[] bytes, int at, String middle) {
    return joined(bytes, at, at, middle);
  }

  private static byte[] joined(byte[] bytes, int at, int end, String middle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(middle.getBytes(StandardCharsets.UTF_8));
    out.write(bytes, end, bytes.length - end);
    return out.toByteArray();
  }

  private static byte[] noise(byte[] bytes, int at, int end, Random random) {
    byte[] noisy = bytes.clone();
    for (int i = at; i < end; i++) {
      noisy[i] = (byte) random.nextInt(256);
    }
    return noisy;
  }

  /** Every run of digits that is met by chance becomes another number. */
  private static byte[] numbers(byte[] bytes, Random random) {
    StringBuilder text = new StringBuilder();
    for (String piece :
        new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")) {
      boolean isNumber = !piece.isEmpty() && Character.isDigit(piece.charAt(0));
      text.append(isNumber && random.nextInt(4) == 0 ? HARD.get(random.nextInt(5)) : piece);
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
