package landbridge.triples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file, of which no more than a piece is held. */
final class StoredLines implements LineRun {

  private final Path file;
  private @Nullable InputStream in;
  private final byte[] piece = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = {};

  /** A file, which is opened when its first line is asked for. */
  StoredLines(Path file) {
    this.file = file;
  }

  @Override
  public boolean next() throws IOException {
    line = new byte[0];
    while (at < end || fill()) {
      int start = at;
      while (at < end && piece[at] != '\n') {
        at++;
      }
      append(start);
      if (at < end) {
        at++;
        return true;
      }
    }
    return line.length > 0;
  }

  private boolean fill() throws IOException {
    if (in == null) {
      in = Files.newInputStream(file);
    }
    at = 0;
    end = Math.max(0, in.read(piece));
    return end > 0;
  }

  /** A line that goes on from one piece to the next comes in several parts. */
  private void append(int start) {
    int before = line.length;
    line = Arrays.copyOf(line, before + at - start);
    System.arraycopy(piece, start, line, before, at - start);
  }

  @Override
  public byte[] line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
