package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import landbridge.serve.reconcile.Reconciliation;

/** {@code /reconcile/extend/propose}: which properties places of a type may have. */
final class ProposeRoute extends JsonRoute {

  private static final long serialVersionUID = 1;

  private final transient Reconciliation service;

  ProposeRoute(Reconciliation service) {
    super(ReconcileRoute.PATH + "/extend/propose");
    this.service = service;
  }

  @Override
  String json(HttpServletRequest request) {
    Form form = Form.of(request.getQueryString());
    return service.propose(form.get("type"), form.get("limit"), AcceptLanguage.ranges(request));
  }
}
