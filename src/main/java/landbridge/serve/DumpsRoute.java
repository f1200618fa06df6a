package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import landbridge.publish.Dump;
import landbridge.publish.DumpFile;
import landbridge.publish.Patch;
import landbridge.publish.Patches;
import landbridge.serve.about.DumpCatalogue;
import landbridge.serve.data.DataFormat;
import landbridge.serve.page.Pages;
import org.apache.jena.rdf.model.Model;

/**
 * {@code /dumps/}: the releases that are there, as a catalogue; below it the files of each, their
 * checksums, and the patch that leads to it from the one before. Nothing is handed out but what a
 * manifest names.
 */
final class DumpsRoute extends Route {

  private static final long serialVersionUID = 1;
  private static final String CURRENT = "current";

  private final transient Path releases;
  private final transient Patches patches;
  private final transient DumpCatalogue catalogue;

  private final transient DumpPages pages;

  DumpsRoute(Path releases, Patches patches, Pages pages, Options options) {
    super("/dumps/*");
    this.pages = new DumpPages(pages);
    this.releases = releases;
    this.patches = patches;
    this.catalogue = new DumpCatalogue(options.base());
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = Objects.requireNonNullElse(request.getPathInfo(), "");
    String[] steps = path.split("/", -1);
    switch (steps.length) {
      case 1 -> redirect("dumps/", response);
      case 2 -> top(steps[1], request, response);
      case 3 -> below(steps[1], steps[2], request, response);
      default -> throw nothing();
    }
  }

  private void top(String release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (release.isEmpty()) {
      list(Dump.all(releases), true, request, response);
    } else {
      redirect(dump(release).id() + "/", response);
    }
  }

  private void below(
      String release, String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Dump dump = dump(release);
    if (release.equals(CURRENT)) {
      redirect("../" + dump.id() + "/" + (name.isEmpty() ? "" : known(dump, name)), response);
    } else if (name.isEmpty()) {
      list(List.of(dump), false, request, response);
    } else if (name.equals(Dump.SUMS)) {
      byte[] sums = dump.sums().getBytes(StandardCharsets.UTF_8);
      Answers.send(sums, DumpFile.type(name) + ";charset=utf-8", request, response);
    } else if (isPatch(dump, name)) {
      patch(dump, request, response);
    } else {
      DumpFile file = dump.file(name).orElseThrow(DumpsRoute::nothing);
      new StoredFile(file.path(), file.bytes(), file.sha256(), file.type()).send(request, response);
    }
  }

  private static String known(Dump dump, String name) {
    if (!name.equals(Dump.SUMS) && !isPatch(dump, name) && dump.file(name).isEmpty()) {
      throw nothing();
    }
    return name;
  }

  private static boolean isPatch(Dump dump, String name) {
    return !dump.previous().isEmpty() && name.equals(Patches.name(dump.previous()));
  }

  private void patch(Dump dump, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Path file = patches.file(dump.previous(), dump.id()).orElseThrow(DumpsRoute::nothing);
    String tag = dump.previous() + "-" + dump.id();
    new StoredFile(file, Files.size(file), tag, Patch.MEDIA_TYPE).send(request, response);
  }

  private void list(
      List<Dump> dumps, boolean isAll, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DataFormat form = GraphAnswer.form(request, true);
    if (form == DataFormat.HTML) {
      response.setHeader("Vary", "Accept");
      String page = isAll ? pages.all(dumps, request) : pages.of(dumps.get(0), request);
      PageAnswer.send(page, request, response);
    } else {
      Model model = isAll ? catalogue.all(dumps) : catalogue.of(dumps.get(0));
      GraphAnswer.send(model, form, request, response);
    }
  }

  private Dump dump(String release) {
    Optional<Dump> found =
        Dump.all(releases).stream()
            .filter(dump -> release.equals(CURRENT) ? dump.isCurrent() : dump.id().equals(release))
            .findFirst();
    return found.orElseThrow(DumpsRoute::nothing);
  }

  private static void redirect(String location, HttpServletResponse response) {
    response.setHeader("Location", location);
    response.setHeader("Cache-Control", "no-cache");
    response.setStatus(HttpServletResponse.SC_FOUND);
  }

  private static Problem nothing() {
    return new Problem(404, "There is no such file; /dumps/ lists the releases that are here.");
  }
}
