package landbridge.publish;

import java.nio.file.Path;
import java.util.List;
import landbridge.names.ResourceTable;

/**
 * A file of a release as it is handed out.
 *
 * @param path where it lies
 * @param bytes its length
 * @param sha256 of its bytes
 */
public record DumpFile(Path path, long bytes, String sha256) {

  private static final List<ResourceTable.Row> TYPES =
      ResourceTable.read(DumpFile.class, "dump-types.tsv");

  /** Its name within the release. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Its media type. */
  public String type() {
    return type(name());
  }

  /** What its form is called. */
  public String form() {
    return row(name()).get("form");
  }

  /**
   * The media type of a file of this name.
   *
   * @throws IllegalArgumentException if no release has such files
   */
  public static String type(String name) {
    return row(name).get("type");
  }

  private static ResourceTable.Row row(String name) {
    return TYPES.stream()
        .filter(row -> name.endsWith(row.get("ending")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no type of " + name));
  }
}
