package landbridge.serve.browser;

import java.util.List;
import landbridge.names.ResourceTable;

/**
 * A kind of page, and the address of one of it.
 *
 * @param status what it answers with
 */
record PageType(String type, String address, int status) {

  /** All of {@code pages.tsv}. */
  static List<PageType> all() {
    return ResourceTable.read(PageType.class, "pages.tsv").stream()
        .map(
            row ->
                new PageType(
                    row.get("type"), row.get("address"), Integer.parseInt(row.get("status"))))
        .toList();
  }

  @Override
  public String toString() {
    return type;
  }
}
