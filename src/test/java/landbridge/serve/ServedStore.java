package landbridge.serve;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import landbridge.lookup.Lookup;
import landbridge.publish.Progress;
import landbridge.publish.Release;
import landbridge.serve.update.Credentials;
import landbridge.serve.update.Updates;

/** A store that begins with the small release, served with updates. */
final class ServedStore implements AutoCloseable {

  static final String PREFIXES =
      "PREFIX id: <https://w3id.org/landbridge/id/> "
          + "PREFIX g: <https://w3id.org/landbridge/graph/> "
          + "PREFIX lb: <https://w3id.org/landbridge/ontology#> "
          + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

  final Path folder;
  final String token;
  final Served served;
  final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final Updates updates;

  ServedStore(Path folder, Limits limits) {
    this.folder = folder;
    Path file = folder.resolve("credentials");
    token = java.nio.file.Files.exists(file) ? "" : Credentials.add(file, "mira");
    Options options = Options.DEFAULT.withLimits(limits);
    updates =
        Updates.open(
            folder.resolve("store"),
            () -> Release.current(Served.RELEASES).orElseThrow(),
            Updating.bounds(limits),
            log::add);
    Updating updating = new Updating(updates, Credentials.of(file), ServedStore::open);
    served = new Served(open(updates.current()), options, updating);
  }

  private static Store open(Release release) {
    Lookup.prepare(release, Progress.NONE);
    return Store.load(release);
  }

  Updates updates() {
    return updates;
  }

  Path releases() {
    return updates.releases();
  }

  HttpResponse<String> update(String update) {
    return served.send(request(update));
  }

  HttpRequest.Builder request(String update) {
    return served
        .request("/update")
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/sparql-update")
        .POST(HttpRequest.BodyPublishers.ofString(PREFIXES + update));
  }

  String csv(String query) {
    return served.csv(PREFIXES + query);
  }

  @Override
  public void close() {
    served.close();
    updates.close();
  }
}
