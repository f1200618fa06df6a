package landbridge.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import landbridge.serve.data.Accept;
import landbridge.serve.page.Pages;
import landbridge.serve.reconcile.Bounds;

/** {@code /limits}: what this server allows, as JSON or as a page. */
final class LimitsRoute extends Route {

  static final String PATH = "/limits";

  private static final long serialVersionUID = 1;

  private static final String JSON = "application/json";
  private static final List<String> OFFER = List.of(JSON, "text/html");

  private final transient List<Row> rows;
  private final transient Pages pages;

  LimitsRoute(Options options, Pages pages) {
    super(PATH);
    this.rows =
        Stream.concat(
                Arrays.stream(Limit.values())
                    .map(
                        limit ->
                            new Row(
                                limit.key(),
                                options.limits().get(limit),
                                limit.unit(),
                                limit.meaning())),
                Arrays.stream(Bounds.values()).map(Row::of))
            .toList();
    this.pages = pages;
  }

  /**
   * A limit as it is told.
   *
   * @param name its name in settings
   * @param unit what is counted
   */
  public record Row(String name, long value, String unit, String meaning) {

    /** One of messages of reconciliation, which no setting changes. */
    static Row of(Bounds bound) {
      String words = bound.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return new Row(
          "reconcile." + words.replace(' ', '.'), bound.number(), "", "reconciliation: " + words);
    }

    JsonObject json() {
      JsonObject json = new JsonObject();
      json.addProperty("name", name);
      json.addProperty("value", value);
      json.addProperty("unit", unit);
      json.addProperty("meaning", meaning);
      return json;
    }
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    String type =
        Accept.of(request.getHeader("Accept"))
            .choose(OFFER)
            .orElseThrow(
                () -> new Problem(406, "Limits are offered as " + String.join(", ", OFFER) + "."));
    if (type.equals(JSON)) {
      Answers.send(json().getBytes(StandardCharsets.UTF_8), JSON, request, response);
    } else {
      PageAnswer.send(
          pages.page(
              "limits", PageAnswer.request(request, List.of()), Map.of(), Map.of("limits", rows)),
          request,
          response);
    }
  }

  private String json() {
    JsonArray all = new JsonArray();
    rows.forEach(row -> all.add(row.json()));
    JsonObject json = new JsonObject();
    json.add("limits", all);
    return json + "\n";
  }
}
