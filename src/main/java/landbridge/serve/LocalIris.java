package landbridge.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import landbridge.serve.data.Rebase;
import landbridge.triples.Iris;
import org.jspecify.annotations.Nullable;

/**
 * At the boundary of a server with a base of its own, IRIs that begin with the base are those that
 * are published: within there are these alone, and outside those alone, in every text. The
 * vocabulary stays as it is, as it is the same everywhere; queries may use either.
 */
final class LocalIris extends EveryAnswer {

  private static final long serialVersionUID = 1;

  /** Said in {@code Cache-Control} of what is sent to the byte as it was published. */
  static final String AS_IT_IS = "no-transform";

  /** What the vocabulary has next to the base. */
  private static final String VOCABULARY = "ontology";

  private final transient Rebase inwards;
  private final transient Rebase outwards;

  LocalIris(String base) {
    inwards = new Rebase(base, Iris.BASE, "");
    outwards = new Rebase(Iris.BASE, base, VOCABULARY);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Outward outward = new Outward(response);
    chain.doFilter(new Inward(request), outward);
    outward.finish();
  }

  /** An answer as it goes out; its headers lead to IRIs too. */
  private final class Outward extends RewrittenResponse {

    Outward(HttpServletResponse response) {
      super(response, 0);
    }

    @Override
    boolean applies() {
      String control = getHeader("Cache-Control");
      boolean isAsItIs = control != null && control.contains(AS_IT_IS);
      return TextTypes.isText(getContentType()) && !isAsItIs;
    }

    @Override
    OutputStream rewrite(OutputStream out) {
      return outwards.into(out);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
      super.setHeader(name, value == null ? null : outwards.of(value));
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, outwards.of(value));
    }
  }

  /** A request as it comes in. */
  private final class Inward extends HttpServletRequestWrapper {

    Inward(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getQueryString() {
      String query = super.getQueryString();
      return query == null ? null : inwards.of(query);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String value = super.getParameter(name);
      return value == null ? null : inwards.of(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] values = super.getParameterValues(name);
      return values == null ? null : Arrays.stream(values).map(inwards::of).toArray(String[]::new);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> parameters = new LinkedHashMap<>();
      super.getParameterMap()
          .keySet()
          .forEach(name -> parameters.put(name, getParameterValues(name)));
      return parameters;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return TextTypes.isText(getContentType()) || isForm()
          ? new Body(inwards.outOf(super.getInputStream()))
          : super.getInputStream();
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private boolean isForm() {
      return Route.mediaType(this, "").equals("application/x-www-form-urlencoded");
    }
  }

  private static final class Body extends ServletInputStream {

    private final InputStream in;

    Body(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return in.read(bytes, offset, length);
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("requests are read at once");
    }
  }
}
