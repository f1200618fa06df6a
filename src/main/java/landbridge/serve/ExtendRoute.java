package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import landbridge.serve.reconcile.Reconciliation;

/** {@code /reconcile/extend}: values of properties, as the draft of version 1.0 has it. */
final class ExtendRoute extends JsonRoute {

  private static final long serialVersionUID = 1;

  private final transient Reconciliation service;

  ExtendRoute(Reconciliation service) {
    super(ReconcileRoute.PATH + "/extend", List.of("POST", "OPTIONS"));
    this.service = service;
  }

  @Override
  String json(HttpServletRequest request) throws IOException {
    return service.draftExtend(body(request, "application/json"), AcceptLanguage.ranges(request));
  }
}
