package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundDistanceTest {
  private static final double LITTLE = 1e-9;

  @Test
  void weighsEditsByTheirSounds() {
    assertEquals(0, SoundDistance.between("korgas", "korgas"), LITTLE);
    assertEquals(0.35 / 6, SoundDistance.between("korgas", "korgos"), LITTLE);
    assertEquals(0.25 / 6, SoundDistance.between("korgas", "horgas"), LITTLE);
    assertEquals(0.3 / 7, SoundDistance.between("korgasi", "korgas"), LITTLE);
    assertEquals(1.0 / 6, SoundDistance.between("korgas", "morgas"), LITTLE);
    assertEquals(1, SoundDistance.between("", "t"), LITTLE);
    assertEquals(0, SoundDistance.between("", ""), LITTLE);
  }

  @Test
  void isTheSameBothWays() {
    List<String> texts = RandomStrings.some(RandomStrings.seed(), 300).toList();
    for (int at = 1; at < texts.size(); at++) {
      double one = SoundDistance.between(texts.get(at - 1), texts.get(at));
      assertEquals(one, SoundDistance.between(texts.get(at), texts.get(at - 1)), LITTLE);
      assertTrue(one >= 0 && one <= 1, texts.get(at));
    }
  }

  @Test
  void looksAtTheStartOfLongSounds() {
    String all = "ka".repeat(500_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertEquals(0, SoundDistance.between(all, all + "t"), LITTLE));
  }
}
