package landbridge.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256 of files and texts, in lower-case hexadecimals. */
final class Digests {

  private Digests() {}

  /**
   * What one reading of a file tells.
   *
   * @param sha256 of its bytes
   * @param bytes how many there are
   * @param lines how many line ends there are
   */
  record Content(String sha256, long bytes, long lines) {}

  static Content content(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    long lines = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return new Content(HexFormat.of().formatHex(digest.digest()), bytes, lines);
  }

  static String sha256(Path file) {
    try {
      return content(file).sha256();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Of names and contents together. */
  static String sha256(SortedMap<String, String> texts) {
    MessageDigest digest = digest();
    texts.forEach(
        (name, text) -> {
          digest.update((name + "\0" + text.length() + "\0").getBytes(StandardCharsets.UTF_8));
          digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
