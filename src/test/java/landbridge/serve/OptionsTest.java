package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import landbridge.source.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may say wrongly. */
class OptionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "w3id.org/landbridge/",
        "ftp://a.example/",
        "http://a.example/x",
        "http://",
        "http://a.example/?x/",
        "http://a.example/#/",
        "https://a b/"
      })
  void refusesWhatIsNoBase(String base) {
    Failure failure = assertThrows(Failure.class, () -> Options.DEFAULT.withBase(base));
    assertEquals(Failure.USE, failure.exitCode());
    assertTrue(failure.getMessage().contains("ends with a slash"), failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://w3id.org/landbridge/", "http://localhost:3030/"})
  void takesBase(String base) {
    assertEquals(base, Options.DEFAULT.withBase(base).base());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void refusesWhatIsNoPort(int port) {
    Failure failure = assertThrows(Failure.class, () -> Options.DEFAULT.withPort(port));
    assertTrue(failure.getMessage().contains("0 to 65535"), failure.getMessage());
  }

  @Test
  void listensToThisMachineAlone() {
    assertEquals("127.0.0.1", Options.DEFAULT.host());
    assertEquals(3030, Options.DEFAULT.port());
  }
}
