package landbridge.serve.data;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts one beginning of IRIs in the place of another, in text or in a stream of it, also where it
 * is percent-encoded, as in an address, or has its slashes escaped, as in some JSON.
 *
 * <p>What goes through must be UTF-8, or another encoding that has ASCII as it is.
 */
public final class Rebase {

  private final byte[] from;
  private final byte[] to;
  private final byte[] encoded;
  private final byte[] kept;

  /**
   * A mapping.
   *
   * @param from what IRIs begin with; ASCII
   * @param to what they begin with afterwards
   * @param kept a word: an IRI in which it stands next, as a whole, stays as it is; empty for none
   */
  public Rebase(String from, String to, String kept) {
    this.from = from.getBytes(StandardCharsets.US_ASCII);
    this.to = to.getBytes(StandardCharsets.UTF_8);
    this.encoded = URLEncoder.encode(to, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    this.kept = kept.getBytes(StandardCharsets.US_ASCII);
  }

  /** A text with what is in it mapped. */
  public String of(String text) {
    ByteArrayOutputStream mapped = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      map(bytes, bytes.length, true, mapped);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return mapped.toString(StandardCharsets.UTF_8);
  }

  /** A stream that maps what is written to it; what may be part of an IRI waits for its rest. */
  public OutputStream into(OutputStream out) {
    return new Output(out);
  }

  /** A stream of what another one gives, mapped. */
  public InputStream outOf(InputStream in) {
    return new Input(in);
  }

  /**
   * Writes bytes mapped.
   *
   * @param isLast whether nothing follows them
   * @return how many bytes were dealt with; the rest may be the beginning of a match
   */
  private int map(byte[] data, int length, boolean isLast, OutputStream out) throws IOException {
    int done = 0;
    int at = 0;
    while (at < length) {
      int end = data[at] == from[0] ? match(data, at, length) : -1;
      boolean isCut = end > length || end >= 0 && !isLast && end + kept.length >= length;
      if (isCut && !isLast) {
        break;
      }
      if (end >= 0 && !isCut && !keeps(data, end, length)) {
        out.write(data, done, at - done);
        out.write(end - at == from.length ? to : replacement(data, at, end));
        at = end;
        done = end;
      } else {
        at++;
      }
    }
    out.write(data, done, at - done);
    return at;
  }

  /** Where a match ends; more than the length if it may end there; -1 if there is none. */
  private int match(byte[] data, int start, int length) {
    int at = start;
    for (byte wanted : from) {
      if (at >= length) {
        return length + 1;
      }
      if (data[at] == wanted) {
        at++;
      } else if (data[at] == '\\' && wanted == '/') {
        if (at + 1 < length && data[at + 1] != '/') {
          return -1;
        }
        at += 2;
      } else if (data[at] == '%') {
        for (int digit = 1; digit <= 2 && at + digit < length; digit++) {
          int nibble = digit == 1 ? wanted >> 4 : wanted & 0xf;
          if (Character.digit((char) (data[at + digit] & 0xff), 16) != nibble) {
            return -1;
          }
        }
        at += 3;
      } else {
        return -1;
      }
    }
    return at > length ? length + 1 : at;
  }

  private boolean keeps(byte[] data, int end, int length) {
    int after = end + kept.length;
    return kept.length > 0
        && after <= length
        && Arrays.equals(data, end, after, kept, 0, kept.length)
        && (after == length || !isOfWord(data[after]));
  }

  private static boolean isOfWord(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == '-'
        || b == '_'
        || b == '.';
  }

  private byte[] replacement(byte[] data, int start, int end) {
    for (int i = start; i < end; i++) {
      if (data[i] == '%') {
        return encoded;
      }
    }
    return to;
  }

  /** Holds back what may be the beginning of a match. */
  private final class Output extends FilterOutputStream {

    private byte[] held = new byte[0];
    private boolean isClosed;

    Output(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      byte[] data = Arrays.copyOf(held, held.length + length);
      System.arraycopy(bytes, offset, data, held.length, length);
      int done = map(data, data.length, false, out);
      held = Arrays.copyOfRange(data, done, data.length);
    }

    @Override
    public void close() throws IOException {
      if (!isClosed) {
        isClosed = true;
        map(held, held.length, true, out);
        out.close();
      }
    }
  }

  /** Reads ahead as far as a match may reach. */
  private final class Input extends InputStream {

    private static final int CHUNK = 8 * 1024;

    private final InputStream in;
    private byte[] held = new byte[0];
    private byte[] ready = new byte[0];
    private int next;
    private boolean isAtEnd;

    Input(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      while (next == ready.length && !isAtEnd) {
        fill();
      }
      if (next == ready.length) {
        return -1;
      }
      int count = Math.min(length, ready.length - next);
      System.arraycopy(ready, next, bytes, offset, count);
      next += count;
      return count;
    }

    private void fill() throws IOException {
      byte[] data = Arrays.copyOf(held, held.length + CHUNK);
      int read = in.read(data, held.length, CHUNK);
      isAtEnd = read < 0;
      int length = held.length + Math.max(0, read);
      ByteArrayOutputStream mapped = new ByteArrayOutputStream(length);
      int done = map(data, length, isAtEnd, mapped);
      held = Arrays.copyOfRange(data, done, length);
      ready = mapped.toByteArray();
      next = 0;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
