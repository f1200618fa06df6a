package landbridge.serve;

import java.nio.file.Path;
import java.util.List;
import landbridge.publish.Patches;
import landbridge.serve.page.Pages;

/** The routes by which the server says what it holds and how that came about. */
final class SelfDescribing {

  private SelfDescribing() {}

  static List<Route> routes(Store store, Pages pages, Options options) {
    Path releases = store.release().releases();
    Patches patches = new Patches(releases);
    return List.of(
        new DumpsRoute(releases, patches, pages, options),
        new FeedRoute(releases, patches, options),
        new WellKnownVoidRoute(store),
        new SitemapRoute(store, options),
        new RobotsRoute(options));
  }
}
