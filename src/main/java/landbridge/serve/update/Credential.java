package landbridge.serve.update;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import landbridge.source.Failure;

/**
 * Who may update, as it is stored: a name, and of the secret only a salted hash.
 *
 * @param name letters, digits and hyphens
 * @param iterations of PBKDF2 with HMAC-SHA-256
 * @param salt in Base64
 * @param hash in Base64
 */
record Credential(String name, int iterations, String salt, String hash) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

  /** HMAC takes a secret for the same with zeros behind it, so what is no secret is not hashed. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]+");

  private static final String SCHEME = "pbkdf2-sha256";

  /** Enough against a stolen file, as the secret is 256 random bits and no word of a person. */
  private static final int ITERATIONS = 100_000;

  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int BYTES = 32;

  /**
   * A new secret.
   *
   * @param secret told once
   * @param credential kept
   */
  record Fresh(String secret, Credential credential) {}

  /**
   * Makes a secret for a name.
   *
   * @throws Failure if the name is none
   */
  static Fresh create(String name) {
    if (!NAME.matches(name)) {
      throw Failure.ofUse(
          "a name has up to 31 small letters, digits and hyphens, and begins with no hyphen");
    }
    String secret = random();
    String salt = random();
    return new Fresh(
        secret, new Credential(name, ITERATIONS, salt, hash(secret, salt, ITERATIONS)));
  }

  /** Reads a line of the file; empty if it is none. */
  static Optional<Credential> parse(String line) {
    String[] parts = line.strip().split(":", -1);
    if (parts.length != 5 || !NAME.matches(parts[0]) || !parts[1].equals(SCHEME)) {
      return Optional.empty();
    }
    try {
      int iterations = Integer.parseInt(parts[2]);
      Base64.getDecoder().decode(parts[3]);
      Base64.getDecoder().decode(parts[4]);
      return iterations < 1 || iterations > MOST_ITERATIONS
          ? Optional.empty()
          : Optional.of(new Credential(parts[0], iterations, parts[3], parts[4]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As it stands in the file. */
  String line() {
    return String.join(":", name, SCHEME, String.valueOf(iterations), salt, hash);
  }

  /** Whether this is the secret; of those that are one, each takes the same time. */
  boolean fits(String secret) {
    return SECRET.matches(secret)
        && MessageDigest.isEqual(
            hash.getBytes(StandardCharsets.US_ASCII),
            hash(secret, salt, iterations).getBytes(StandardCharsets.US_ASCII));
  }

  private static String hash(String secret, String salt, int iterations) {
    try {
      PBEKeySpec key =
          new PBEKeySpec(
              secret.toCharArray(), Base64.getDecoder().decode(salt), iterations, BYTES * 8);
      return Base64.getEncoder()
          .encodeToString(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(key)
                  .getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(bytes)
        .replace('-', 'A')
        .replace('_', 'B');
  }
}
