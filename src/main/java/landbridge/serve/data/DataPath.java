package landbridge.serve.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import landbridge.triples.Iris;

/**
 * The path of a request, as it was sent, and the IRIs that it may ask for.
 *
 * @param raw percent-encoded, with its slash at the beginning
 * @param text the same decoded once
 */
public record DataPath(String raw, String text) {

  /** The longest that is looked at. */
  public static final int LONGEST = 8 * 1024;

  private static final String UNRESERVED = "-._~";

  /** What may stand in a segment besides letters and digits (RFC 3986, pchar). */
  private static final String SEGMENT = "-._~!$&'()*+,;=:@";

  /** Marks that change the direction of what is shown after them. */
  private static final String DIRECTIONS =
      "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  /**
   * Reads a path.
   *
   * @param raw as it was sent
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static DataPath of(String raw) {
    String text = decode(raw);
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("The path has a control character.");
    }
    if (text.chars().anyMatch(c -> DIRECTIONS.indexOf(c) >= 0)) {
      throw new IllegalArgumentException("The path has a mark that changes the direction of text.");
    }
    if (text.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("The path has a backslash.");
    }
    if (Stream.of(text.split("/", -1)).anyMatch(part -> part.equals(".") || part.equals(".."))) {
      throw new IllegalArgumentException("The path has a segment of dots alone.");
    }
    return new DataPath(raw, text);
  }

  /**
   * The IRIs that it may stand for, the likeliest first: as it is written, and with what need not
   * be percent-encoded in an IRI decoded (RFC 3987, 3.2). What is encoded twice stays encoded once.
   */
  public List<String> iris() {
    return Stream.of(raw, readable(raw))
        .distinct()
        .map(path -> Iris.BASE + path.substring(1))
        .toList();
  }

  /** The words of its last segment, to be looked up. */
  public String words() {
    String last = text.substring(text.lastIndexOf('/') + 1);
    return last.replace('-', ' ').replace('_', ' ').replace('.', ' ').strip();
  }

  /**
   * The last segment of an IRI as a reference relative to the folder that it is in, percent-encoded
   * (RFC 3987, 3.1).
   */
  public static String reference(String iri) {
    String segment = encode(iri.substring(iri.lastIndexOf('/') + 1), SEGMENT);
    // What stands before a colon would be taken for a scheme.
    return segment.indexOf(':') >= 0 ? "./" + segment : segment;
  }

  /** Where an IRI of the data answers, relative to the server's root, percent-encoded. */
  public static String fromRoot(String iri) {
    return encode(iri.substring(Iris.BASE.length()), SEGMENT + "/#");
  }

  /** What leads from a path to the server's root: empty, or steps up. */
  public static String root(String raw) {
    long folders = raw.chars().filter(c -> c == '/').count() - 1;
    return "../".repeat((int) Math.max(0, folders));
  }

  private static String encode(String text, String kept) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isAlphanumeric(b) || kept.indexOf(b) >= 0 || b == '%') {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(hex(b));
      }
    }
    return encoded.toString();
  }

  private static String readable(String raw) {
    StringBuilder iri = new StringBuilder();
    ByteBuffer octets = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      boolean isEncoded = raw.charAt(i) == '%';
      byte octet = isEncoded ? octet(raw, i) : 0;
      if (isEncoded && octet < 0) {
        octets.put(octet);
      } else {
        flush(octets, iri);
        if (!isEncoded) {
          iri.append(raw.charAt(i));
        } else if (isAlphanumeric(octet) || UNRESERVED.indexOf(octet) >= 0) {
          iri.append((char) octet);
        } else {
          iri.append('%').append(hex(octet));
        }
      }
      i += isEncoded ? 2 : 0;
    }
    flush(octets, iri);
    return iri.toString();
  }

  private static void flush(ByteBuffer octets, StringBuilder iri) {
    iri.append(new String(octets.array(), 0, octets.position(), StandardCharsets.UTF_8));
    octets.clear();
  }

  private static String decode(String raw) {
    // Three bytes at most for what is no surrogate, and for a pair four.
    ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 3);
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.put(octet(raw, i));
        i += 2;
      } else {
        int end = raw.offsetByCodePoints(i, 1);
        bytes.put(raw.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end - 1;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The path is not percent-encoded UTF-8.", e);
    }
  }

  private static byte octet(String raw, int at) {
    if (at + 2 >= raw.length()
        || !HexFormat.isHexDigit(raw.charAt(at + 1))
        || !HexFormat.isHexDigit(raw.charAt(at + 2))) {
      throw new IllegalArgumentException("The path has a % that no two hexadecimal digits follow.");
    }
    return (byte) HexFormat.fromHexDigits(raw, at + 1, at + 3);
  }

  private static String hex(byte b) {
    return HexFormat.of().withUpperCase().toHexDigits(b);
  }

  private static boolean isAlphanumeric(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
