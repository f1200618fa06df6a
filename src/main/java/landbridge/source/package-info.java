/**
 * A file in, a {@link landbridge.source.Document} out: title, infobox, sections, tables, lists and
 * paragraphs, each with its place in code points of the file as it is.
 *
 * <p>Nothing here throws at content. What is wrong with a file is a {@link
 * landbridge.source.Diagnostic}, located and collected.
 */
@NullMarked
package landbridge.source;

import org.jspecify.annotations.NullMarked;
