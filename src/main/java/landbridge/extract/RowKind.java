package landbridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.names.GenericWords;
import landbridge.names.Kinds;
import landbridge.source.Block;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * The kind of the division in a row of a table, and the words that tell it: the group row above,
 * or, where they are narrower or there is none, the generic words of its names.
 *
 * @param kind the slug of the kind
 * @param shown the words
 */
record RowKind(String kind, Fragment shown) {

  static Optional<RowKind> of(
      Columns columns, Block.Row row, Fragment name, @Nullable Fragment group) {
    Optional<RowKind> grouped =
        Optional.ofNullable(group)
            .flatMap(g -> GenericWords.groupKind(g.string()).map(kind -> new RowKind(kind, g)));
    List<RowKind> own = own(columns, row, name);
    return grouped
        .flatMap(
            wider -> own.stream().filter(k -> Kinds.isNarrower(k.kind, wider.kind)).findFirst())
        .or(() -> grouped)
        .or(() -> own.stream().findFirst());
  }

  /** What the English name and then the Chinese one end with. */
  private static List<RowKind> own(Columns columns, Block.Row row, Fragment name) {
    List<RowKind> kinds = new ArrayList<>();
    GenericWords.split(name.string(), "en")
        .map(GenericWords.Split::kind)
        .filter(kind -> kind.equals("city") || Kinds.level(kind).isPresent())
        .ifPresent(kind -> kinds.add(new RowKind(kind, name)));
    int cells = Math.min(columns.columns().size(), row.cells().size());
    for (int i = 0; i < cells; i++) {
      if (columns.columns().get(i) instanceof Columns.Column.Form) {
        Fragment form = row.cells().get(i).trim();
        GenericWords.split(form.string(), "zh-Hans")
            .ifPresent(split -> kinds.add(new RowKind(split.kind(), form)));
      }
    }
    return kinds;
  }
}
