package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of releases with a past: of all shipped documents, then without that on Khorgos. */
public final class Releases {

  private static final Path FOLDER = build();

  private Releases() {}

  private static Path build() {
    try {
      Path folder = Published.temporary("landbridge-releases");
      Published.copy(folder.resolve("releases"));
      Path documents = Folders.copyOfDocuments(folder.resolve("documents"));
      Files.delete(documents.resolve("khorgos.txt"));
      Folders.build(Corpus.of(List.of(documents.toString())), folder.resolve("releases"));
      return folder.resolve("releases");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder; nothing in it may be changed but what is made on demand. */
  public static Path folder() {
    return FOLDER;
  }

  /** That of all documents. */
  public static Release older() {
    return History.of(FOLDER).previous().orElseThrow();
  }

  /** That without Khorgos, which is the current one. */
  public static Release newer() {
    return Release.current(FOLDER).orElseThrow();
  }
}
