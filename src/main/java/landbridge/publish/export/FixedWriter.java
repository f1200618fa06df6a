package landbridge.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a file that is the same for every graph, such as a description of other formats. */
final class FixedWriter implements Shape.Writer {

  @Override
  public long write(Projection projection, OutputStream out) throws IOException {
    out.write(projection.text("content.json").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return 1;
  }
}
