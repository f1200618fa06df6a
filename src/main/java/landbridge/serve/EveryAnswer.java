package landbridge.serve;

import jakarta.servlet.http.HttpFilter;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** What is done with every request and every answer, whatever the path. */
abstract class EveryAnswer extends HttpFilter implements FusekiModule {

  private static final long serialVersionUID = 1;

  @Override
  public String name() {
    return getClass().getSimpleName();
  }

  @Override
  public void prepare(FusekiServer.Builder builder, Set<String> names, Model configuration) {
    builder.addFilter("/*", this);
  }
}
