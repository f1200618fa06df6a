package landbridge.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes → {@link Document}, or the reason why there is none. */
public sealed interface SourceFile {

  /** The most bytes that one document may have. */
  int MOST_BYTES = 32 * 1024 * 1024;

  /** The document's name in IRIs, or the path where it has none. */
  String name();

  /** A file that is a document. */
  record Readable(Document document) implements SourceFile {
    @Override
    public String name() {
      return document.slug();
    }
  }

  /** A file that is none; the diagnostic says why and at which byte. */
  record Unreadable(String name, Diagnostic reason) implements SourceFile {}

  /** Reads a file. Never throws for what the file is or holds. */
  static SourceFile read(String slug, Path file) {
    if (!Files.isRegularFile(file)) {
      return unreadable(slug, Problem.NOT_A_FILE, file.toString());
    }
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        return tooLarge(slug, size + " bytes");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return read(slug, in);
      }
    } catch (IOException e) {
      return unreadable(slug, Problem.UNREADABLE_FILE, e.getClass().getSimpleName());
    }
  }

  /**
   * Reads a stream to its end, or to the first byte too many.
   *
   * @throws IOException if the stream fails
   */
  static SourceFile read(String slug, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    return bytes.length > MOST_BYTES
        ? tooLarge(slug, "more than " + MOST_BYTES + " bytes")
        : of(slug, bytes);
  }

  /** Decodes strictly and parses. */
  static SourceFile of(String slug, byte[] bytes) {
    if (bytes.length == 0) {
      return unreadable(slug, Problem.EMPTY_DOCUMENT, "0 bytes");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String characters = out.flip().toString();
    int binary = binary(characters);
    if (binary >= 0) {
      return unreadable(slug, Problem.BINARY_CONTENT, "a control character at " + binary);
    }
    if (result.isError()) {
      return unreadable(slug, Problem.MALFORMED_UTF8, "at byte " + in.position() + hint(bytes));
    }
    Text text = new Text(characters);
    if (text.whole().isBlank()) {
      return unreadable(slug, Problem.EMPTY_DOCUMENT, bytes.length + " bytes of blanks");
    }
    return new Readable(DocumentParser.parse(slug, sha256(bytes), text));
  }

  /** The SHA-256 of the bytes in lower-case hexadecimals. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** For tests and standard input: a document from characters. */
  static SourceFile of(String slug, String characters) {
    try {
      return read(slug, new ByteArrayInputStream(characters.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail", e);
    }
  }

  private static SourceFile tooLarge(String slug, String size) {
    return unreadable(
        slug, Problem.DOCUMENT_TOO_LARGE, size + "; at most " + MOST_BYTES + " are read");
  }

  private static SourceFile unreadable(String slug, Problem problem, String detail) {
    return new Unreadable(slug, new Diagnostic(problem, slug, null, detail));
  }

  /** The position of the first character that no text has, or -1. */
  private static int binary(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B) {
        return i;
      }
    }
    return -1;
  }

  private static String hint(byte[] bytes) {
    boolean utf16 =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return utf16 ? "; it begins like UTF-16, save it as UTF-8" : "; save the file as UTF-8";
  }
}
