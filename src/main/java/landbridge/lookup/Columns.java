package landbridge.lookup;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What is stored beside each document, read in the order of the documents by one thread. */
final class Columns {

  private final NumericDocValues flags;
  private final NumericDocValues toPlace;
  private final NumericDocValues from;
  private final NumericDocValues until;
  private final BinaryDocValues packed;
  private final @Nullable SortedSetDocValues kinds;

  Columns(LeafReader leaf) throws IOException {
    flags = leaf.getNumericDocValues(Fields.FLAGS);
    toPlace = leaf.getNumericDocValues(Fields.TO_PLACE);
    from = leaf.getNumericDocValues(Fields.FROM);
    until = leaf.getNumericDocValues(Fields.UNTIL);
    packed = leaf.getBinaryDocValues(Fields.PACKED);
    kinds = leaf.getSortedSetDocValues(Fields.KINDS);
  }

  long flags(int document) throws IOException {
    return value(flags, document);
  }

  /** The document of the place that a name is of; of a place itself. */
  int place(int document) throws IOException {
    return document + (int) value(toPlace, document);
  }

  /** Whether a name was borne on some day between two. */
  boolean isBorne(int document, long first, long last) throws IOException {
    return value(from, document) <= last && value(until, document) >= first;
  }

  boolean hasEnd(int document) throws IOException {
    return value(until, document) != Long.MAX_VALUE;
  }

  BytesRef packed(int document) throws IOException {
    if (!packed.advanceExact(document)) {
      throw new IOException("nothing is stored of document " + document);
    }
    return packed.binaryValue();
  }

  /** The numbers of the kinds and classes of a document. */
  BitSet kinds(int document) throws IOException {
    BitSet numbers = new BitSet();
    if (kinds != null && kinds.advanceExact(document)) {
      for (int left = kinds.docValueCount(); left > 0; left--) {
        numbers.set((int) kinds.nextOrd());
      }
    }
    return numbers;
  }

  /** The numbers of these kinds and classes. */
  BitSet numbers(Iterable<String> names) throws IOException {
    BitSet numbers = new BitSet();
    if (kinds != null) {
      for (String name : names) {
        long number = kinds.lookupTerm(new BytesRef(name));
        if (number >= 0) {
          numbers.set((int) number);
        }
      }
    }
    return numbers;
  }

  /** Whether a kind of division is among kinds and classes: its slug begins with a small letter. */
  boolean hasKind(BitSet numbers) throws IOException {
    for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
      if (Character.isLowerCase(name(number).charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing is known but that it is a place, or a division. */
  boolean isOnlyPlace(BitSet numbers) throws IOException {
    for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
      if (!Place.WIDE.contains(name(number))) {
        return false;
      }
    }
    return true;
  }

  private String name(int number) throws IOException {
    return kinds == null ? "" : kinds.lookupOrd(number).utf8ToString();
  }

  private static long value(NumericDocValues column, int document) throws IOException {
    return column.advanceExact(document) ? column.longValue() : 0;
  }
}
