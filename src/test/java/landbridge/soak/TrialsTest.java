package landbridge.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trials of a running server, each for a moment; {@code landbridge soak} takes its time. */
class TrialsTest {

  private static InProcess server;

  @BeforeAll
  static void start() {
    server = new InProcess();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void loadIsAnsweredWithoutError() throws IOException {
    Figures figures = server.run(new LoadTrial(List.of(4), 1, 1, InProcess.SETTING));
    assertEquals("0", figures.get("  4 connections: errors"));
    assertTrue(
        Double.parseDouble(figures.get("4 connections: requests a second").replace(",", "")) > 1);
  }
}
