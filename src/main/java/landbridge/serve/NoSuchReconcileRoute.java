package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Whatever else is asked for under {@code /reconcile/}: tells a program what there is. */
final class NoSuchReconcileRoute extends JsonRoute {

  private static final long serialVersionUID = 1;

  NoSuchReconcileRoute() {
    super(ReconcileRoute.PATH + "/*", List.of("GET", "HEAD", "POST", "OPTIONS"));
  }

  @Override
  String json(HttpServletRequest request) {
    throw new Problem(
        404,
        "There is nothing at this address. The service is at /reconcile, with match, extend,"
            + " extend/propose, preview, suggest/entity, suggest/property and suggest/type below.");
  }
}
