package landbridge.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import landbridge.Seed;
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

  /** More of them than queries that may run, or wait in any queue that is not long. */
  @Test
  void loadIsAnsweredWithoutError() throws IOException {
    Figures figures = server.run(new LoadTrial(List.of(60), 1, 1, InProcess.SETTING));
    assertEquals("0", figures.get("  60 connections: errors"));
    String rate = figures.get("60 connections: requests a second").replace(",", "");
    assertTrue(Double.parseDouble(rate) > 1, rate);
  }

  @Test
  void hostileInputIsAnsweredInWords() throws IOException {
    Figures figures =
        server.run(HostileTrial.of(240, 200, 200, 160, 4, Seed.of("trials"), InProcess.SETTING));
    assertEquals(List.of(), figures.failures());
  }

  @Test
  void nothingGetsOutOrIn() throws IOException {
    Figures figures = server.run(new ProbesTrial(2, InProcess.SETTING));
    assertTrue(Integer.parseInt(figures.get("probes")) >= 40);
    assertEquals(List.of(), figures.failures());
  }

  @Test
  void slowClientsAreCut() throws IOException {
    Figures figures = server.run(new SlowTrial(20, 5, 5, 3, InProcess.SETTING));
    assertTrue(figures.get("slow headers").startsWith("20 of 20"), figures.get("slow headers"));
    assertTrue(figures.get("slow bodies").startsWith("5 of 5"), figures.get("slow bodies"));
  }

  /** What is tried finds what is wrong: an answer that repeats, tells, or says nothing. */
  @Test
  void wrongAnswersAreNoticed() {
    Answered answered = new Answered(List.of("/home/somebody"));
    assertEquals("", answered.wrong(answer(400, "Told what is wrong."), false));
    assertTrue(answered.wrong(answer(500, "?"), false).startsWith("status 500"));
    assertTrue(answered.wrong(answer(404, ""), false).endsWith("without a word"));
    assertTrue(answered.wrong(answer(400, "No http://poison.invalid/"), false).contains("repeats"));
    assertTrue(answered.wrong(answer(200, "in /home/somebody/x"), false).contains("a path"));
    assertTrue(answered.wrong(answer(400, "a\n\tat a.B(B.java:1)"), false).contains("trace"));
  }

  private static Wire.Answer answer(int status, String text) {
    byte[] body = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Wire.Answer(status, Map.of(), body, body.length, true, true, 0);
  }
}
