package landbridge.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import landbridge.publish.Retired;
import landbridge.serve.data.Descriptions;
import landbridge.serve.page.Pages;
import landbridge.serve.page.ThingPages;
import landbridge.serve.query.RunningQueries;
import landbridge.triples.Iris;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.jspecify.annotations.Nullable;

/** All that the server answers, and what holds for every answer. */
final class Routes {

  private Routes() {}

  /** The filters, in the order in which a request meets them, and then the routes. */
  static List<FusekiModule> of(
      Store store,
      Options options,
      Retired retired,
      RunningQueries queries,
      @Nullable Updating updating) {
    Pages pages = new Pages(store.graphs(), Map.of("release", store.release().id()));
    List<FusekiModule> modules = new ArrayList<>();
    modules.add(new Compression());
    if (!options.base().equals(Iris.BASE)) {
      modules.add(new LocalIris(options.base()));
    }
    modules.add(new Headers(store.release().id()));
    modules.add(new HeldAnswers(List.of(SparqlRoute.PATH, DataRoute.PATH), options.limits()));
    modules.add(new SparqlRoute(store, options, pages, queries));
    modules.add(new DataRoute(store, options, queries));
    modules.add(dereferencing(store, options, pages, retired));
    modules.add(new LandingRoute(new LandingPage(store, pages, options)));
    modules.addAll(PageRoute.all(pages));
    modules.add(new RailRoute(pages));
    modules.add(new FiguresRoute(pages));
    modules.add(new LookupRoute(store, pages));
    modules.add(new SuggestRoute(store));
    modules.addAll(Reconciling.routes(store, options));
    modules.add(new VocabularyRoute(store, pages));
    modules.add(new ExampleRoute(store));
    modules.add(new ExportRoute(store, pages));
    modules.add(new LimitsRoute(options, pages));
    modules.addAll(SelfDescribing.routes(store, pages, options));
    if (updating != null) {
      modules.add(new UpdateRoute(updating, store, options, queries));
    }
    modules.addAll(FileRoute.all());
    modules.addAll(FontRoute.all());
    return modules;
  }

  private static DereferenceRoute dereferencing(
      Store store, Options options, Pages pages, Retired retired) {
    ThingPages things = new ThingPages(pages, store.graphs(), Fillers.of(store, pages));
    Descriptions descriptions =
        new Descriptions(store.graphs(), options.limits().time(Limit.QUERY_MILLIS));
    return new DereferenceRoute(store, descriptions, retired, things::page);
  }
}
