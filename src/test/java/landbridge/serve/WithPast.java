package landbridge.serve;

import landbridge.publish.Releases;

/** A server of a release that has an older one beside it, at an address of its own. */
final class WithPast {

  static final String BASE = "https://example.org/land/";

  static final Served SERVED =
      new Served(Store.load(Releases.newer()), Options.DEFAULT.withBase(BASE));

  static final String OLDER = Releases.older().id();
  static final String NEWER = Releases.newer().id();

  private WithPast() {}
}
