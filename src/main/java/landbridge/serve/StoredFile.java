package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.serve.about.Range;

/**
 * A file that never changes, sent whole or in part.
 *
 * @param path where it lies
 * @param bytes its length
 * @param tag of its content
 * @param type its media type
 */
record StoredFile(Path path, long bytes, String tag, String type) {

  private static final int PIECE = 1 << 16;

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Validators validators = Answers.byTag(tag);
    response.setHeader("ETag", validators.tag());
    response.setHeader("Accept-Ranges", "bytes");
    // Whatever is changed in a file on its way, its checksum no longer meets.
    response.setHeader(
        "Cache-Control", "public, max-age=31536000, immutable, " + LocalIris.AS_IT_IS);
    if (validators.hold(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type.startsWith("text/") ? type + ";charset=utf-8" : type);
    part(request, response, validators.tag());
  }

  private void part(HttpServletRequest request, HttpServletResponse response, String sent)
      throws IOException {
    String condition = request.getHeader("If-Range");
    boolean isAsked = condition == null || condition.strip().equals(sent);
    Range range = Range.of(isAsked ? request.getHeader("Range") : null, bytes);
    if (range.isOutside()) {
      new Problem(416, "The file has " + bytes + " bytes.")
          .with("Content-Range", "bytes */" + bytes)
          .send(request, response);
      return;
    }
    if (!range.isWhole()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", range.header());
    }
    response.setContentLengthLong(range.length());
    if (!request.getMethod().equals("HEAD")) {
      copy(range, response.getOutputStream());
    }
  }

  private void copy(Range range, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      in.skipNBytes(range.first());
      byte[] piece = new byte[PIECE];
      long left = range.length();
      while (left > 0) {
        int read = in.read(piece, 0, (int) Math.min(piece.length, left));
        if (read < 0) {
          throw new IOException(path.getFileName() + " is shorter than its manifest says");
        }
        out.write(piece, 0, read);
        left -= read;
      }
    }
  }
}
