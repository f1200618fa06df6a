package landbridge.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Text goes out compressed to whoever takes gzip (RFC 9110, 8.4.1). The compressed bytes are other
 * bytes, so they have a strong tag of their own; of Jetty's two compressors one is to be removed,
 * and the other leaves tag and {@code Vary} as they are.
 */
final class Compression extends EveryAnswer {

  private static final long serialVersionUID = 1;

  /** A shorter body fits into one packet with its headers as it is. */
  private static final int LEAST_BYTES = 1024;

  private static final String SUFFIX = "-gzip\"";
  private static final String IF_NONE_MATCH = "If-None-Match";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isWanted = isWanted(request.getHeader("Accept-Encoding"));
    Compressed compressed = new Compressed(response, isWanted);
    chain.doFilter(new Plain(request), compressed);
    compressed.conclude(request);
    // Not if it threw: an answer that broke off has no end.
    compressed.finish();
  }

  private static boolean isWanted(@Nullable String accepted) {
    String header = Objects.requireNonNullElse(accepted, "").toLowerCase(Locale.ROOT);
    return Arrays.stream(header.split(",", -1))
        .map(coding -> coding.replace(" ", "").replace("\t", ""))
        .filter(coding -> !isRefused(coding))
        .map(coding -> coding.split(";", 2)[0])
        .anyMatch(coding -> coding.equals("gzip") || coding.equals("x-gzip"));
  }

  /** With a quality of nothing but noughts. */
  private static boolean isRefused(String coding) {
    int q = coding.indexOf(";q=");
    return q >= 0 && coding.substring(q + 3).chars().allMatch(c -> c == '0' || c == '.');
  }

  /** A request as if nothing were ever compressed. */
  private static final class Plain extends HttpServletRequestWrapper {

    Plain(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      String value = super.getHeader(name);
      return value != null && name.equalsIgnoreCase(IF_NONE_MATCH)
          ? value.replace(SUFFIX, "\"")
          : value;
    }
  }

  private static final class Compressed extends RewrittenResponse {

    private final boolean isWanted;

    Compressed(HttpServletResponse response, boolean isWanted) {
      super(response, LEAST_BYTES);
      this.isWanted = isWanted;
    }

    @Override
    boolean applies() {
      vary();
      return isWanted
          && TextTypes.isText(getContentType())
          && getStatus() != HttpServletResponse.SC_PARTIAL_CONTENT
          && getHeader("Content-Encoding") == null;
    }

    @Override
    OutputStream rewrite(OutputStream out) throws IOException {
      setHeader("Content-Encoding", "gzip");
      // A hint: with "Connection: close" the end would be told by closing alone.
      setHeader("Transfer-Encoding", "chunked");
      String tag = getHeader("ETag");
      if (tag != null) {
        setHeader("ETag", compressed(tag));
      }
      return new GZIPOutputStream(out, true);
    }

    /** For answers without a body: who has the compressed bytes is told that these are still so. */
    void conclude(HttpServletRequest request) {
      if (isCommitted()) {
        return;
      }
      vary();
      String tag = getHeader("ETag");
      String known = request.getHeader(IF_NONE_MATCH);
      if (getStatus() == SC_NOT_MODIFIED && tag != null && known != null && isWanted) {
        String compressed = compressed(tag);
        if (known.contains(compressed)) {
          setHeader("ETag", compressed);
        }
      }
    }

    @Override
    public void resetBuffer() {
      super.resetBuffer();
      setHeader("Content-Encoding", null);
      setHeader("Transfer-Encoding", null);
    }

    private void vary() {
      Collection<String> vary = getHeaders("Vary");
      String all = String.join(", ", vary);
      if (!all.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
        setHeader("Vary", all.isEmpty() ? "Accept-Encoding" : all + ", Accept-Encoding");
      }
    }

    private static String compressed(String tag) {
      return tag.endsWith("\"") ? tag.substring(0, tag.length() - 1) + SUFFIX : tag;
    }
  }
}
