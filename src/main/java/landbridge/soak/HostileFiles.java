package landbridge.soak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Things that may lie in a folder of documents and are none, or are hard ones. */
final class HostileFiles {

  private static final int MILLION = 1_000_000;
  private static final int TOO_LARGE = 33 * 1024 * 1024;

  /** Puts a thing into a folder. */
  interface Thing {
    void in(Path folder) throws IOException;
  }

  private HostileFiles() {}

  /** A document with everything that is read in one. */
  static byte[] document() throws IOException {
    try (InputStream in = HostileFiles.class.getResourceAsStream("document.txt")) {
      if (in == null) {
        throw new IllegalStateException("document.txt is missing");
      }
      return in.readAllBytes();
    }
  }

  /** All of them by what they are; those that this system does not have are left out. */
  static Map<String, Thing> all() {
    Map<String, Thing> all = new LinkedHashMap<>();
    contents(all);
    names(all);
    objects(all);
    catalogues(all);
    return all;
  }

  private static void contents(Map<String, Thing> all) {
    String head = "= Ebinur Town =\n\n";
    text(all, "an empty file", "");
    text(all, "blanks", " \n\t\n\f\n");
    text(all, "a line of 10 MB", head + "Ebinur Town " + "and Usu ".repeat(10 * MILLION / 8));
    text(all, "half a million letters in sentences", head + "Usu is a town. ".repeat(MILLION / 30));
    text(all, "a word of 10 MB", head + "a".repeat(10 * MILLION));
    text(all, "10 MB of digits", head + "Population 1" + "0".repeat(10 * MILLION));
    text(
        all,
        "a table of a million rows",
        head + "| Name | Code |\n" + "| Usu | 6542 |\n".repeat(MILLION));
    text(all, "a row of a million cells", head + "| Name |\n" + "| x ".repeat(MILLION) + "|\n");
    text(all, "a million headings", "== x ==\n".repeat(MILLION));
    text(all, "a million items", head + "- a: b\n".repeat(MILLION));
    text(all, "a million brackets", head + "Usu " + "(".repeat(MILLION) + ")".repeat(MILLION));
    text(all, "200,000 marks on a letter", head + "a" + "\u0301".repeat(200_000));
    text(all, "marks that turn the line", head + "\u202eUsu\u2066 is a town.\ufeff");
    bytes(all, "a zero byte", "Usu\0".getBytes(StandardCharsets.UTF_8));
    bytes(all, "UTF-16", "= Usu =".getBytes(StandardCharsets.UTF_16));
    bytes(all, "Latin-1", "= \u00dcr\u00fcmqi =\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes(all, "half a letter", Arrays.copyOf("= 霍尔 =".getBytes(StandardCharsets.UTF_8), 7));
    bytes(all, "a surrogate", new byte[] {'=', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
    bytes(all, "more bytes than are read", new byte[TOO_LARGE]);
  }

  private static void text(Map<String, Thing> all, String what, String text) {
    bytes(all, what, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(Map<String, Thing> all, String what, byte[] bytes) {
    all.put(what, folder -> Files.write(folder.resolve("hostile.txt"), bytes));
  }

  private static void names(Map<String, Thing> all) {
    for (String name :
        new String[] {
          "two\nlines",
          "..",
          " ",
          "CON",
          "-",
          "a:b",
          "%2e%2e%2f",
          "\u202egnp",
          "x".repeat(250),
          "`id`"
        }) {
      all.put(
          "the name " + Arrays.toString(name.substring(0, Math.min(9, name.length())).split("\n")),
          folder -> Files.write(folder.resolve(name + ".txt"), document()));
    }
  }

  private static void objects(Map<String, Thing> all) {
    all.put("a folder", folder -> Files.createDirectory(folder.resolve("hostile.txt")));
    for (String target : new String[] {"hostile.txt", "/dev/zero", "/absent", "/dev/stdin", ".."}) {
      all.put(
          "a link to " + target,
          folder -> Files.createSymbolicLink(folder.resolve("hostile.txt"), Path.of(target)));
    }
    all.put("a pipe", folder -> pipe(folder.resolve("hostile.txt")));
    all.put("a pipe as catalogue", folder -> pipe(folder.resolve("catalog.ttl")));
  }

  private static void catalogues(Map<String, Thing> all) {
    for (String text :
        new String[] {
          "no Turtle", "<urn:a> <urn:b> ", "(".repeat(MILLION), "@base <http://[> .", "\0", "\ud800"
        }) {
      all.put(
          "a catalogue of " + text.length() + " letters",
          folder ->
              Files.write(folder.resolve("catalog.ttl"), text.getBytes(StandardCharsets.UTF_8)));
    }
    all.put(
        "a catalogue that is larger than any",
        folder -> Files.write(folder.resolve("catalog.ttl"), new byte[TOO_LARGE]));
  }

  /** A pipe that nobody writes to: who opens it waits for ever. */
  private static void pipe(Path pipe) throws IOException {
    Process process = new ProcessBuilder("mkfifo", pipe.toString()).start();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
