package landbridge.serve;

import landbridge.publish.Releases;
import landbridge.publish.RetiredIris;

/** A server of a release that has an older one beside it, at an address of its own. */
final class WithPast {

  static final String BASE = "https://example.org/land/";

  static final Served SERVED = serve();

  static final String OLDER = Releases.older().id();
  static final String NEWER = Releases.newer().id();

  private WithPast() {}

  private static Served serve() {
    Store store = Store.load(Releases.newer());
    return new Served(
        store,
        Options.DEFAULT.withBase(BASE),
        new RetiredIris(store.release(), store.graphs().getDefaultGraph()));
  }
}
