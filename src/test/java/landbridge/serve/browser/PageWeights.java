package landbridge.serve.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Prints how heavy each kind of page is, and after what time its first byte comes. Times depend on
 * the machine, so this is no test, and is run only by its name:
 *
 * <pre>mvn -B -ntp test -Pbrowser -Dtest=PageWeights</pre>
 */
@InBrowser
class PageWeights {

  private static final int TIMES = 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Test
  void print(Browser browser) throws IOException, InterruptedException {
    out.println("| page | HTML, bytes | with CSS and JS | first byte, median of 20, ms |");
    out.println("|---|---:|---:|---:|");
    for (PageType page : PageType.all()) {
      browser.begin();
      page.open(browser, Look.WIDE);
      Traffic traffic = browser.traffic();
      out.printf(
          "| %s | %,d | %,d | %.1f |%n",
          page.type(),
          traffic.bytes(List.of("Document")),
          traffic.bytes(Traffic.PAGE),
          firstByte(URI.create(ServedRelease.root() + browser.address())) / 1e6);
    }
  }

  /** The median in nanoseconds. */
  private double firstByte(URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/html")
            .header("Accept-Encoding", "gzip")
            .build();
    LongStream.Builder times = LongStream.builder();
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      try (InputStream in = client.send(request, BodyHandlers.ofInputStream()).body()) {
        in.read();
        times.add(System.nanoTime() - begin);
        in.readAllBytes();
      }
    }
    return times.build().sorted().skip(TIMES / 2 - 1).limit(2).average().orElseThrow();
  }
}
