package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import landbridge.lookup.Candidate;
import landbridge.lookup.LookupOptions;
import landbridge.publish.Progress;
import landbridge.publish.Retired;
import landbridge.publish.Retirement;
import landbridge.serve.data.Accept;
import landbridge.serve.data.DataFormat;
import landbridge.serve.data.DataPath;
import landbridge.serve.data.Target;
import landbridge.triples.Iris;

/**
 * What somebody is told who asks for an IRI that the release does not have.
 *
 * @param store where names are looked up
 * @param retired knows what earlier releases had
 */
record MissingIri(Store store, Retired retired) {

  private static final LookupOptions SUGGESTIONS = LookupOptions.DEFAULT.withLimit(5);

  /** Longer words are no name. */
  private static final int LONGEST = 100;

  Problem problem(DataPath path, HttpServletRequest request) {
    String root = DataPath.root(path.raw());
    Optional<Target> gone = Target.of(path, iri -> retired.of(iri).isPresent());
    if (gone.isPresent()) {
      return gone(retired.of(gone.get().iri()).orElseThrow(), root);
    }
    Problem problem =
        new Problem(404, "There is nothing at this address; the page of this server is at /.");
    boolean isPage =
        DataFormat.preferred(Accept.of(request.getHeader("Accept")))
            .filter(DataFormat.HTML::equals)
            .isPresent();
    return isPage ? problem.withLinks(suggestions(path, root, request)) : problem;
  }

  private static Problem gone(Retirement retirement, String root) {
    List<ProblemLink> successors =
        retirement.successors().stream().map(iri -> successor(iri, root)).toList();
    Problem problem =
        new Problem(
            410,
            "Release "
                + retirement.lastRelease()
                + " was the last to have this; "
                + (successors.isEmpty()
                    ? "no rule tells what took its place."
                    : "in its place there is now:"));
    return successors.isEmpty()
        ? problem
        : problem
            .withLinks(successors)
            .with("Link", String.join(", ", successors.stream().map(ProblemLink::header).toList()));
  }

  private static ProblemLink successor(String iri, String root) {
    return new ProblemLink("successor-version", root + DataPath.fromRoot(iri), iri, null);
  }

  /** What may be meant, by the words at the end of the path. */
  private List<ProblemLink> suggestions(DataPath path, String root, HttpServletRequest request) {
    String words = path.words();
    if (words.isEmpty() || words.length() > LONGEST) {
      return List.of();
    }
    LookupOptions options = SUGGESTIONS.withLanguages(AcceptLanguage.ranges(request));
    return store.lookup(Progress.NONE).find(words, options).stream()
        .filter(candidate -> candidate.iri().startsWith(Iris.BASE))
        .map(candidate -> suggestion(candidate, root))
        .toList();
  }

  private static ProblemLink suggestion(Candidate candidate, String root) {
    return new ProblemLink(
        "related", root + DataPath.fromRoot(candidate.iri()), candidate.label().text(), null);
  }
}
