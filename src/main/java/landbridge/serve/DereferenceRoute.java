package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.publish.Retired;
import landbridge.serve.data.Accept;
import landbridge.serve.data.DataFormat;
import landbridge.serve.data.DataPath;
import landbridge.serve.data.DescriptionWriter;
import landbridge.serve.data.Descriptions;
import landbridge.serve.data.Target;
import landbridge.serve.document.DocumentPage;
import landbridge.serve.page.PageRequest;
import landbridge.triples.Iris;
import org.jspecify.annotations.Nullable;

/**
 * Every path that no other route has: what follows the base in an IRI of the graph. The IRI itself
 * leads (303) to the form that the client prefers, which has an address of its own, {@code
 * id/khorgos.ttl}.
 */
final class DereferenceRoute extends Route {

  private static final long serialVersionUID = 1;

  /** Parameters that are a page's too. */
  private static final List<String> KEPT = List.of("lang", "asOf", DocumentPage.PART);

  private final transient Store store;
  private final transient Descriptions descriptions;
  private final transient MissingIri missing;
  private final transient ThingPage page;

  /** Makes the page of an IRI that the graph knows. */
  @FunctionalInterface
  interface ThingPage {

    String of(String iri, PageRequest request);
  }

  DereferenceRoute(Store store, Descriptions descriptions, Retired retired, ThingPage page) {
    super("/*");
    this.store = store;
    this.descriptions = descriptions;
    this.missing = new MissingIri(store, retired);
    this.page = page;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    DataPath path = path(request);
    Optional<Target> target = Target.of(path, descriptions::knows);
    if (target.isEmpty()) {
      throw missing.problem(path, request);
    }
    answer(target.get(), request, response);
  }

  /** A method that a thing does not know is none that is not there. */
  @Override
  void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem told = problem;
    if (problem.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      try {
        DataPath path = path(request);
        if (Target.of(path, descriptions::knows).isEmpty()) {
          told = missing.problem(path, request);
        }
      } catch (Problem malformed) {
        told = malformed;
      }
    }
    told.send(request, response);
  }

  private static DataPath path(HttpServletRequest request) {
    String raw = request.getRequestURI();
    if (raw.length() > DataPath.LONGEST) {
      throw new Problem(414, "The path is longer than " + DataPath.LONGEST + " characters.");
    }
    try {
      return DataPath.of(raw);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, String.valueOf(e.getMessage()));
    }
  }

  private void answer(Target target, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DataFormat format = target.format();
    if (format != null) {
      send(target, format, request, response);
      return;
    }
    DataFormat wanted = wanted(target, request);
    if (descriptions.knows(target.in(wanted))) {
      // The address of the form is the name of another thing.
      send(target, wanted, request, response);
      return;
    }
    links(target, null, response);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", DataPath.reference(target.in(wanted)) + kept(request));
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("text/plain;charset=utf-8");
    response.getOutputStream().write("See the header Location.\n".getBytes(StandardCharsets.UTF_8));
  }

  // ---- which form

  private static DataFormat wanted(Target target, HttpServletRequest request) {
    String name = Form.of(request.getQueryString()).get("format");
    if (name != null) {
      return DataFormat.named(name)
          .orElseThrow(
              () ->
                  new Problem(400, "There is no such format; these there are:")
                      .withLinks(forms(target)));
    }
    return DataFormat.preferred(Accept.of(header(request)))
        .orElseThrow(
            () ->
                new Problem(406, "This is offered in none of the forms asked for, but in these:")
                    .with("Link", header(forms(target)))
                    .withLinks(forms(target)));
  }

  private static String header(HttpServletRequest request) {
    return String.join(",", Collections.list(request.getHeaders("Accept")));
  }

  private static List<ProblemLink> forms(Target target) {
    return Arrays.stream(DataFormat.values())
        .map(
            format ->
                new ProblemLink(
                    "alternate",
                    DataPath.reference(target.in(format)),
                    format.title(),
                    format.type()))
        .toList();
  }

  private static String kept(HttpServletRequest request) {
    Form form = Form.of(request.getQueryString());
    String kept =
        KEPT.stream()
            .flatMap(name -> Stream.ofNullable(form.get(name)).map(value -> pair(name, value)))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  // ---- the form

  private void send(
      Target target, DataFormat format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean isPage = format == DataFormat.HTML;
    byte[] made = isPage ? page(target, request) : new byte[0];
    Validators validators =
        Validators.of(
            store.release().id()
                + "."
                + format.extension()
                // Pages change with the program; data are determined by the release.
                + (isPage ? "." + Integer.toHexString(Arrays.hashCode(made)) : ""),
            store.release().since());
    validators.put(response);
    links(target, format, response);
    // A release never changes, but which one is current does: ask again, and be told if it is so.
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", vary(target, isPage));
    if (isPage) {
      PageLanguage.keep(request, response);
    }
    if (validators.hold(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = isPage ? made : DescriptionWriter.write(descriptions.of(target.iri()), format);
    response.setContentType(format.contentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private byte[] page(Target target, HttpServletRequest request) {
    return page.of(target.iri(), PageAnswer.request(request, KEPT))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String vary(Target target, boolean isPage) {
    String form = target.format() == null ? "Accept, " : "";
    return form + (isPage ? PageLanguage.VARY + ", " : "") + "Accept-Encoding";
  }

  /** What it describes, the other forms, and on what terms it may be used. */
  private void links(Target target, @Nullable DataFormat sent, HttpServletResponse response) {
    String self = "<" + encoded(target.iri()) + ">; rel=\"canonical";
    response.setHeader("Link", self + (sent == null ? "\"" : " describes\""));
    response.addHeader(
        "Link",
        forms(target).stream()
            .filter(form -> sent == null || !form.title().equals(sent.title()))
            .map(ProblemLink::header)
            .collect(Collectors.joining(", ")));
    descriptions
        .license(target.iri())
        .ifPresent(terms -> response.addHeader("Link", "<" + terms + ">; rel=\"license\""));
  }

  private static String encoded(String iri) {
    return Iris.BASE + DataPath.fromRoot(iri);
  }

  private static String header(List<ProblemLink> links) {
    return links.stream().map(ProblemLink::header).collect(Collectors.joining(", "));
  }
}
