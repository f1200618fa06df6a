package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import landbridge.serve.reconcile.Reconciliation;

/** {@code /reconcile/preview?id=…}: a place in a frame, of both versions. */
final class PreviewRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient Reconciliation service;

  PreviewRoute(Reconciliation service) {
    super(ReconcileRoute.PATH + "/preview");
    this.service = service;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String id = Form.of(request.getQueryString()).get("id");
    if (id == null) {
      throw new Problem(400, "The parameter id is missing; it is the id of a place.");
    }
    String page =
        PreviewPage.of(service.place(id, AcceptLanguage.ranges(request)), PageLanguage.of(request));
    response.setHeader("Content-Security-Policy", PreviewPage.POLICY);
    response.setHeader("Vary", AcceptLanguage.HEADER);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("text/html;charset=utf-8");
    response.getWriter().write(page);
  }
}
