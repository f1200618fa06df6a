package landbridge.publish.export;

import java.util.List;
import java.util.Optional;
import landbridge.names.ResourceTable;

/** The formats, by {@code formats.tsv}. */
public final class Exports {

  private static final List<Export> ALL =
      ResourceTable.read(Exports.class, "formats.tsv").stream().map(Exports::of).toList();

  private Exports() {}

  /** All formats, in the order of the table. */
  public static List<Export> all() {
    return ALL;
  }

  /** The format of a name. */
  public static Optional<Export> named(String id) {
    return ALL.stream().filter(export -> export.id().equals(id)).findFirst();
  }

  /** The format whose file has a name. */
  public static Optional<Export> ofFile(String file) {
    return ALL.stream().filter(export -> export.file().equals(file)).findFirst();
  }

  private static Export of(ResourceTable.Row row) {
    return new Export(
        row.get("id"),
        row.get("file"),
        row.get("media-type"),
        Shape.named(row.get("shape")),
        row.get("title"),
        row.get("use"));
  }
}
