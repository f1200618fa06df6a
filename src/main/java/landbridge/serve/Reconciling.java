package landbridge.serve;

import java.util.ArrayList;
import java.util.List;
import landbridge.publish.Progress;
import landbridge.serve.reconcile.Reconciliation;
import org.apache.jena.fuseki.main.sys.FusekiModule;

/** The routes of the reconciliation service. */
final class Reconciling {

  private Reconciling() {}

  static List<FusekiModule> routes(Store store, Options options) {
    ServerRoot root = new ServerRoot(options);
    Reconciliation service =
        new Reconciliation(
            () -> store.lookup(Progress.NONE),
            store.graphs(),
            store.release().manifest().software());
    List<FusekiModule> routes =
        new ArrayList<>(
            List.of(
                new ReconcileRoute(service, root, ReconcileRoute.PATH),
                new ReconcileRoute(service, root, ReconcileRoute.PATH + "/"),
                new MatchRoute(service, root),
                new PreviewRoute(service),
                new ExtendRoute(service),
                new ProposeRoute(service),
                new NoSuchReconcileRoute()));
    for (Reconciliation.Suggested suggested : Reconciliation.Suggested.values()) {
      routes.add(new ReconcileSuggestRoute(service, suggested));
    }
    return routes;
  }
}
