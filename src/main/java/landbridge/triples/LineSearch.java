package landbridge.triples;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds lines in a sorted file by their beginning, without an index and without reading more than a
 * few of them: where a line stands tells what stands before it.
 */
public final class LineSearch {

  private LineSearch() {}

  /**
   * The lines that begin so.
   *
   * @param file its lines sorted by unsigned bytes
   * @param most how many at most
   */
  public static List<String> startingWith(Path file, String beginning, int most)
      throws IOException {
    byte[] wanted = beginning.getBytes(StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(first(in, wanted));
      byte[] line = line(in);
      while (found.size() < most && startsWith(line, wanted)) {
        found.add(new String(line, StandardCharsets.UTF_8));
        line = line(in);
      }
    }
    return found;
  }

  /** Where the first line stands that is not before the wanted one. */
  private static long first(RandomAccessFile in, byte[] wanted) throws IOException {
    long low = 0;
    long high = in.length();
    while (low < high) {
      long middle = (low + high) >>> 1;
      long start = start(in, middle);
      if (start >= high) {
        high = middle;
      } else {
        in.seek(start);
        byte[] line = line(in);
        if (Arrays.compareUnsigned(line, wanted) < 0) {
          low = start + line.length + 1;
        } else {
          high = middle;
        }
      }
    }
    return low;
  }

  /** Where the first line begins that does not begin before a place. */
  private static long start(RandomAccessFile in, long place) throws IOException {
    if (place == 0) {
      return 0;
    }
    in.seek(place - 1);
    return place + line(in).length;
  }

  /** The rest of the line that the file stands in; empty at its end. */
  private static byte[] line(RandomAccessFile in) throws IOException {
    long from = in.getFilePointer();
    byte[] piece = new byte[512];
    int length = 0;
    while (true) {
      int read = in.read(piece, length, piece.length - length);
      for (int end = Math.max(0, read) + length; length < end; length++) {
        if (piece[length] == '\n') {
          in.seek(from + length + 1);
          return Arrays.copyOf(piece, length);
        }
      }
      if (read < 0) {
        return Arrays.copyOf(piece, length);
      }
      if (length == piece.length) {
        piece = Arrays.copyOf(piece, length * 2);
      }
    }
  }

  private static boolean startsWith(byte[] line, byte[] beginning) {
    return line.length >= beginning.length
        && Arrays.equals(line, 0, beginning.length, beginning, 0, beginning.length);
  }
}
