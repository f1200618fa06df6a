package landbridge.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import landbridge.Fork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer may be larger than the memory. */
class LittleMemoryTest {

  private static final int MEGABYTES = 16;

  @TempDir private Path folder;

  @Test
  void writesMoreThanItsMemory() throws Exception {
    Fork fork =
        Fork.java(
            List.of("-Xmx" + MEGABYTES + "m"),
            Map.of(),
            LittleMemory.class.getName(),
            folder.toString(),
            "16000");
    assertEquals(0, fork.code(), fork::err);
    assertTrue(fork.out().startsWith("16000 claims, "), fork.out());
    long bytes = Files.size(folder.resolve("claims.nq"));
    assertTrue(bytes > 2L * MEGABYTES << 20, "only " + bytes + " bytes");
    assertTrue(Files.size(folder.resolve("claims.ttl")) > bytes / 10);
  }
}
