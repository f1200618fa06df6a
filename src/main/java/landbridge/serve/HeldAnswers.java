package landbridge.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** Sees to it that no answer to a query looks complete and is not. */
final class HeldAnswers extends HttpFilter implements FusekiModule {

  private static final long serialVersionUID = 1;

  private static final int HELD_BYTES = 1024 * 1024;

  private final transient List<String> paths;
  private final long most;

  /**
   * A filter.
   *
   * @param paths whose answers are made while they are sent
   */
  HeldAnswers(List<String> paths, Limits limits) {
    this.paths = paths;
    this.most = limits.get(Limit.RESULT_BYTES);
  }

  @Override
  public String name() {
    return "held answers";
  }

  @Override
  public void prepare(FusekiServer.Builder builder, Set<String> names, Model configuration) {
    paths.forEach(path -> builder.addFilter(path, this));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isWhole = request.getProtocol().equals("HTTP/1.0");
    HeldAnswer held = new HeldAnswer(request, response, HELD_BYTES, most, isWhole);
    try {
      chain.doFilter(request, held);
      if (!Problem.brokeOff(request)) {
        held.finish();
      }
    } finally {
      held.clear();
    }
  }
}
