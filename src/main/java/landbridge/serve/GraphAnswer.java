package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.serve.data.Accept;
import landbridge.serve.data.DataFormat;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;

/** A small graph that is made for one answer, in the form of RDF that the client asks for. */
final class GraphAnswer {

  private static final List<DataFormat> DATA =
      Arrays.stream(DataFormat.values()).filter(format -> format != DataFormat.HTML).toList();

  private GraphAnswer() {}

  /**
   * The form that a client wants: by the parameter {@code format}, else by its header.
   *
   * @param hasPage whether there is a page too, which is what a browser gets
   * @throws Problem if it wants no form that is offered
   */
  static DataFormat form(HttpServletRequest request, boolean hasPage) {
    String named = request.getParameter("format");
    List<DataFormat> offer = hasPage ? List.of(DataFormat.values()) : DATA;
    if (named != null) {
      return DataFormat.named(named)
          .filter(offer::contains)
          .orElseThrow(() -> refusal(400, "There is no such format; these there are: ", offer));
    }
    return preferred(request, offer).orElseThrow(() -> refusal(406, "It is offered as ", offer));
  }

  /** The form of RDF that a client wants by its header; empty if it wants none. */
  static Optional<DataFormat> preferred(HttpServletRequest request) {
    return preferred(request, DATA);
  }

  private static Optional<DataFormat> preferred(
      HttpServletRequest request, List<DataFormat> offer) {
    // By the types themselves alone: who accepts plain JSON asks for results, and no graph.
    return Accept.of(request.getHeader("Accept"))
        .choose(offer, DataFormat::type, form -> List.of());
  }

  private static Problem refusal(int status, String words, List<DataFormat> offer) {
    return new Problem(
        status, offer.stream().map(DataFormat::type).collect(Collectors.joining(", ", words, ".")));
  }

  /** Sends it with a status that tells of a refusal. */
  static void sendRefusal(int status, Model model, DataFormat form, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setContentType(form.contentType());
    response.setHeader("Cache-Control", "no-store");
    RDFWriter.source(model)
        .lang(RDFLanguages.contentTypeToLang(form.type()))
        .output(response.getOutputStream());
  }

  /** Sends it; whoever has it already is only told so. */
  static void send(
      Model model, DataFormat form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(model).lang(RDFLanguages.contentTypeToLang(form.type())).output(out);
    response.setHeader("Vary", "Accept");
    Answers.send(out.toByteArray(), form.contentType(), request, response);
  }
}
