package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import landbridge.source.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is backed up comes back whole or not at all, and one can go back without it too. */
class BackupTest {

  @TempDir private Path folder;

  private final String older = TwoTowns.OLDER;
  private final String newer = TwoTowns.NEWER;

  private Path releases;
  private Path file;

  @BeforeEach
  void copy() throws IOException {
    releases = Folders.copy(TwoTowns.RELEASES, folder.resolve("releases"));
    file = folder.resolve("backup.zip");
  }

  private static List<String> order(Path releases) {
    return History.of(releases).entries().stream().map(History.Entry::release).toList();
  }

  private static String current(Path releases) {
    Release release = Release.current(releases).orElseThrow();
    release.check();
    return release.id();
  }

  @Test
  void goesBackAndForth() {
    assertEquals(older, Rollback.run(releases).release().id());
    assertEquals(older, current(releases));
    assertEquals(List.of(older, newer, older), order(releases));
    assertEquals(newer, Rollback.run(releases).release().id());
    assertEquals(older, Rollback.run(releases, older.substring(0, 5)).id());
    assertEquals(List.of(older, newer, older, newer, older), order(releases));
  }

  /** Who goes back has it served until the documents change. */
  @Test
  void goingBackStands() {
    Rollback.run(releases);
    assertEquals(older, TwoTowns.ensure(releases).release().id());
    assertEquals(older, current(releases));
  }

