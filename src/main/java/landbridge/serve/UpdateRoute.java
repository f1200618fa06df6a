package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import landbridge.publish.Release;
import landbridge.serve.data.DataFormat;
import landbridge.serve.query.Guard;
import landbridge.serve.query.RunningQueries;
import landbridge.serve.update.UpdateRefusal;
import org.apache.jena.rdf.model.ModelFactory;

/**
 * {@code /update}: the SPARQL 1.1 protocol for updates. Who may send them is asked first, so that a
 * stranger learns nothing by trying.
 */
final class UpdateRoute extends Route {

  static final String PATH = "/update";

  private static final long serialVersionUID = 1;

  private final transient Updating updating;
  private final transient Limits limits;
  private final transient Guard guard;

  UpdateRoute(Updating updating, Store store, Options options, RunningQueries queries) {
    super(PATH, List.of("POST", "OPTIONS"));
    this.updating = updating;
    this.limits = options.limits();
    this.guard = new Guard(queries, QueryBounds.of(options), store.context());
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      String author = updating.credentials().name(request.getHeader("Authorization"));
      UpdateRequestBody body = UpdateRequestBody.of(request, limits.count(Limit.UPDATE_BYTES));
      Optional<Release> made =
          updating.updates().execute(body.text(), body.using(), body.usingNamed(), author, guard);
      response.setHeader("Cache-Control", "no-store");
      if (made.isEmpty()) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      } else {
        response.setHeader(Headers.RELEASE, made.get().id());
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().write("Release " + made.get().id() + " is published.\n");
      }
    } catch (UpdateRefusal refusal) {
      refuse(refusal, request, response);
    }
  }

  private void refuse(
      UpdateRefusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<DataFormat> form =
        refusal.report().isPresent() ? GraphAnswer.preferred(request) : Optional.empty();
    if (form.isPresent()) {
      GraphAnswer.sendRefusal(
          refusal.status(),
          ModelFactory.createModelForGraph(refusal.report().orElseThrow()),
          form.get(),
          response);
      return;
    }
    Problem problem = new Problem(refusal.status(), refusal.detail());
    refusal.headers().forEach(problem::with);
    refuse(problem, request, response);
  }
}
