package landbridge.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import landbridge.Seed;
import org.junit.jupiter.api.Test;

/** Two thousand paths that nobody sends who means well, written to the socket as they are. */
class HostilePathsTest {

  private static final Served SERVED = Served.forAll();
  private static final int PATHS = 2000;

  private static final List<String> PARTS =
      List.of(
          "/",
          "//",
          "id/",
          "id/khorgos",
          "doc/khorgos",
          "ontology",
          "claim/",
          ".",
          "..",
          "../",
          "%2e%2e%2f",
          "%2e",
          "%252e%252e%252f",
          "..%5c",
          "\\",
          "%00",
          "%0d%0aSet-Cookie:%20a=b",
          "%E2%80%AE",
          "%E9%9C%8D%E5%B0%94%E6%9E%9C%E6%96%AF",
          "\u00e9\u009c\u008d",
          "%C0%AF",
          "%ED%A0%80",
          "%F4%90%80%80",
          "%ff",
          "%",
          "%g0",
          "%u2215",
          ";a=b",
          ";",
          "?format=ttl",
          "?format=%ZZ",
          "?format=html&lang=%0d%0ax",
          "?",
          "#",
          "&",
          "=",
          "'\"><script>alert(1)</script>",
          "%3Cscript%3E",
          "{{7*7}}",
          "${7*7}",
          "etc/passwd",
          "WEB-INF/web.xml",
          "landbridge/serve/files/style.css",
          "file:///etc/passwd",
          "http://127.0.0.1/",
          "C:",
          "~",
          "*",
          "|",
          "^",
          "\t",
          "\u0001",
          "a".repeat(500),
          ".ttl",
          ".html",
          ".nq",
          ".json",
          ".git/config",
          "triples/current",
          "manifest.json");

  private static final List<String> ACCEPTS =
      List.of(
          "*/*",
          "text/html",
          "text/turtle",
          "application/problem+json",
          "image/png",
          "@@;;q=,",
          "");

  @Test
  void areAnsweredInWords() throws IOException {
    Random random = new Random(Seed.of("hostile paths"));
    for (int i = 0; i < PATHS; i++) {
      StringBuilder path = new StringBuilder("/");
      for (int parts = random.nextInt(6); parts >= 0; parts--) {
        path.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      String accept = ACCEPTS.get(random.nextInt(ACCEPTS.size()));
      isAnsweredInWords(path.toString(), accept);
    }
  }

  @Test
  void longOnesAreRefused() throws IOException {
    isAnsweredInWords("/id/" + "a".repeat(9_000), "*/*");
    isAnsweredInWords("/id/" + "%E9%9C%8D".repeat(900), "text/html");
    isAnsweredInWords("/id/" + "a/".repeat(3_000), "text/html");
    isAnsweredInWords("/" + "a".repeat(60_000), "*/*");
  }

  private static void isAnsweredInWords(String path, String accept) throws IOException {
    String answer = answer(path, accept);
    String told = path + " " + accept + "\n" + answer;
    int body = answer.indexOf("\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 ") && body > 0, told);
    int status = Integer.parseInt(answer.substring(9, 12));
    String headers = answer.substring(0, body).toLowerCase(Locale.ROOT);
    String text = answer.substring(body + 4);
    assertTrue(status < 500, told);
    assertFalse(headers.contains("set-cookie: a"), told);
    assertFalse(headers.contains("location: http") || headers.contains("location: //"), told);
    if (status >= 400) {
      assertFalse(text.isBlank(), told);
    }
    assertFalse(text.contains("<script>alert"), told);
    assertFalse(text.contains("root:") || text.contains("\"release\" :"), told);
    assertFalse(text.contains("org.apache") || text.contains("\tat "), told);
  }

  private static String answer(String path, String accept) throws IOException {
    int port = SERVED.server().port();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
              + accept
              + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
