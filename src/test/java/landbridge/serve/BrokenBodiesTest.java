package landbridge.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests whose body is not what their headers say: refused in words. */
class BrokenBodiesTest {

  private static final Served SERVED = Served.forAll();

  @ParameterizedTest
  @CsvSource({
    "/sparql?query=ASK%7B%7D&callback=a, Content-Length: 4000000, queries=[, 400",
    "/sparql?query=ASK%7B%7D&callback=a, Transfer-Encoding: chunked, zz, 400",
    "/sparql, Content-Type: text/turtle\\r\\nTransfer-Encoding: chunked, -5, 415",
    "/sparql, Content-Type: application/sparql-query;charset=utf-7\\r\\nContent-Length: 0, '', 415",
    "/id/khorgos, Content-Length: 9000000, zz, 413"
  })
  void areRefusedInWords(String path, String headers, String body, int status) throws IOException {
    String request =
        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers.replace("\\r\\n", "\r\n");
    String answer = answer(request + "\r\n\r\n" + body);
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    assertTrue(answer.substring(answer.indexOf("\r\n\r\n") + 4).strip().length() > 10, answer);
  }

  private static String answer(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVED.server().port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
