package landbridge.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What is stored of places, names and kinds, as bytes; empty texts stand for nulls. */
final class Packed {

  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

  private Packed() {}

  static BytesRef of(PlaceName name) {
    Packed packed = new Packed();
    packed.put(name.form());
    packed.put(name.status().ordinal());
    packed.put(orEmpty(name.from()));
    packed.put(orEmpty(name.until()));
    packed.put(name.former() ? 1 : 0);
    packed.put(name.source() == null ? new Label("", "") : name.source());
    packed.put(name.method());
    return packed.bytes();
  }

  static PlaceName name(BytesRef bytes) {
    Input in = new Input(bytes);
    return new PlaceName(
        in.label(),
        NameStatus.of(in.number()),
        orNull(in.text()),
        orNull(in.text()),
        in.number() == 1,
        source(in.label()),
        in.text());
  }

  private static @Nullable Label source(Label label) {
    return label.text().isEmpty() ? null : label;
  }

  /** All of a place but its names. */
  static BytesRef of(Place place) {
    Packed packed = new Packed();
    packed.put(place.iri());
    packed.put(place.labels());
    packed.texts(place.kinds());
    packed.texts(place.classes());
    packed.texts(place.parents());
    packed.put(orEmpty(place.country()));
    packed.put(place.codes().size());
    for (PlaceCode code : place.codes()) {
      packed.put(code.scheme());
      packed.put(code.notation());
    }
    return packed.bytes();
  }

  static Place place(BytesRef bytes) {
    Input in = new Input(bytes);
    return new Place(
        in.text(),
        in.labels(),
        in.texts(),
        in.texts(),
        in.texts(),
        orNull(in.text()),
        in.codes(),
        List.of());
  }

  static BytesRef of(Map<String, List<Label>> kinds) {
    Packed packed = new Packed();
    packed.put(kinds.size());
    kinds.forEach(
        (kind, labels) -> {
          packed.put(kind);
          packed.put(labels);
        });
    return packed.bytes();
  }

  static Map<String, List<Label>> kinds(BytesRef bytes) {
    Input in = new Input(bytes);
    Map<String, List<Label>> kinds = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      kinds.put(in.text(), in.labels());
    }
    return kinds;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private void put(Label label) {
    put(label.text());
    put(label.tag());
  }

  private void put(List<Label> labels) {
    put(labels.size());
    labels.forEach(this::put);
  }

  private void texts(List<String> texts) {
    put(texts.size());
    texts.forEach(this::put);
  }

  private void put(String text) {
    out.writeString(text);
  }

  private void put(int number) {
    try {
      out.writeVInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BytesRef bytes() {
    return new BytesRef(out.toArrayCopy());
  }

  /** The same read again. */
  private static final class Input {

    private final ByteArrayDataInput in;

    Input(BytesRef bytes) {
      in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    Label label() {
      return new Label(text(), text());
    }

    List<Label> labels() {
      List<Label> labels = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        labels.add(label());
      }
      return List.copyOf(labels);
    }

    List<PlaceCode> codes() {
      List<PlaceCode> codes = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        codes.add(new PlaceCode(text(), text()));
      }
      return List.copyOf(codes);
    }

    List<String> texts() {
      List<String> texts = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        texts.add(text());
      }
      return List.copyOf(texts);
    }

    String text() {
      try {
        return in.readString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    int number() {
      return in.readVInt();
    }
  }
}
