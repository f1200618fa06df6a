package landbridge.source;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A document as lines that a person can read and compare: what each part is, its place in code
 * points, its text in quotes with whatever cannot be seen escaped.
 */
final class Dump {

  private final StringBuilder lines = new StringBuilder();

  private Dump() {}

  static String of(SourceFile file) {
    Dump dump = new Dump();
    if (file instanceof SourceFile.Readable readable) {
      dump.document(readable.document());
    } else if (file instanceof SourceFile.Unreadable unreadable) {
      dump.lines.append("unreadable ").append(unreadable.reason()).append('\n');
    }
    return dump.lines.toString();
  }

  private void document(Document document) {
    line(0, "form " + document.form().name().toLowerCase(java.util.Locale.ROOT), null);
    optional("title", document.title());
    optional("caption", document.caption());
    for (Field field : document.infobox()) {
      line(0, "key", field.key());
      line(1, "value", field.value());
    }
    document.sections().forEach(this::section);
  }

  private void section(Section section) {
    line(0, "section " + section.level(), section.heading());
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      line(1, "paragraph", paragraph.text());
    } else if (block instanceof Block.ListBlock list) {
      line(1, "list", list.label());
      list.items().forEach(item -> line(2, "item", item));
    } else if (block instanceof Block.Table table) {
      line(1, "table", null);
      table.rows().forEach(this::row);
    }
  }

  private void row(Block.Row row) {
    line(2, "row", row.line());
    row.cells().forEach(cell -> line(3, "cell", cell));
  }

  private void optional(String name, @Nullable Fragment fragment) {
    if (fragment != null) {
      line(0, name, fragment);
    }
  }

  private void line(int depth, String name, @Nullable Fragment fragment) {
    lines.append("  ".repeat(depth)).append(name);
    if (fragment != null) {
      Span span = fragment.span();
      lines.append(' ').append(span.start()).append(',').append(span.end()).append(' ');
      lines.append(quoted(fragment.string()));
    }
    lines.append('\n');
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(shown(c)));
    return quoted.append('"').toString();
  }

  private static String shown(int c) {
    boolean seen =
        c == ' '
            || !(Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE);
    return seen ? Character.toString(c) : String.format("\\u{%x}", c);
  }

  /** Every fragment of a document, in the order of the dump. */
  static void fragments(Document document, Consumer<Fragment> use) {
    offer(document.title(), use);
    offer(document.caption(), use);
    for (Field field : document.infobox()) {
      use.accept(field.key());
      use.accept(field.value());
    }
    for (Section section : document.sections()) {
      offer(section.heading(), use);
      section.blocks().forEach(block -> fragments(block, use));
    }
  }

  private static void fragments(Block block, Consumer<Fragment> use) {
    if (block instanceof Block.Paragraph paragraph) {
      use.accept(paragraph.text());
    } else if (block instanceof Block.ListBlock list) {
      offer(list.label(), use);
      list.items().forEach(use);
    } else if (block instanceof Block.Table table) {
      for (Block.Row row : table.rows()) {
        use.accept(row.line());
        row.cells().forEach(use);
      }
    }
  }

  private static void offer(@Nullable Fragment fragment, Consumer<Fragment> use) {
    if (fragment != null) {
      use.accept(fragment);
    }
  }
}
