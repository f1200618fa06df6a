package landbridge.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import landbridge.publish.Progress;
import landbridge.triples.Iris;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The places of {@code made-up-places.tsv} and an index of them. */
final class MadeUp {

  static final String RELEASE = "made up";

  private MadeUp() {}

  static List<Place> places() {
    return Cases.rows("made-up-places.tsv", 6).stream().map(MadeUp::place).toList();
  }

  static Lookup lookup() {
    return lookup(places().iterator());
  }

  static Lookup lookup(Iterator<Place> places) {
    try {
      return new Lookup(index(places));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PlaceIndex index(Iterator<Place> places) throws IOException {
    Directory memory = new ByteBuffersDirectory();
    IndexMaking.run(places, kinds(), memory, RELEASE, 0, Progress.NONE);
    return new PlaceIndex(memory, RELEASE);
  }

  private static Map<String, List<Label>> kinds() {
    return Map.of(
        "town", List.of(new Label("town", "en"), new Label("镇", "zh-Hans")),
        "township", List.of(new Label("township", "en")),
        "village", List.of(new Label("village", "en")),
        "county", List.of(new Label("county", "en")),
        "Station", List.of(new Label("railway station", "en")),
        "Lake", List.of(new Label("lake", "en")));
  }

  private static Place place(List<String> cells) {
    List<PlaceName> names = parts(cells.get(5)).map(MadeUp::name).toList();
    return new Place(
        iri(cells.get(0)),
        names.stream().map(PlaceName::form).toList(),
        parts(cells.get(1)).toList(),
        Stream.concat(Stream.of("Place"), parts(cells.get(2))).toList(),
        parts(cells.get(3)).map(MadeUp::iri).toList(),
        iri("testland"),
        parts(cells.get(4)).map(MadeUp::code).toList(),
        names);
  }

  static String iri(String slug) {
    return Iris.BASE + "id/" + slug;
  }

  private static Stream<String> parts(String cell) {
    return Arrays.stream(cell.split("\\|")).map(String::strip).filter(part -> !part.isEmpty());
  }

  private static PlaceCode code(String written) {
    return new PlaceCode(written.split(":")[0], written.split(":")[1]);
  }

  private static PlaceName name(String written) {
    String[] parts = written.split("\\[");
    String[] form = parts[0].split("@");
    List<String> marks =
        Arrays.stream(parts).skip(1).map(mark -> mark.substring(0, mark.length() - 1)).toList();
    String dates = marks.stream().filter(mark -> mark.contains("..")).findAny().orElse("..");
    int dots = dates.indexOf("..");
    return new PlaceName(
        new Label(form[0], form[1]),
        marks.contains("generated") ? NameStatus.GENERATED : NameStatus.ATTESTED,
        orNull(dates.substring(0, dots)),
        orNull(dates.substring(dots + 2)),
        marks.contains("former"),
        null,
        "");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
