package landbridge.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import landbridge.publish.Progress;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.Directory;

/**
 * Places → an index. However many there are, only a batch of them is held; within a batch the keys
 * are made in parallel. The documents stand in the order of the places, whatever the machine.
 */
final class IndexMaking {

  /** The form of the index; a new one makes every older index be made again. */
  static final String FORMAT = "1";

  static final String FORMAT_KEY = "landbridge.lookup.format";
  static final String RELEASE_KEY = "landbridge.release";

  private static final int BATCH = 1024;
  private static final int RAM_MEGABYTES = 64;

  static {
    LuceneLog.quiet();
  }

  private IndexMaking() {}

  /**
   * Makes an index.
   *
   * @param release what the index is of
   * @param total how many places there are; 0 if that is not known
   */
  static void run(
      Iterator<Place> places,
      Map<String, List<Label>> kinds,
      Directory directory,
      String release,
      long total,
      Progress progress)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(RAM_MEGABYTES);
    // Merges neighbours only, so that documents keep their order.
    config.setMergePolicy(new LogByteSizeMergePolicy());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writer.addDocument(PlaceDocuments.vocabulary(kinds));
      long done = 0;
      while (places.hasNext()) {
        List<Place> batch = batch(places);
        for (List<Document> block : batch.parallelStream().map(PlaceDocuments::of).toList()) {
          writer.addDocuments(block);
        }
        done += batch.size();
        progress.report("indexing names", done, total);
      }
      progress.report("merging the index of names", 0, 0);
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, RELEASE_KEY, release).entrySet());
      writer.commit();
    }
  }

  private static List<Place> batch(Iterator<Place> places) {
    List<Place> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH && places.hasNext()) {
      batch.add(places.next());
    }
    return batch;
  }
}
