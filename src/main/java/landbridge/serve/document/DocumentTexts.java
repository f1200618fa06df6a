package landbridge.serve.document;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import landbridge.source.Document;
import landbridge.source.Failure;
import landbridge.source.SourceFile;
import landbridge.source.Sources;

/**
 * The texts of documents, read when they are first asked for. A release holds quotes and no texts,
 * so a text is only shown if its file is here and is the one that was read, to the byte.
 */
public final class DocumentTexts {

  /** None at all. */
  public static final DocumentTexts NONE = new DocumentTexts(Map.of());

  private final Map<String, List<Sources.Entry>> files;
  private final Map<String, SoftReference<Document>> read = new ConcurrentHashMap<>();

  private DocumentTexts(Map<String, List<Sources.Entry>> files) {
    this.files = files;
  }

  /**
   * Those at several places.
   *
   * @param places folders and files; what is not there has no texts
   * @throws Failure if a folder cannot be listed
   */
  public static DocumentTexts in(List<Path> places) {
    try {
      return new DocumentTexts(
          Sources.of(places.stream().filter(Files::exists).toList()).entries().stream()
              .collect(Collectors.groupingBy(Sources.Entry::slug)));
    } catch (IOException e) {
      throw Failure.ofUse("cannot list the documents: " + e.getMessage());
    }
  }

  /**
   * A document.
   *
   * @param slug its name in IRIs
   * @param sha256 of the bytes that were read, in lower-case hexadecimals
   * @return empty if no file of that name has those bytes
   */
  public Optional<Document> of(String slug, String sha256) {
    SoftReference<Document> kept = read.get(sha256);
    Document document = kept == null ? null : kept.get();
    if (document != null && document.slug().equals(slug)) {
      return Optional.of(document);
    }
    Optional<Document> found =
        files.getOrDefault(slug, List.of()).stream()
            .map(Sources.Entry::read)
            .filter(SourceFile.Readable.class::isInstance)
            .map(file -> ((SourceFile.Readable) file).document())
            .filter(candidate -> candidate.sha256().equals(sha256))
            .findFirst();
    found.ifPresent(candidate -> read.put(sha256, new SoftReference<>(candidate)));
    return found;
  }
}
