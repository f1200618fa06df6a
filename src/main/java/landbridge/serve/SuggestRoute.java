package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.lookup.Candidate;
import landbridge.lookup.LookupOptions;
import landbridge.publish.Progress;
import org.apache.jena.atlas.json.JsonArray;

/**
 * {@code /suggest}: what a name that somebody is typing may become, as search fields take it: the
 * four lists of the OpenSearch suggestions extension (what was typed, names, descriptions, IRIs).
 */
final class SuggestRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient Store store;

  SuggestRoute(Store store) {
    super("/suggest");
    this.store = store;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "no-cache");
    try {
      LookupRequest wanted = LookupRequest.of(request, LookupOptions.DEFAULT.withPrefix(true));
      List<Candidate> candidates =
          wanted.text().isEmpty()
              ? List.of()
              : store.lookup(Progress.NONE).find(wanted.text(), wanted.options());
      byte[] bytes =
          (suggestions(wanted.text(), candidates) + "\n").getBytes(StandardCharsets.UTF_8);
      response.setContentType("application/x-suggestions+json");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    } catch (Problem problem) {
      problem.send(request, response);
    }
  }

  private static JsonArray suggestions(String text, List<Candidate> candidates) {
    JsonArray suggestions = new JsonArray();
    suggestions.add(text);
    suggestions.add(strings(candidates.stream().map(candidate -> candidate.label().text())));
    suggestions.add(strings(candidates.stream().map(SuggestRoute::description)));
    suggestions.add(strings(candidates.stream().map(Candidate::iri)));
    return suggestions;
  }

  private static String description(Candidate candidate) {
    return Stream.of(
            candidate.kinds().stream().limit(1).map(kind -> kind.label().text()),
            candidate.parents().stream().limit(1).map(parent -> parent.label().text()),
            Stream.of(candidate.reason()))
        .flatMap(part -> part)
        .collect(Collectors.joining(" · "));
  }

  private static JsonArray strings(Stream<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
