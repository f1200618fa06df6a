package landbridge.serve.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.logging.LogEntry;

/** Every request that a browser made since it was last asked, by what its own log says. */
final class Traffic {

  /**
   * One request.
   *
   * @param kind {@code Document}, {@code Stylesheet}, {@code Script}, {@code Fetch} …
   */
  record Request(String url, String kind) {}

  /** What a page is, before its fonts. */
  static final List<String> PAGE = List.of("Document", "Stylesheet", "Script");

  private final List<Request> requests = new ArrayList<>();
  private final Map<String, Request> byId = new LinkedHashMap<>();
  private final Map<String, Long> bytes = new LinkedHashMap<>();
  private int status;

  /** Adds what the log has got since. */
  void read(Iterable<LogEntry> log) {
    for (LogEntry entry : log) {
      JsonObject event =
          JsonParser.parseString(entry.getMessage()).getAsJsonObject().getAsJsonObject("message");
      JsonObject parameters = event.getAsJsonObject("params");
      switch (event.get("method").getAsString()) {
        case "Network.requestWillBeSent" -> sent(parameters);
        case "Network.responseReceived" -> received(parameters);
        case "Network.loadingFinished" ->
            bytes.merge(
                parameters.get("requestId").getAsString(),
                parameters.get("encodedDataLength").getAsLong(),
                Long::sum);
        case "Network.webSocketCreated" ->
            requests.add(new Request(parameters.get("url").getAsString(), "WebSocket"));
        default -> {
          // What else happens is no request.
        }
      }
    }
  }

  private void sent(JsonObject parameters) {
    String url = parameters.getAsJsonObject("request").get("url").getAsString();
    String kind = parameters.has("type") ? parameters.get("type").getAsString() : "Other";
    Request request = new Request(url, kind);
    requests.add(request);
    byId.put(parameters.get("requestId").getAsString(), request);
  }

  private void received(JsonObject parameters) {
    if (parameters.get("type").getAsString().equals("Document")) {
      status = parameters.getAsJsonObject("response").get("status").getAsInt();
    }
  }

  /** The status of the page that came last. */
  int status() {
    return status;
  }

  /** Those that went to another host than a server's. */
  List<Request> elsewhere(URI server) {
    return requests.stream().filter(request -> !isOf(server, request.url())).toList();
  }

  /** Whether an address was opened as a page. */
  boolean opened(String url) {
    return requests.stream()
        .anyMatch(request -> request.kind().equals("Document") && request.url().equals(url));
  }

  /** How many bytes came over the network for the kinds of things, headers counted in. */
  long bytes(List<String> kinds) {
    return byId.entrySet().stream()
        .filter(entry -> kinds.contains(entry.getValue().kind()))
        .mapToLong(entry -> bytes.getOrDefault(entry.getKey(), 0L))
        .sum();
  }

  private static boolean isOf(URI server, String url) {
    return url.startsWith("data:") || url.startsWith("about:") || url.startsWith(server + "/");
  }
}
