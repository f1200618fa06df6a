package landbridge.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that are no document give a located reason, never an exception. */
class SourceFileTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path folder = Path.of("");

  /** Bytes, and the diagnostic that they must give. */
  private record Bytes(String name, byte[] bytes, Problem problem, String detail) {}

  @TestFactory
  Stream<DynamicTest> namesThePlaceInTheBytes() {
    return Stream.of(
            new Bytes("empty", bytes(), Problem.EMPTY_DOCUMENT, "0 bytes"),
            new Bytes("blank", utf8(" \n\t\r\n"), Problem.EMPTY_DOCUMENT, "5 bytes of blanks"),
            new Bytes("only a mark", utf8("\uFEFF"), Problem.EMPTY_DOCUMENT, "3 bytes of blanks"),
            new Bytes("lone lead byte", bytes('a', 'b', 0xC3), Problem.MALFORMED_UTF8, "at byte 2"),
            new Bytes("cut after emoji head", bytes(0xF0, 0x9F), Problem.MALFORMED_UTF8, "byte 0"),
            new Bytes("stray continuation", bytes('a', 0x80), Problem.MALFORMED_UTF8, "at byte 1"),
            new Bytes("overlong slash", bytes('a', 0xC0, 0xAF), Problem.MALFORMED_UTF8, "byte 1"),
            new Bytes(
                "coded surrogate", bytes(0xED, 0xA0, 0x80), Problem.MALFORMED_UTF8, "at byte 0"),
            new Bytes(
                "Latin-1", joined(utf8("= Ürümqi "), 0xFC), Problem.MALFORMED_UTF8, "at byte 11"),
            new Bytes(
                "GBK",
                bytes('=', ' ', 0xBB, 0xF4),
                Problem.MALFORMED_UTF8,
                "save the file as UTF-8"),
            new Bytes(
                "UTF-16, little end",
                joined(bytes(0xFF, 0xFE), "= X =".getBytes(UTF_16LE)),
                Problem.MALFORMED_UTF8,
                "it begins like UTF-16"),
            new Bytes(
                "UTF-16, big end",
                joined(bytes(0xFE, 0xFF), "= X =".getBytes(UTF_16BE)),
                Problem.MALFORMED_UTF8,
                "it begins like UTF-16"),
            new Bytes(
                "UTF-16, no mark",
                "= X =".getBytes(UTF_16BE),
                Problem.BINARY_CONTENT,
                "a control character at 0"),
            new Bytes(
                "a NUL in text",
                utf8("= X =\n\0"),
                Problem.BINARY_CONTENT,
                "a control character at 6"),
            new Bytes(
                "a class file",
                bytes(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61),
                Problem.MALFORMED_UTF8,
                "at byte 0"),
            new Bytes("escape codes", utf8("\u001b[1mX"), Problem.BINARY_CONTENT, "at 0"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(), () -> assertRefused(SourceFile.of("doc", c.bytes()), c)));
  }

  private static void assertRefused(SourceFile file, Bytes expected) {
    Diagnostic reason = assertInstanceOf(SourceFile.Unreadable.class, file).reason();
    assertEquals(expected.problem(), reason.problem());
    assertEquals("doc", reason.document());
    assertTrue(reason.detail().contains(expected.detail()), reason::toString);
    assertTrue(reason.isError(), "it leaves the document out");
  }

  @Test
  void readsATextOfOneLetter() {
    assertInstanceOf(SourceFile.Readable.class, SourceFile.of("doc", utf8("x")));
  }

  @Test
  void refusesAFolder() {
    assertProblem(Problem.NOT_A_FILE, SourceFile.read("doc", folder));
  }

  @Test
  void refusesWhatIsNotThere() {
    assertProblem(Problem.NOT_A_FILE, SourceFile.read("doc", folder.resolve("none.txt")));
  }

  @Test
  void refusesAHugeFileUnread() throws IOException {
    Path huge = folder.resolve("huge.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(100L << 20);
    }
    SourceFile file =
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> SourceFile.read("huge", huge));
    assertProblem(Problem.DOCUMENT_TOO_LARGE, file);
    assertEquals(
        "huge: error document-too-large: the document is larger than a document may be: 104857600"
            + " bytes; at most 33554432 are read",
        ((SourceFile.Unreadable) file).reason().toString());
  }

  @Test
  void readsNoMoreOfAStreamThanItMay() throws IOException {
    Endless stream = new Endless();
    assertProblem(Problem.DOCUMENT_TOO_LARGE, SourceFile.read("stdin", stream));
    assertTrue(stream.given <= SourceFile.MOST_BYTES + 1L, () -> stream.given + " bytes read");
  }

  /** A stream that never ends and counts what is taken from it. */
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] into, int from, int length) {
      java.util.Arrays.fill(into, from, from + length, (byte) 'x');
      given += length;
      return length;
    }
  }

  @Test
  void readsALongTableInLinearTime() {
    table(1_000);
    long small = nanoseconds(() -> assertEquals(10_001, table(10_000)));
    long large =
        assertTimeoutPreemptively(
            SOON, () -> nanoseconds(() -> assertEquals(100_001, table(100_000))));
    assertTrue(
        large < 60 * small + 2_000_000_000L,
        () -> "10,000 rows in " + small + " ns, 100,000 rows in " + large + " ns");
  }

  private static int table(int rows) {
    StringBuilder text = new StringBuilder("= X =\n\n| Name | Chinese | Code |\n");
    for (int i = 0; i < rows; i++) {
      text.append("| Town ").append(i).append(" | 𠀀镇 | ").append(i).append(" |\n");
    }
    Document document = document(text.toString());
    Block.Table table = (Block.Table) document.sections().get(0).blocks().get(0);
    return table.rows().size();
  }

  @Test
  void readsALineOfTenMegabytes() {
    String line = "a long line of words and 城 ".repeat(10 * 1024 * 1024 / 29);
    Document document = assertTimeoutPreemptively(SOON, () -> document("= X =\n\n" + line));
    assertEquals(1, document.lead().count());
    Document untitled = assertTimeoutPreemptively(SOON, () -> document(line));
    assertEquals(null, untitled.title());
  }

  @Test
  void readsDeepNesting() {
    List<String> deep =
        List.of(
            "(".repeat(200_000),
            "- ".repeat(200_000),
            "  ".repeat(100_000) + "- x",
            "=".repeat(200_000),
            "= ".repeat(100_000),
            "|".repeat(200_000),
            "a:\n".repeat(100_000),
            "a:\n\n".repeat(100_000) + "- x",
            "-\n".repeat(100_000));
    for (String text : deep) {
      assertTimeoutPreemptively(SOON, () -> document("= X =\n\n" + text));
      assertTimeoutPreemptively(SOON, () -> document(text + "x"));
    }
  }

  @Test
  void digestsTheBytesAsTheyAre() {
    Document document = document("\uFEFFx\r\n");
    assertEquals(SourceFile.sha256(utf8("\uFEFFx\r\n")), document.sha256());
  }

  @Test
  void namesDocumentsByTheirFiles() throws IOException {
    for (String name : List.of("b.txt", "a.txt", "霍尔果斯.txt", "c d.txt", "notes.md")) {
      Files.writeString(folder.resolve(name), "x");
    }
    Files.createDirectory(folder.resolve("more.txt.d"));
    List<String> slugs =
        Sources.of(List.of(folder)).entries().stream().map(Sources.Entry::slug).toList();
    assertEquals(List.of("a", "b", "x-0a328d651b3c3840", "x-b561f19fc16eaaac"), slugs);
  }

  private static long nanoseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static Document document(String text) {
    SourceFile file = SourceFile.of("doc", utf8(text));
    return assertInstanceOf(SourceFile.Readable.class, file, file::toString).document();
  }

  private static void assertProblem(Problem problem, SourceFile file) {
    assertEquals(problem, assertInstanceOf(SourceFile.Unreadable.class, file).reason().problem());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] bytes(int... values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int value : values) {
      out.write(value);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[] head, int last) {
    return joined(head, bytes(last));
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head);
    out.writeBytes(tail);
    return out.toByteArray();
  }
}
