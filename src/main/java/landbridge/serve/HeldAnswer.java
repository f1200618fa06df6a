package landbridge.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import landbridge.serve.query.RunningQuery;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose first part is held back, so that what goes wrong while it is made can still be
 * told instead. A client of HTTP/1.0 knows the end of an answer by the end of the connection, and
 * would take half for the whole; for it all is held back, in a file, and its length is told.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

  private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final String TRANSFER = "Transfer-Encoding";

  /** Beyond this a part is sent. */
  private static final int PART_BYTES = 64 * 1024;

  private static final String QUERY = RunningQuery.class.getName();

  private final HttpServletRequest request;
  private final int held;
  private final long most;
  private final boolean isWhole;
  private final ServletOutputStream body = new Body();
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private @Nullable OutputStream out;
  private @Nullable PrintWriter writer;
  private @Nullable Path file;
  private long written;
  private long flushed = System.nanoTime();

  /**
   * An answer.
   *
   * @param held how many bytes are held back
   * @param most how many it may have
   * @param isWhole whether all of it is held back
   */
  HeldAnswer(
      HttpServletRequest request,
      HttpServletResponse response,
      int held,
      long most,
      boolean isWhole) {
    super(response);
    this.request = request;
    this.held = held;
    this.most = most;
    this.isWhole = isWhole;
  }

  /** Says which query a request is answered by, which lets others run while its answer is sent. */
  static void tell(HttpServletRequest request, RunningQuery query) {
    request.setAttribute(QUERY, query);
  }

  /** Sends what is still held back. Not to be called if the answer broke off. */
  void finish() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    OutputStream begun = out;
    Path whole = file;
    if (whole != null && begun != null) {
      begun.close();
      getResponse().setContentLengthLong(Files.size(whole));
      Files.copy(whole, getResponse().getOutputStream());
    } else if (head.size() > 0) {
      if (begun == null && !isCommitted()) {
        getResponse().setContentLengthLong(head.size());
      }
      head.writeTo(getResponse().getOutputStream());
    }
  }

  /** Leaves no file behind. */
  void clear() {
    try {
      if (file != null && out != null) {
        out.close();
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The system's folder for such files is emptied by the system.
    }
  }

  private OutputStream begin() throws IOException {
    OutputStream begun = out;
    if (begun == null) {
      if (isWhole) {
        file = Files.createTempFile("landbridge-answer-", "");
        begun = Files.newOutputStream(file);
        head.writeTo(begun);
        head.reset();
      } else {
        // With "Connection: close" Jetty would tell the end by closing alone.
        setHeader(TRANSFER, "chunked");
        begun = getResponse().getOutputStream();
      }
      out = begun;
    }
    return begun;
  }

  private void send(OutputStream begun, boolean isFlushed) throws IOException {
    RunningQuery.Waiting sending =
        () -> {
          head.writeTo(begun);
          head.reset();
          if (isFlushed) {
            // Else nobody would notice for long that a client has gone.
            begun.flush();
            flushed = System.nanoTime();
          }
        };
    if (request.getAttribute(QUERY) instanceof RunningQuery query) {
      query.letOthers(sending);
    } else {
      sending.run();
    }
  }

  private RuntimeException tooLong() {
    String detail =
        "The answer has more than "
            + most
            + " bytes, which is the most. Ask for a part of it with LIMIT and OFFSET, or take"
            + " the files under /dumps/.";
    return request.getAttribute(QUERY) instanceof RunningQuery query
        ? query.refuse(detail)
        : new Problem(400, detail);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer =
          new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
    }
    return writer;
  }

  /** Nothing is sent before it has to be. */
  @Override
  public void flushBuffer() {
    if (writer != null) {
      writer.flush();
    }
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    restart();
  }

  @Override
  public void reset() {
    super.reset();
    restart();
  }

  private void restart() {
    clear();
    if (!isCommitted()) {
      setHeader(TRANSFER, null);
    }
    head.reset();
    out = null;
    file = null;
    written = 0;
  }

  private final class Body extends ServletOutputStream {

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      written += count;
      if (written > most) {
        throw tooLong();
      }
      if (out == null && head.size() + count <= held) {
        head.write(bytes, offset, count);
        return;
      }
      OutputStream begun = begin();
      if (isWhole) {
        begun.write(bytes, offset, count);
        return;
      }
      head.write(bytes, offset, count);
      boolean isFlushed = System.nanoTime() - flushed > FLUSH_NANOS;
      if (isFlushed || head.size() >= PART_BYTES) {
        send(begun, isFlushed);
      }
    }

    /** Nothing is sent before it has to be. */
    @Override
    public void flush() {}

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers are written at once");
    }
  }
}
