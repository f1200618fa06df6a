package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import landbridge.serve.reconcile.Reconciliation;
import landbridge.serve.reconcile.Reconciliation.Suggested;
import landbridge.serve.reconcile.Slice;

/** {@code /reconcile/suggest/entity}, {@code …/property} and {@code …/type}, of both versions. */
final class ReconcileSuggestRoute extends JsonRoute {

  private static final long serialVersionUID = 1;

  private final transient Reconciliation service;
  private final Suggested suggested;

  ReconcileSuggestRoute(Reconciliation service, Suggested suggested) {
    super(ReconcileRoute.PATH + "/suggest/" + suggested.word());
    this.service = service;
    this.suggested = suggested;
  }

  /** Version 0.2 calls {@code cursor} what the draft calls {@code offset}. */
  @Override
  String json(HttpServletRequest request) {
    Form form = Form.of(request.getQueryString());
    String cursor = form.get("cursor");
    Slice slice =
        Slice.of(
            form.get("prefix"), cursor == null ? form.get("offset") : cursor, form.get("limit"));
    return service.suggest(suggested, slice, AcceptLanguage.ranges(request));
  }
}
