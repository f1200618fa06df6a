package landbridge.serve;

import java.util.function.Function;
import landbridge.publish.Release;
import landbridge.serve.update.Credentials;
import landbridge.serve.update.Updates;

/**
 * What a server needs to be updated. Without it no request can change anything.
 *
 * @param updates executes them
 * @param credentials knows who may send them
 * @param opener reads a release that one has made
 */
public record Updating(Updates updates, Credentials credentials, Function<Release, Store> opener) {

  /** What updates may use by the limits of a server. */
  public static Updates.Bounds bounds(Limits limits) {
    return new Updates.Bounds(
        limits.time(Limit.UPDATE_MILLIS),
        limits.time(Limit.UPDATE_WAIT_MILLIS),
        limits.get(Limit.STORE_FREE_BYTES),
        limits.count(Limit.STORE_RELEASES));
  }

  /** From now on a server serves what they make. */
  void lead(Server server) {
    updates.tell((release, commit) -> server.switchTo(opener.apply(release), commit));
  }
}
