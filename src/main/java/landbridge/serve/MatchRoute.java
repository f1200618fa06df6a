package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import landbridge.serve.reconcile.Reconciliation;

/**
 * {@code /reconcile/match}: a batch of queries as the draft of version 1.0 of the Reconciliation
 * Service API has it. By GET it is the manifest in the form of the draft, as the one at {@code
 * /reconcile} is in that of version 0.2 and cannot be both.
 */
final class MatchRoute extends JsonRoute {

  private static final long serialVersionUID = 1;

  private final transient Reconciliation service;
  private final transient ServerRoot root;

  MatchRoute(Reconciliation service, ServerRoot root) {
    super(ReconcileRoute.PATH + "/match", List.of("GET", "HEAD", "POST", "OPTIONS"));
    this.service = service;
    this.root = root;
  }

  @Override
  String json(HttpServletRequest request) throws IOException {
    List<String> languages = AcceptLanguage.ranges(request);
    return request.getMethod().equals("POST")
        ? service.match(body(request, "application/json"), languages)
        : service.draftManifest(root.of(request), languages);
  }
}
