package landbridge.triples;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines in, the same lines out, sorted by unsigned bytes and each only once, in bounded memory:
 * full buffers are sorted and set down in a temporary folder, and merged at the end.
 *
 * <p>Lines may be added by several threads. A line has no line end.
 */
final class SortedLines implements Closeable {

  static final long BUFFER_BYTES = 96L * 1024 * 1024;

  private static final int OVERHEAD = 24;

  private final Path folder;
  private final long bufferBytes;
  private final List<Path> runs = new ArrayList<>();
  private List<byte[]> buffer = new ArrayList<>();
  private long buffered;

  /** Takes what a line is. */
  interface Sink {
    void accept(byte[] line) throws IOException;
  }

  /**
   * Lines to sort.
   *
   * @param folder an existing folder for temporary files
   * @param bufferBytes how much is held in memory
   */
  SortedLines(Path folder, long bufferBytes) {
    this.folder = folder;
    this.bufferBytes = bufferBytes;
  }

  synchronized void addAll(List<byte[]> lines) throws IOException {
    for (byte[] line : lines) {
      buffer.add(line);
      buffered += line.length + OVERHEAD;
    }
    if (buffered > bufferBytes) {
      setDown();
    }
  }

  private void setDown() throws IOException {
    Path run = Files.createTempFile(folder, "run", ".lines");
    runs.add(run);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), 1 << 16)) {
      for (byte[] line : sorted()) {
        out.write(line);
        out.write('\n');
      }
    }
    buffer = new ArrayList<>();
    buffered = 0;
  }

  private List<byte[]> sorted() {
    buffer.sort(Arrays::compareUnsigned);
    return buffer;
  }

  /** Hands every line on, once and in order. To be called once, after all lines are added. */
  synchronized void forEach(Sink sink) throws IOException {
    List<LineRun> open = new ArrayList<>();
    open.add(new Memory(sorted()));
    for (Path run : runs) {
      open.add(new StoredLines(run));
    }
    try (MergedLines merged = new MergedLines(open)) {
      while (merged.next()) {
        sink.accept(merged.line());
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    buffer = new ArrayList<>();
  }

  /** What has not been set down. */
  private static final class Memory implements LineRun {
    private final List<byte[]> lines;
    private int at = -1;

    Memory(List<byte[]> lines) {
      this.lines = lines;
    }

    @Override
    public boolean next() {
      return ++at < lines.size();
    }

    @Override
    public byte[] line() {
      return lines.get(at);
    }

    @Override
    public void close() {}
  }
}
