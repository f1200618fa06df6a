package landbridge.serve.watch;

import java.util.HashMap;
import java.util.Map;
import landbridge.names.ResourceTable;

/** A path → the kind of what is asked, one of few, by {@code kinds.tsv}. */
public final class RequestKind {

  private static final String OTHER = "other";

  private static final Map<String, String> KINDS = new HashMap<>();

  static {
    ResourceTable.read(RequestKind.class, "kinds.tsv")
        .forEach(row -> KINDS.put(row.get("part"), row.get("kind")));
  }

  private RequestKind() {}

  /** The kind of a path that begins with a slash. */
  public static String of(String path) {
    int end = path.indexOf('/', 1);
    String part = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    return KINDS.getOrDefault(part, OTHER);
  }
}
