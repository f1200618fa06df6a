package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import landbridge.publish.Patches;
import landbridge.serve.about.Feed;

/** {@code /feed.atom}: what changed from release to release. */
final class FeedRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient Feed feed;

  FeedRoute(Path releases, Patches patches, Options options) {
    super("/feed.atom");
    this.feed = new Feed(options.base(), releases, patches);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Answers.send(feed.xml(), Feed.MEDIA_TYPE + ";charset=utf-8", request, response);
  }
}
