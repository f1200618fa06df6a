package landbridge.triples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Several runs of sorted lines as one, in which each line stands once. */
public final class MergedLines implements LineRun {

  /** Lines that are not sorted, and so none of a release. */
  public static final class Disorder extends IOException {

    private static final long serialVersionUID = 1;

    Disorder(String message) {
      super(message);
    }
  }

  private final List<LineRun> runs;
  private final PriorityQueue<LineRun> waiting =
      new PriorityQueue<>(Comparator.comparing(LineRun::line, Arrays::compareUnsigned));
  private byte[] line = {};
  private boolean isOpen;
  private boolean isBegun;

  MergedLines(List<? extends LineRun> runs) {
    this.runs = List.copyOf(runs);
  }

  /** The lines of files, such as those of a layer, each sorted by unsigned bytes. */
  public static MergedLines of(List<Path> files) {
    return new MergedLines(files.stream().map(StoredLines::new).toList());
  }

  private void enqueue(LineRun run) throws IOException {
    if (run.next()) {
      waiting.add(run);
    }
  }

  /**
   * Steps to the next line that is another one.
   *
   * @return false if there is none
   * @throws Disorder if they are not sorted
   */
  @Override
  public boolean next() throws IOException {
    if (!isOpen) {
      isOpen = true;
      for (LineRun run : runs) {
        enqueue(run);
      }
    }
    while (!waiting.isEmpty()) {
      LineRun first = waiting.remove();
      byte[] last = line;
      line = first.line();
      enqueue(first);
      int order = isBegun ? Arrays.compareUnsigned(last, line) : -1;
      isBegun = true;
      if (order > 0) {
        throw new Disorder(
            "a line is not where it should be sorted: " + new String(line, StandardCharsets.UTF_8));
      }
      if (order < 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public byte[] line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    for (LineRun run : runs) {
      run.close();
    }
  }
}
