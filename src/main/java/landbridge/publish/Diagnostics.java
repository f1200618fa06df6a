package landbridge.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import landbridge.source.Diagnostic;

/** Diagnostics in the order in which people read them. */
public final class Diagnostics {

  private Diagnostics() {}

  /** One a line, by document and place. */
  public static String list(Collection<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .sorted(Comparator.comparing(Diagnostic::document).thenComparing(Diagnostics::start))
        .map(Diagnostic::toString)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static int start(Diagnostic diagnostic) {
    return diagnostic.place() == null ? -1 : diagnostic.place().start();
  }
}
