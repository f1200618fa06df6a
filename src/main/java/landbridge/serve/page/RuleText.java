package landbridge.serve.page;

import java.util.HashMap;
import java.util.Map;
import landbridge.source.Resources;
import org.apache.jena.graph.Node;

/** How a rule is written: its file in the program, where it has one of its own. */
public final class RuleText implements ThingPages.Filler {

  private static final String READING = "landbridge/extract/prose";
  private static final String DERIVING = "landbridge/derive";

  private final Map<String, String> texts = new HashMap<>();

  /** Reads all rules of the program. */
  public RuleText() {
    Resources.read(READING, ".rule").forEach((file, text) -> texts.put(name(file), text));
    // Derivation rules run in the order of the numbers that their files begin with.
    Resources.read(DERIVING, ".rq")
        .forEach((file, text) -> texts.put(name(file.substring(file.indexOf('-') + 1)), text));
  }

  @Override
  public Map<String, Object> fill(Node thing, PageRequest request) {
    String iri = thing.getURI();
    return Map.of("text", texts.getOrDefault(iri.substring(iri.lastIndexOf('/') + 1), ""));
  }

  private static String name(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }
}
