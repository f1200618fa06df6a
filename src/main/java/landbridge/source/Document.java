package landbridge.source;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document taken apart, nothing interpreted.
 *
 * @param slug its name in IRIs, from the file's name
 * @param sha256 of the file's bytes, in lower-case hexadecimals
 * @param text all characters of the file
 * @param form encyclopedia article or news report
 * @param title the headline, or null where no line can be one
 * @param caption the name above the infobox, or null where there is none
 * @param infobox its fields, empty where there is none
 * @param sections the lead first, then one per heading
 */
public record Document(
    String slug,
    String sha256,
    Text text,
    Form form,
    @Nullable Fragment title,
    @Nullable Fragment caption,
    List<Field> infobox,
    List<Section> sections) {

  /** The two forms of this class of text. */
  public enum Form {
    /** {@code = Title =}, an infobox, sections. */
    ENCYCLOPEDIA,
    /** A headline, a dateline, paragraphs or captions. */
    NEWS
  }

  /** The paragraphs of the lead. */
  public Stream<Fragment> lead() {
    return sections.stream()
        .limit(1)
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text());
  }
}
