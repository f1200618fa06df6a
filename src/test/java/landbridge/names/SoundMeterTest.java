package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Measuring many sounds from one gives what measuring each alone gives. */
class SoundMeterTest {

  private static final String SOUNDS = "aeiouknrlstzqxhgbpmdñşı";

  @Test
  void equalsTheDistanceOfTwo() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String sound = sound(random);
      SoundMeter meter = new SoundMeter(sound);
      for (int other = 0; other < 50; other++) {
        String to = sound(random);
        assertEquals(SoundDistance.between(sound, to), meter.to(to), 1e-9, sound + " " + to);
      }
    }
  }

  @Test
  void sharedBeginningsAreWeighedOnce() {
    SoundMeter meter = new SoundMeter("horgos");
    for (String to : new String[] {"h", "horgas", "horgasi", "horgos", "", "korgas", "horgos"}) {
      assertEquals(SoundDistance.between("horgos", to), meter.to(to), 1e-9, to);
    }
  }

  private static String sound(Random random) {
    StringBuilder sound = new StringBuilder();
    for (int left = random.nextInt(90); left > 0; left -= 1 + random.nextInt(8)) {
      sound.append(SOUNDS.charAt(random.nextInt(SOUNDS.length())));
    }
    return sound.toString();
  }
}
