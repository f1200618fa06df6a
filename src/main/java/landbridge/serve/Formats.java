package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.fuseki.system.FusekiNetLib;
import org.apache.jena.query.Query;

/** The forms in which results are offered: Fuseki's, and a page for people. */
final class Formats {

  private static final String PAGE = "text/html";
  private static final AcceptList TABLE = withPage(DEF.rsOfferTable);
  private static final AcceptList TRUTH = withPage(DEF.rsOfferBoolean);
  private static final AcceptList GRAPH = withPage(DEF.constructOffer);

  private Formats() {}

  /**
   * Whether a client wants the results of a query as a page.
   *
   * @throws Problem if it wants nothing that is offered
   */
  static boolean isPage(HttpServletRequest request, Query query) {
    if (isNamed(request)) {
      return false;
    }
    String accept = FusekiNetLib.getAccept(request);
    if (accept == null) {
      return false;
    }
    AcceptList offer = query.isSelectType() ? TABLE : query.isAskType() ? TRUTH : GRAPH;
    MediaType chosen = ConNeg.match(accept, offer);
    if (chosen == null) {
      throw new Problem(
          406,
          offer.entries().stream()
              .map(MediaRange::getContentTypeStr)
              .collect(Collectors.joining(", ", "The results are offered as ", ".")));
    }
    return chosen.getContentTypeStr().equals(PAGE);
  }

  /** Whether a client that gives no query rather wants a page than data. */
  static boolean prefersPage(HttpServletRequest request) {
    String accept = FusekiNetLib.getAccept(request);
    MediaType chosen = accept == null ? null : ConNeg.match(accept, TABLE);
    return chosen != null && chosen.getContentTypeStr().equals(PAGE);
  }

  /** By Fuseki's parameters, which win over the header. */
  private static boolean isNamed(HttpServletRequest request) {
    return List.of("format", "output", "results").stream()
        .anyMatch(parameter -> request.getParameter(parameter) != null);
  }

  private static AcceptList withPage(AcceptList offer) {
    List<MediaRange> ranges = new ArrayList<>(offer.entries());
    ranges.add(new MediaRange(PAGE));
    return new AcceptList(ranges);
  }
}
