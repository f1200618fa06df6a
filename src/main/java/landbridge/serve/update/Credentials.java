package landbridge.serve.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The file of those who may update. It is read again when it changes, so that who is taken out of
 * it is out. Checking a secret costs time on purpose, so one is checked at a time, and who was let
 * in before is known by a hash in memory.
 */
public final class Credentials {

  private static final String HEADER =
      "# Who may update: name, then how and what the secret is hashed to. A line taken out is a"
          + " person out.\n";

  private static final String REALM = "realm=\"Landbridge updates\"";
  private static final long WAIT_SECONDS = 2;

  private final Path file;
  private final Semaphore turn = new Semaphore(1, true);
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();
  private Map<String, Credential> credentials = Map.of();
  private @Nullable FileTime read;

  /** Someone whom nobody knows, whose secret takes as long to check. */
  private final Credential nobody = Credential.create("nobody").credential();

  private Credentials(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws Failure if it is not there, cannot be read, or names nobody
   */
  public static Credentials of(Path file) {
    Credentials credentials = new Credentials(file);
    if (!Files.isRegularFile(file) || credentials.current().isEmpty()) {
      throw Failure.ofUse(
          "nobody may update: "
              + file
              + " names no one; 'landbridge credential --name NAME --file "
              + file
              + "' makes a token");
    }
    return credentials;
  }

  /**
   * Makes a secret and puts its hash into a file, which its owner alone can read.
   *
   * @return the token, which is kept nowhere
   * @throws Failure if the name is none or is taken
   */
  public static String add(Path file, String name) {
    Credential.Fresh fresh = Credential.create(name);
    try {
      if (Files.exists(file)) {
        if (parse(Files.readString(file)).containsKey(name)) {
          throw Failure.ofUse(
              name + " has a token already; take the line out of " + file + " first");
        }
      } else {
        create(file);
      }
      Files.writeString(
          file,
          fresh.credential().line() + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw Failure.ofUse("cannot write to " + file + ": " + e.getMessage());
    }
    return name + "." + fresh.secret();
  }

  private static void create(Path file) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    Files.writeString(file, HEADER);
  }

  /**
   * Who sends a request.
   *
   * @param authorization the header, with a token as {@code Bearer} or its two halves as {@code
   *     Basic}
   * @return the name
   * @throws UpdateRefusal if nobody is known by it
   */
  public String name(@Nullable String authorization) {
    String[] halves = Authorization.halves(authorization).orElseThrow(Credentials::unknown);
    Credential credential = current().get(halves[0]);
    byte[] digest = digest(halves[0] + "." + halves[1]);
    if (credential != null && MessageDigest.isEqual(digest, known.get(credential.line()))) {
      return credential.name();
    }
    if (!fits(credential == null ? nobody : credential, halves[1]) || credential == null) {
      throw unknown();
    }
    known.put(credential.line(), digest);
    return credential.name();
  }

  private boolean fits(Credential credential, String secret) {
    try {
      if (!turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new UpdateRefusal(503, "Too many want to be let in at once; come back later.")
            .with("Retry-After", "10");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UpdateRefusal(503, "The server stops.").with("Retry-After", "10");
    }
    try {
      return credential.fits(secret);
    } finally {
      turn.release();
    }
  }

  private static UpdateRefusal unknown() {
    return new UpdateRefusal(
            401, "An update needs a token, as 'Authorization: Bearer …' or by HTTP Basic.")
        .with("WWW-Authenticate", "Bearer " + REALM + ", Basic " + REALM + ", charset=\"UTF-8\"");
  }

  private synchronized Map<String, Credential> current() {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      if (!changed.equals(read)) {
        credentials = parse(Files.readString(file));
        read = changed;
      }
    } catch (IOException gone) {
      credentials = Map.of();
      read = null;
    }
    return credentials;
  }

  private static Map<String, Credential> parse(String text) {
    Map<String, Credential> parsed = new LinkedHashMap<>();
    text.lines()
        .map(Credential::parse)
        .flatMap(Optional::stream)
        .forEach(credential -> parsed.putIfAbsent(credential.name(), credential));
    return parsed;
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What a header says of who sends it. */
  private static final class Authorization {

    private static final int LONGEST = 500;

    /** Name and secret; empty if there are none. */
    static Optional<String[]> halves(@Nullable String header) {
      if (header == null || header.length() > LONGEST) {
        return Optional.empty();
      }
      int blank = header.indexOf(' ');
      String scheme = blank < 0 ? "" : header.substring(0, blank);
      String rest = header.substring(blank + 1).strip();
      if (scheme.equalsIgnoreCase("Bearer")) {
        return split(rest, '.');
      }
      return scheme.equalsIgnoreCase("Basic") ? basic(rest) : Optional.empty();
    }

    private static Optional<String[]> basic(String encoded) {
      try {
        return split(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8), ':');
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private static Optional<String[]> split(String text, char between) {
      int at = text.indexOf(between);
      return at < 1
          ? Optional.empty()
          : Optional.of(new String[] {text.substring(0, at), text.substring(at + 1)});
    }
  }
}
