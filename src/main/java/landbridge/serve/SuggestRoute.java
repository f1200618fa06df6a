package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.lookup.Candidate;
import landbridge.lookup.LookupOptions;
import org.apache.jena.atlas.json.JsonArray;

/**
 * {@code /suggest}: what a name that somebody is typing may become, as search fields take it: the
 * four lists of the OpenSearch suggestions extension (what was typed, names, descriptions, IRIs).
 */
final class SuggestRoute extends JsonRoute {

  private static final long serialVersionUID = 1;

  private final transient Store store;

  SuggestRoute(Store store) {
    super("/suggest");
    this.store = store;
  }

  @Override
  String json(HttpServletRequest request) {
    LookupRequest wanted = LookupRequest.of(request, LookupOptions.DEFAULT.withPrefix(true));
    return suggestions(wanted.text(), wanted.candidates(store)) + "\n";
  }

  @Override
  String type() {
    return "application/x-suggestions+json";
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
