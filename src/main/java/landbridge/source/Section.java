package landbridge.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading and what follows it up to the next one.
 *
 * @param level 1 for the lead, 2 for {@code ==…==}, 3 for {@code ===…===}, and so on
 * @param heading the words of the heading, or null for the lead
 * @param blocks what the section holds, in order
 */
public record Section(int level, @Nullable Fragment heading, List<Block> blocks) {

  /** The heading's words, empty for the lead. */
  public String name() {
    return heading == null ? "" : heading.string();
  }
}
