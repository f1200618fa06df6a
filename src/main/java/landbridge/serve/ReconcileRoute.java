package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import landbridge.serve.reconcile.Reconciliation;

/**
 * {@code /reconcile}: version 0.2 of the Reconciliation Service API as OpenRefine uses it. Without
 * parameters it is the manifest; {@code queries} (or the {@code query} of version 0.1) are matched,
 * and {@code extend} fetches values, by GET or in a form.
 */
final class ReconcileRoute extends JsonRoute {

  static final String PATH = "/reconcile";

  private static final long serialVersionUID = 1;

  private final transient Reconciliation service;
  private final transient ServerRoot root;

  /**
   * A route.
   *
   * @param root where clients reach it
   * @param path {@link #PATH}, or the same with the slash that people add to it
   */
  ReconcileRoute(Reconciliation service, ServerRoot root, String path) {
    super(path, List.of("GET", "HEAD", "POST", "OPTIONS"));
    this.service = service;
    this.root = root;
  }

  @Override
  String json(HttpServletRequest request) throws IOException {
    boolean isPost = request.getMethod().equals("POST");
    Form form =
        Form.of(
            isPost ? body(request, "application/x-www-form-urlencoded") : request.getQueryString());
    if (form.get("callback") != null) {
      throw new Problem(
          400, "JSONP is not offered; scripts of any origin may read the answers by CORS.");
    }
    List<String> languages = AcceptLanguage.ranges(request);
    String queries = form.get("queries");
    if (queries != null) {
      return service.queries(queries, languages);
    }
    String query = form.get("query");
    if (query != null) {
      return service.query(query, languages);
    }
    String extend = form.get("extend");
    if (extend != null) {
      return service.extend(extend, languages);
    }
    if (isPost) {
      throw new Problem(400, "The form has neither queries nor extend.");
    }
    return service.manifest(root.of(request), languages);
  }
}
