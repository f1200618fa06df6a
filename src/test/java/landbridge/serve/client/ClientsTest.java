package landbridge.serve.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import landbridge.serve.client.Refusal.Reason;
import org.junit.jupiter.api.Test;

/** What one client may use, by a clock of the test's own. */
class ClientsTest {

  private static final long SECOND = 1_000_000_000L;

  private static Usage usage(int concurrent, long requests, long errors, long seconds) {
    return new Clients(new Allowance(concurrent, requests, errors, seconds), 10).of("a", 0);
  }

  private static Optional<Reason> begin(Usage usage, long second) {
    return usage.begin(true, second * SECOND).map(Refusal::reason);
  }

  @Test
  void boundsRequestsAtTheSameTime() {
    Usage usage = usage(2, 0, 0, 0);
    assertEquals(Optional.empty(), begin(usage, 0));
    assertEquals(Optional.empty(), begin(usage, 0));
    assertEquals(Optional.of(Reason.CONCURRENT), begin(usage, 0));
    usage.end(false, 0, 0);
    assertEquals(Optional.empty(), begin(usage, 0));
  }

  @Test
  void boundsRequestsOfMinute() {
    Usage usage = usage(0, 60, 0, 0);
    for (int i = 0; i < 60; i++) {
      assertEquals(Optional.empty(), begin(usage, 0));
    }
    assertEquals(Optional.of(new Refusal(Reason.REQUESTS, 1)), usage.begin(true, 0));
    assertEquals(Optional.empty(), begin(usage, 1));
    assertEquals(Optional.of(Reason.REQUESTS), begin(usage, 1));
  }

  @Test
  void boundsErrorsOfMinute() {
    Usage usage = usage(0, 0, 3, 0);
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.empty(), begin(usage, 0));
      usage.end(true, 0, 0);
    }
    assertEquals(Optional.of(new Refusal(Reason.ERRORS, 20)), usage.begin(true, 0));
    assertEquals(Optional.empty(), begin(usage, 20));
  }

  /** Other requests go on. */
  @Test
  void boundsSecondsOfQueries() {
    Usage usage = usage(0, 0, 0, 60);
    assertEquals(Optional.empty(), begin(usage, 0));
    usage.end(false, 90 * SECOND, 0);
    assertEquals(Optional.of(new Refusal(Reason.QUERY_SECONDS, 31)), usage.begin(true, 0));
    assertEquals(Optional.empty(), usage.begin(false, 0));
    assertEquals(Optional.empty(), begin(usage, 31));
  }

  /** However much was used, nobody waits much longer than two minutes. */
  @Test
  void forgets() {
    Usage usage = usage(0, 0, 0, 60);
    begin(usage, 0);
    usage.end(false, 10_000 * SECOND, 0);
    assertEquals(Optional.empty(), begin(usage, 121));
  }

  @Test
  void knowsSoManyClientsAndNoMore() {
    Clients clients = new Clients(new Allowance(1, 1, 1, 1), 100);
    Usage running = clients.of("running", 0);
    running.begin(false, 0);
    for (int i = 0; i < 10_000; i++) {
      clients.of("client " + i, 0);
    }
    assertTrue(clients.size() <= 10_001);
    Clients idle = new Clients(new Allowance(1, 1, 1, 1), 100);
    Usage first = idle.of("client", 0);
    assertSame(first, idle.of("client", 0));
    for (int i = 0; i < 10_000; i++) {
      idle.of("client " + i, 0);
    }
    assertEquals(100, idle.size());
  }
}
