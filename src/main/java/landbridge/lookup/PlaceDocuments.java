package landbridge.lookup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landbridge.derive.Period;
import landbridge.names.NameKey;
import landbridge.names.NameKeys;
import landbridge.source.Failure;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A place → the block of documents that stands for it in the index. */
final class PlaceDocuments {

  private PlaceDocuments() {}

  static List<Document> of(Place place) {
    List<PlaceName> names = place.allNames();
    List<Document> block = new ArrayList<>(names.size() + 1);
    for (int at = 0; at < names.size(); at++) {
      block.add(name(place, names.get(at), names.size() - at));
    }
    block.add(place(place));
    return block;
  }

  static Document vocabulary(Map<String, List<Label>> kinds) {
    Document document = new Document();
    document.add(term(Fields.VOCABULARY, Fields.KIND));
    numbers(document, 0, 0, Long.MIN_VALUE, Long.MAX_VALUE);
    document.add(new BinaryDocValuesField(Fields.PACKED, Packed.of(kinds)));
    return document;
  }

  private static Document place(Place place) {
    Document document = new Document();
    document.add(term(Fields.IRI, place.iri()));
    place.codes().forEach(code -> document.add(term(Fields.CODE, code.term())));
    about(document, place);
    long flags = Fields.Flags.of(NameStatus.ATTESTED, false, place.level());
    numbers(document, flags, 0, Long.MIN_VALUE, Long.MAX_VALUE);
    document.add(new BinaryDocValuesField(Fields.PACKED, Packed.of(place)));
    return document;
  }

  private static Document name(Place place, PlaceName name, int toPlace) {
    Document document = new Document();
    Set<BytesTerm> terms = new LinkedHashSet<>();
    for (NameKey key : NameKeys.ofName(name.form().text(), name.form().tag())) {
      keys(key, name.status() == NameStatus.ATTESTED, place.level(), terms);
    }
    terms.forEach(term -> document.add(term(term.field(), term.text())));
    about(document, place);
    numbers(
        document,
        Fields.Flags.of(name.status(), name.former(), place.level()),
        toPlace,
        first(name.from()),
        last(name.until()));
    document.add(new BinaryDocValuesField(Fields.PACKED, Packed.of(name)));
    return document;
  }

  private record BytesTerm(String field, String text) {}

  /**
   * The terms of a key. Of a form that was made, the looser keys are left out: those of what it was
   * made from are the same, or better.
   */
  private static void keys(NameKey key, boolean attested, int level, Set<BytesTerm> terms) {
    String text = key.text();
    switch (key.layer()) {
      case EXACT -> terms.add(new BytesTerm(Fields.EXACT, text));
      case FOLDED -> {
        terms.add(new BytesTerm(Fields.FOLDED, text));
        terms.add(new BytesTerm(Fields.FOLDED_BACK, Backwards.of(text)));
        beginnings(text, level, terms);
      }
      case STRIPPED -> {
        terms.add(new BytesTerm(Fields.STRIPPED, text));
        beginnings(text, level, terms);
      }
      case ROMANISED -> {
        if (attested && isHan(key)) {
          terms.add(new BytesTerm(Fields.ROMANISED_HAN, text));
        } else if (attested) {
          terms.add(new BytesTerm(Fields.ROMANISED, text));
          terms.add(new BytesTerm(Fields.ROMANISED_BACK, Backwards.of(text)));
          beginnings(text, level, terms);
        }
      }
      case SKELETON -> {
        if (attested) {
          terms.add(new BytesTerm(Fields.SKELETON, text));
          terms.add(
              new BytesTerm(
                  Fields.SOUND,
                  soundsOf(text) + (isHan(key) ? Fields.HAN : Fields.OTHER) + key.sound()));
        }
      }
    }
  }

  /** What all sounds of a skeleton begin with. */
  static String soundsOf(String skeleton) {
    return skeleton + Fields.SEPARATOR;
  }

  static boolean isHan(NameKey key) {
    return key.reading().equals("han");
  }

  private static void beginnings(String key, int level, Set<BytesTerm> terms) {
    int end = 0;
    for (int count = 1; count <= Fields.LONGEST_BEGINNING && end < key.length(); count++) {
      end = key.offsetByCodePoints(end, 1);
      terms.add(new BytesTerm(Fields.BEGINNING, level + key.substring(0, end)));
    }
  }

  private static void about(Document document, Place place) {
    Set<String> kinds = new LinkedHashSet<>(place.kinds());
    kinds.addAll(place.classes());
    for (String kind : kinds) {
      document.add(term(Fields.KIND, kind));
      document.add(new SortedSetDocValuesField(Fields.KINDS, new BytesRef(kind)));
    }
    new HashSet<>(place.parents()).forEach(iri -> document.add(term(Fields.WITHIN, iri)));
  }

  private static void numbers(Document document, long flags, int toPlace, long from, long until) {
    document.add(new NumericDocValuesField(Fields.FLAGS, flags));
    document.add(new NumericDocValuesField(Fields.TO_PLACE, toPlace));
    document.add(new NumericDocValuesField(Fields.FROM, from));
    document.add(new NumericDocValuesField(Fields.UNTIL, until));
  }

  private static Field term(String field, String text) {
    return new StringField(field, text, Field.Store.NO);
  }

  /** The first day of a date; any day before all if there is none, or it cannot be read. */
  private static long first(@Nullable String date) {
    Period period = period(date);
    return period == null ? Long.MIN_VALUE : period.first().toEpochDay();
  }

  private static long last(@Nullable String date) {
    Period period = period(date);
    return period == null ? Long.MAX_VALUE : period.last().toEpochDay();
  }

  private static @Nullable Period period(@Nullable String date) {
    try {
      return date == null ? null : Period.parse(date);
    } catch (Failure noDate) {
      return null;
    }
  }
}
