package landbridge.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a section, in the order of the document. */
public sealed interface Block {

  /**
   * Running text.
   *
   * @param text the paragraph, line breaks of a wrapped one included
   */
  record Paragraph(Fragment text) implements Block {}

  /**
   * A list.
   *
   * @param label the line that announces it, its colon cut off, or null where there is none
   * @param items the items without their dash
   */
  record ListBlock(@Nullable Fragment label, List<Fragment> items) implements Block {}

  /**
   * A table as it stands; what is header, group or data is for the reader to find.
   *
   * @param rows at least one
   */
  record Table(List<Row> rows) implements Block {}

  /**
   * A line of a table.
   *
   * @param line the whole line
   * @param cells what stands between the bars, blanks included, so that a hole has a place
   */
  record Row(Fragment line, List<Fragment> cells) {

    /** The cell's text without blanks, empty where the row is too short. */
    public String value(int column) {
      return column < cells.size() ? cells.get(column).trim().string() : "";
    }
  }
}
