package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import landbridge.serve.about.Range;

/**
 * A file that never changes, sent whole, in part, or packed.
 *
 * @param path where it lies
 * @param bytes its length
 * @param tag of its content
 * @param type its media type
 */
record StoredFile(Path path, long bytes, String tag, String type) {

  private static final int PIECE = 1 << 16;

  /** Below this, packing gains nothing. */
  private static final int SMALL = 1024;

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean isPart = request.getHeader("Range") != null;
    boolean isPacked = !isPart && bytes >= SMALL && takesGzip(request);
    Validators validators = Answers.byTag(tag + (isPacked ? "-gzip" : ""));
    response.setHeader("ETag", validators.tag());
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    if (validators.hold(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type.startsWith("text/") ? type + ";charset=utf-8" : type);
    if (isPacked) {
      pack(request, response);
    } else {
      part(request, response, validators.tag());
    }
  }

  private void pack(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Encoding", "gzip");
    if (!request.getMethod().equals("HEAD")) {
      try (OutputStream out = new GZIPOutputStream(response.getOutputStream(), PIECE)) {
        Files.copy(path, out);
      }
    }
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

  private static boolean takesGzip(HttpServletRequest request) {
    String header = request.getHeader("Accept-Encoding");
    if (header == null) {
      return false;
    }
    for (String coding : header.toLowerCase(java.util.Locale.ROOT).split(",", 20)) {
      String[] parts = coding.strip().split(";", 2);
      boolean isRefused = parts.length > 1 && parts[1].replace(" ", "").matches("q=0(\\.0{0,3})?");
      if (parts[0].strip().equals("gzip") && !isRefused) {
        return true;
      }
    }
    return false;
  }
}
