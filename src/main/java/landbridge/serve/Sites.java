package landbridge.serve;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Leads every request to the release that is current when it comes, with which it stays to its end:
 * no answer is made of two.
 */
final class Sites extends Handler.Abstract {

  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private Site current;

  Sites(Site first) {
    current = first;
  }

  /** The store of the current release. */
  Store store() {
    Site site = enter();
    try {
      return site.store();
    } finally {
      site.leave();
    }
  }

  /**
   * Makes another release the current one. Requests that run end with the one that they began with.
   *
   * @param commit is run in the moment of the change, when no request begins; if it fails, nothing
   *     is changed
   */
  void switchTo(Site next, Runnable commit) {
    start(next);
    Site previous;
    lock.writeLock().lock();
    try {
      commit.run();
      previous = current;
      current = next;
    } catch (RuntimeException | Error e) {
      next.leave();
      throw e;
    } finally {
      lock.writeLock().unlock();
    }
    previous.leave();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Visit visit = new Visit(enter(), callback);
    boolean isHandled = false;
    try {
      isHandled = visit.site.handle(request, response, visit);
      return isHandled;
    } finally {
      if (!isHandled) {
        visit.end();
      }
    }
  }

  /** One request, which leaves its site when its answer is complete or has failed. */
  private static final class Visit extends Callback.Nested {

    private final Site site;
    private final AtomicBoolean isOver = new AtomicBoolean();

    Visit(Site site, Callback callback) {
      super(callback);
      this.site = site;
    }

    @Override
    public void completed() {
      end();
    }

    void end() {
      if (isOver.compareAndSet(false, true)) {
        site.leave();
      }
    }
  }

  @Override
  protected void doStart() throws Exception {
    current.start(getServer());
    super.doStart();
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    current.leave();
  }

  private Site enter() {
    lock.readLock().lock();
    try {
      current.enter();
      return current;
    } finally {
      lock.readLock().unlock();
    }
  }

  private void start(Site next) {
    try {
      next.start(getServer());
    } catch (Exception e) {
      throw new IllegalStateException("the routes of a release do not start", e);
    }
  }
}
