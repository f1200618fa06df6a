package landbridge.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import landbridge.publish.Release;
import landbridge.publish.Retired;

/** The small release under {@code src/test/resources}, served at a port of its own. */
final class Served implements AutoCloseable {

  static final Path RELEASES = Path.of("src/test/resources/landbridge/serve/release");

  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  Served() {
    this(Options.DEFAULT);
  }

  Served(Options options) {
    this(store(), options);
  }

  Served(Store store, Options options) {
    this(store, options, Retired.NONE);
  }

  Served(Store store, Options options, Retired retired) {
    server = Server.start(store, withoutAllowances(options).withPort(0), retired);
  }

  /** All tests are one client, and in a hurry; limits that a test sets itself hold. */
  private static Options withoutAllowances(Options options) {
    Limits limits = options.limits();
    for (Limit limit : Limit.values()) {
      if (limit.name().startsWith("CLIENT_") && limits.get(limit) == limit.usual()) {
        limits = limits.with(limit, 0);
      }
    }
    return options.withLimits(limits);
  }

  Served(Store store, Options options, Updating updating) {
    server = Server.start(store, options.withPort(0), updating);
  }

  /** One server for all tests that only ask it; it ends with the tests. */
  static Served forAll() {
    return ForAll.SERVED;
  }

  /** Started when it is first asked for. */
  private static final class ForAll {
    static final Served SERVED = new Served();
  }

  static Store store() {
    Release release = Release.current(RELEASES).orElseThrow();
    release.check();
    return Store.load(release);
  }

  Server server() {
    return server;
  }

  HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + target));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String target) {
    return send(request(target));
  }

  /** The answer to a query, as CSV without its header. */
  String csv(String query) {
    String body = send(query(query).header("Accept", "text/csv")).body();
    return body.substring(body.indexOf('\n') + 1).strip();
  }

  HttpRequest.Builder query(String query) {
    return request("/sparql?query=" + encode(query));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
