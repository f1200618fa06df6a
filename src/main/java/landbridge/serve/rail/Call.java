package landbridge.serve.rail;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * That a line calls at a stop.
 *
 * @param stop the stop's id
 * @param role what the source says of it
 * @param km the kilometre post, null if none is given
 */
public record Call(String stop, Role role, @Nullable BigDecimal km) {

  /** In this order along a line; of two roles of one stop the first that is here counts. */
  public enum Role {
    START,
    END,
    VIA,
    ON,
    SERVES;

    static Role of(String name) {
      return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
