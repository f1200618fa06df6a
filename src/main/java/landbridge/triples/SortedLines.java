package landbridge.triples;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

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
    PriorityQueue<Run> queue =
        new PriorityQueue<>(Comparator.comparing(Run::head, Arrays::compareUnsigned));
    List<Run> open = new ArrayList<>();
    try {
      open.add(new Memory(sorted()));
      for (Path run : runs) {
        open.add(new Stored(run));
      }
      for (Run run : open) {
        if (run.next()) {
          queue.add(run);
        }
      }
      merge(queue, sink);
    } finally {
      for (Run run : open) {
        run.close();
      }
    }
  }

  private static void merge(PriorityQueue<Run> queue, Sink sink) throws IOException {
    byte[] last = null;
    while (!queue.isEmpty()) {
      Run first = queue.remove();
      if (last == null || !Arrays.equals(last, first.head())) {
        last = first.head();
        sink.accept(last);
      }
      if (first.next()) {
        queue.add(first);
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

  /** Sorted lines, one at a time. */
  private interface Run extends Closeable {
    boolean next() throws IOException;

    byte[] head();
  }

  private static final class Memory implements Run {
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
    public byte[] head() {
      return lines.get(at);
    }

    @Override
    public void close() {}
  }

  private static final class Stored implements Run {
    private final InputStream in;
    private byte[] head = new byte[256];
    private byte[] line = {};

    Stored(Path file) throws IOException {
      this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public boolean next() throws IOException {
      int length = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          line = Arrays.copyOf(head, length);
          return true;
        }
        if (length == head.length) {
          head = Arrays.copyOf(head, length * 2);
        }
        head[length++] = (byte) b;
      }
      return false;
    }

    @Override
    public byte[] head() {
      return line;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
