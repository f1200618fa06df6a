package landbridge.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body is rewritten on its way out, as a stream, or not at all: that is decided
 * when so many bytes are there, or all. Its length is told only if it is not rewritten.
 */
abstract class RewrittenResponse extends HttpServletResponseWrapper {

  private final int least;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ServletOutputStream body = new Body();
  private @Nullable OutputStream out;
  private @Nullable PrintWriter writer;
  private long length = -1;

  /**
   * An answer.
   *
   * @param least bytes that it has at least to be rewritten
   */
  RewrittenResponse(HttpServletResponse response, int least) {
    super(response);
    this.least = least;
  }

  /** Whether the body of these headers is to be rewritten. */
  abstract boolean applies();

  /** Sets what is then to be said in the headers, and gives what rewrites the body. */
  abstract OutputStream rewrite(OutputStream out) throws IOException;

  /** Sends what is still held back. Not to be called if the answer broke off. */
  void finish() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (out != null || head.size() > 0) {
      body.close();
    } else if (length >= 0) {
      super.setContentLengthLong(length);
    }
  }

  private OutputStream begin() throws IOException {
    OutputStream begun = out;
    if (begun == null) {
      OutputStream plain = getResponse().getOutputStream();
      if (head.size() >= least && applies()) {
        begun = rewrite(plain);
      } else {
        if (length >= 0) {
          super.setContentLengthLong(length);
        }
        begun = plain;
      }
      out = begun;
      head.writeTo(begun);
      head.reset();
    }
    return begun;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer =
          new PrintWriter(
              new java.io.OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    body.flush();
    super.flushBuffer();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    head.reset();
    out = null;
  }

  @Override
  public void reset() {
    super.reset();
    head.reset();
    out = null;
    length = -1;
  }

  // ---- the length

  @Override
  public void setContentLength(int bytes) {
    length = bytes;
  }

  @Override
  public void setContentLengthLong(long bytes) {
    length = bytes;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (value != null && name.equalsIgnoreCase("Content-Length")) {
      length = Long.parseLong(value);
    } else {
      super.setHeader(name, value);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, String.valueOf(value));
  }

  private final class Body extends ServletOutputStream {

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      if (out == null && head.size() + count < least) {
        head.write(bytes, offset, count);
        return;
      }
      if (out == null) {
        // All of what is there counts for the decision.
        head.write(bytes, offset, count);
        begin();
      } else {
        begin().write(bytes, offset, count);
      }
    }

    @Override
    public void flush() throws IOException {
      if (out != null || head.size() > 0) {
        begin().flush();
      }
    }

    @Override
    public void close() throws IOException {
      begin().close();
    }

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
