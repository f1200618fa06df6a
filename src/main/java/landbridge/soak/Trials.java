package landbridge.soak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What trials do alike. */
final class Trials {

  private Trials() {}

  /** Something that many do at once, each with its number. */
  interface Client {
    void run(int number) throws Exception;
  }

  /** Runs clients at once, each in a thread of its own, and waits for their end. */
  static void together(int clients, Client client) {
    ExecutorService threads = Executors.newFixedThreadPool(clients, Trials::daemon);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int number = 0; number < clients; number++) {
        int own = number;
        running.add(
            threads.submit(
                () -> {
                  client.run(own);
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    // Small, as some trials have hundreds of clients that hold no more than a socket.
    Thread thread = new Thread(null, work, "client", 256 * 1024);
    thread.setDaemon(true);
    return thread;
  }

  static void pause(long millis) {
    try {
      Thread.sleep(Math.max(0, millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Whole megabytes; -1 stays what it is. */
  static long megabytes(long bytes) {
    return bytes < 0 ? -1 : bytes / (1024 * 1024);
  }
}