  @Test
  void damagedIsNotGoneBackTo() throws IOException {
    Files.writeString(releases.resolve(older).resolve("facts.nq"), "damaged");
    Failure failure = assertThrows(Failure.class, () -> Rollback.run(releases));
    assertTrue(failure.getMessage().contains("facts.nq"), failure.getMessage());
    assertThrows(Failure.class, () -> Rollback.run(releases, older));
    assertEquals(newer, current(releases));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789abcdef", "..", "../releases", "current", "\0", "x\ny"})
  void unknownReleaseIsBadUse(String id) {
    Failure failure = assertThrows(Failure.class, () -> Rollback.run(releases, id));
    assertEquals(Failure.USE, failure.exitCode());
    assertEquals(1, failure.getMessage().lines().count());
  }

  @Test
  void comesBackAsItWas() throws IOException {
    Backup backup = Backup.write(releases, file);
    assertEquals(List.of(older, newer), backup.releases());
    Path restored = folder.resolve("restored");
    Restore.run(file, restored, false);
    assertEquals(newer, current(restored));
    assertEquals(
        Files.readString(releases.resolve(History.FILE)),
        Files.readString(restored.resolve(History.FILE)));
    for (String id : List.of(older, newer)) {
      assertEquals(
          Folders.digests(Release.open(releases.resolve(id))),
          Folders.digests(Release.open(restored.resolve(id))));
    }
    assertEquals(Set.of(older, newer, Release.CURRENT, History.FILE), Folders.names(restored));
    assertEquals(Set.of("backup.zip", "releases", "restored"), Folders.names(folder));
  }

  @Test
  void sameReleasesAreTheSameBytes() throws IOException {
    Backup.write(releases, file);
    byte[] first = Files.readAllBytes(file);
    Backup.write(releases, file);
    assertArrayEquals(first, Files.readAllBytes(file));
  }

  /** What is published there stays, and what comes after it is that of the backup. */
  @Test
  void restoresOverWhatIsThereOnlyByForce() throws IOException {
    Backup.write(releases, file);
    Path other = folder.resolve("other");
    Path town =
        Files.writeString(folder.resolve("usu.txt"), "= Usu =\n\nUsu is a city in China.\n");
    String there = Folders.build(Corpus.of(List.of(town.toString())), other).id();
    Failure failure = assertThrows(Failure.class, () -> Restore.run(file, other, false));
    assertTrue(failure.getMessage().contains("--force"), failure.getMessage());
    assertEquals(there, current(other));
    Restore.run(file, other, true);
    assertEquals(newer, current(other));
    assertEquals(List.of(there, older, newer), order(other));
    assertEquals(newer, Restore.run(file, other, true).get(1).id(), "and again");
  }

  @Test
  void damagedReleaseIsLeftOut() throws IOException {
    Files.writeString(releases.resolve(newer).resolve("facts.nq"), "damaged");
    Backup backup = Backup.write(releases, file);
    assertEquals(List.of(older), backup.releases());
    assertTrue(backup.damages().get(0).contains("facts.nq"), backup.damages()::toString);
    Path restored = folder.resolve("restored");
    Restore.run(file, restored, false);
    assertEquals(older, current(restored));
    assertEquals(List.of(older), order(restored));
  }

  @Test
  void nothingWholeIsNoBackup() throws IOException {
    Files.delete(releases.resolve(newer).resolve("facts.nq"));
    Files.delete(releases.resolve(older).resolve("meta.ttl"));
    Failure failure = assertThrows(Failure.class, () -> Backup.write(releases, file));
    assertTrue(failure.getMessage().contains("facts.nq"), failure.getMessage());
    assertTrue(failure.getMessage().contains("meta.ttl"), failure.getMessage());
    assertFalse(Files.exists(file));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.3, 0.6, 0.99, 0.99999})
  void truncatedBackupIsRefused(double part) throws IOException {
    Backup.write(releases, file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * part)));
    expectRefused("");
  }

  /** A byte that no one reads, such as of a time, may change; nothing else comes back changed. */
  @Test
  void changedBytesDoNotComeBack() throws IOException {
    Backup.write(releases, file);
    byte[] bytes = Files.readAllBytes(file);
    int refused = 0;
    for (int i = 0; i < 25; i++) {
      byte[] changed = bytes.clone();
      changed[(int) ((long) bytes.length * i / 25)] ^= 0x10;
      Files.write(file, changed);
      Path restored = folder.resolve("restored-" + i);
      try {
        Restore.run(file, restored, false);
        assertEquals(newer, current(restored));
      } catch (Failure refusal) {
        refused++;
        assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
      }
    }
    assertTrue(refused > 20, refused + " of 25 refused");
  }

  /** Names that lead elsewhere, whether the archive lists them or not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.nq",
        "releases/../../evil.nq",
        "/etc/evil.nq",
        "releases/0123456789abcdef/../evil.nq",
        "releases/0123456789abcdef/evil/evil.nq",
        "releases\\..\\evil.nq",
        "C:\\evil.nq",
        "releases/.built",
        "releases/0123456789abcdef/",
        "releases/0123456789abcdef/\u202e.nq"
      })
  void namesThatLeadElsewhereAreRefused(String name) throws IOException {
    for (boolean isListed : List.of(true, false)) {
      Map<String, byte[]> entries = entries();
      entries.put(name, "evil".getBytes(StandardCharsets.UTF_8));
      if (isListed) {
        String sums = new String(entries.get(Backup.SUMS), StandardCharsets.UTF_8);
        sums += Digests.sha256(entries.get(name)) + "  " + name + "\n";
        entries.put(Backup.SUMS, sums.getBytes(StandardCharsets.UTF_8));
      }
      write(entries);
      expectRefused("");
    }
    assertEquals(Set.of("backup.zip", "releases"), Folders.names(folder));
  }

  /** A thousandth of what it unpacks to. */
  @Test
  void bombIsRefused() throws IOException {
    Map<String, byte[]> entries = entries();
    String name = "releases/0123456789abcdef/a.nq";
    entries.put(name, new byte[200_000_000]);
    String sums = Digests.sha256(entries.get(name)) + "  " + name + "\n";
    entries.keySet().removeIf(other -> !other.equals(name));
    Map<String, byte[]> bomb = new LinkedHashMap<>();
    bomb.put(Backup.SUMS, sums.getBytes(StandardCharsets.UTF_8));
    bomb.putAll(entries);
    write(bomb);
    expectRefused("unpacks to more than");
  }

  @Test
  void otherFilesAreNoBackup() throws IOException {
    Files.writeString(file, "no archive");
    expectRefused("is no backup");
    Map<String, byte[]> entries = entries();
    entries.remove(Backup.SUMS);
    write(entries);
    expectRefused("SHA256SUMS");
    Failure failure =
        assertThrows(Failure.class, () -> Restore.run(folder.resolve("absent"), releases, true));
    assertEquals(Failure.USE, failure.exitCode());
  }

  private void expectRefused(String why) throws IOException {
    Path restored = folder.resolve("restored");
    Failure failure = assertThrows(Failure.class, () -> Restore.run(file, restored, false));
    assertEquals(Failure.DATA, failure.exitCode(), failure.getMessage());
    assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
    assertTrue(failure.getMessage().contains(why), failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
    Set<String> left = Files.exists(restored) ? Folders.names(restored) : new TreeSet<>();
    assertEquals(Set.of(), left);
  }

  private Map<String, byte[]> entries() throws IOException {
    Backup.write(releases, file);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private void write(Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }
}
