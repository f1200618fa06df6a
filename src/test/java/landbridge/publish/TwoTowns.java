package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two small releases, of a document on a town and then of a second one too, made once. */
final class TwoTowns {

  private static final Path FOLDER = folder();
  private static final Path DOCUMENTS = FOLDER.resolve("documents");

  static final Path RELEASES = FOLDER.resolve("releases");
  static final String OLDER = publish("Ebinur");
  static final String NEWER = publish("Alataw");

  private TwoTowns() {}

  /** The current release of the documents, built if need be. */
  static Standing ensure(Path releases) {
    Corpus corpus = Corpus.of(List.of(DOCUMENTS.toString()));
    return Upkeep.ensure(corpus, releases, Progress.NONE, new ArrayList<>());
  }

  private static String publish(String town) {
    try {
      Files.writeString(
          DOCUMENTS.resolve(town.toLowerCase(Locale.ROOT) + ".txt"),
          "= %s Town =\n\n%s Town is a town in Alashankou, China.\n".formatted(town, town));
      return ensure(RELEASES).release().id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      Path folder = Published.temporary("landbridge-two-towns");
      Files.createDirectories(folder.resolve("documents"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
