package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import landbridge.serve.about.VoidDescription;
import landbridge.serve.data.DataFormat;
import org.apache.jena.rdf.model.Model;

/**
 * {@code /.well-known/void}: the dataset's description, in every form of RDF; a browser is led to
 * its page.
 */
final class WellKnownVoidRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient Supplier<Model> description;

  WellKnownVoidRoute(Store store) {
    super("/" + VoidDescription.PATH);
    this.description = new Once<>(() -> VoidDescription.of(store.graphs()));
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    DataFormat form = GraphAnswer.form(request, true);
    if (form == DataFormat.HTML) {
      response.setHeader("Vary", "Accept");
      response.setHeader("Location", "../dataset");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } else {
      GraphAnswer.send(description.get(), form, request, response);
    }
  }
}
