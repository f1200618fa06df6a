package landbridge.names;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts English text into sentences: ICU's sentence boundaries (UAX #29), without those after the
 * abbreviations that CLDR lists and those of {@code abbreviations.tsv}.
 */
public final class Sentences {

  /** ICU's iterators are no values; each split takes a copy. */
  private static final BreakIterator BOUNDARIES = boundaries();

  private Sentences() {}

  /**
   * A sentence's place in the text.
   *
   * @param from UTF-16 position of its start
   * @param to UTF-16 position after it, its white space included
   */
  public record Range(int from, int to) {}

  private static BreakIterator boundaries() {
    FilteredBreakIteratorBuilder builder =
        FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
    for (ResourceTable.Row row : ResourceTable.read(Sentences.class, "abbreviations.tsv")) {
      String abbreviation = row.get("abbreviation");
      if (Character.isUpperCase(abbreviation.charAt(0))) {
        builder.suppressBreakAfter(abbreviation);
      } else {
        // The builder compares ends of words: "c." would join what follows "traffic."
        builder.suppressBreakAfter(" " + abbreviation);
        builder.suppressBreakAfter("(" + abbreviation);
      }
    }
    return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
  }

  /** The sentences of a text, in order; together they are the whole text. */
  public static List<Range> of(String text) {
    BreakIterator iterator;
    synchronized (BOUNDARIES) {
      iterator = BOUNDARIES.clone();
    }
    iterator.setText(text);
    List<Range> sentences = new ArrayList<>();
    int from = iterator.first();
    for (int to = iterator.next(); to != BreakIterator.DONE; to = iterator.next()) {
      sentences.add(new Range(from, to));
      from = to;
    }
    return sentences;
  }
}
