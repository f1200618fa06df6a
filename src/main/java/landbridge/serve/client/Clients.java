package landbridge.serve.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** The usage of clients that came lately: of so many that memory is bounded. */
public final class Clients {

  private final Allowance allowance;
  private final Map<String, Usage> usages;

  /**
   * None yet.
   *
   * @param most of how many it is known
   */
  public Clients(Allowance allowance, int most) {
    this.allowance = allowance;
    this.usages =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Usage> eldest) {
            return size() > most && eldest.getValue().isIdle();
          }
        };
  }

  /**
   * The usage of a client.
   *
   * @param key what it is known by
   */
  public synchronized Usage of(String key, long now) {
    return usages.computeIfAbsent(key, client -> new Usage(allowance, now));
  }

  synchronized int size() {
    return usages.size();
  }
}
