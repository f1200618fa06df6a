package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command says when it cannot serve; that it serves, the package's own tests show. */
class ServeCommandTest {

  /** Before it builds: nobody waits for a release that cannot be served. */
  @Test
  void saysFirstThatPortIsTaken(@TempDir Path folder) throws IOException {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("127.0.0.1", 0));
      StringWriter said = new StringWriter();
      CommandLine command = Main.commandLine().setErr(new PrintWriter(said));
      int port = taken.getLocalPort();
      int code =
          command.execute("serve", "--port", String.valueOf(port), "--release", folder.toString());
      assertEquals(2, code);
      assertTrue(
          said.toString().startsWith("landbridge: port " + port + " is taken;"), said::toString);
      assertEquals(0, folder.toFile().list().length, "nothing was built");
    }
  }
}
