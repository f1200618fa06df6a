package landbridge.serve;

import java.util.Map;
import landbridge.serve.document.DocumentPage;
import landbridge.serve.page.Pages;
import landbridge.serve.page.RuleText;
import landbridge.serve.page.ThingPages;

/** What pages of things show that is not in the graph. */
final class Fillers {

  private Fillers() {}

  /** By the folder of the page. */
  static Map<String, ThingPages.Filler> of(Store store, Pages pages) {
    return Map.of(
        "thing",
        new FigureCharts(pages),
        "document",
        new DocumentPage(store.graphs().getDefaultGraph(), pages, store.texts()),
        "rule",
        new RuleText(),
        QueryPage.FOLDER,
        new QueryPage(store, pages));
  }
}
