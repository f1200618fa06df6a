package landbridge.serve.browser;

import java.util.List;
import landbridge.names.ResourceTable;

/**
 * A kind of page, and the address of one of it.
 *
 * @param link the link of the address that leads to it, as a selector; empty if it is the address
 * @param status what it answers with
 */
record PageType(String type, String address, String link, int status) {

  /** All of {@code pages.tsv}. */
  static List<PageType> all() {
    return ResourceTable.read(PageType.class, "pages.tsv").stream()
        .map(
            row ->
                new PageType(
                    row.get("type"),
                    row.get("address"),
                    row.get("link"),
                    Integer.parseInt(row.get("status"))))
        .toList();
  }

  /** Opens it, for the first time. */
  void open(Browser browser, Look look) {
    String page = address;
    if (!link.isEmpty()) {
      browser.open(address);
      page = browser.addressOf(browser.find(link).getAttribute("href"));
      browser.begin();
    }
    browser.open(page, look);
  }

  @Override
  public String toString() {
    return type;
  }
}
