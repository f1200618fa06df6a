package landbridge.serve.page;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.utility.DeepUnwrap;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates can call. */
final class TemplateMethods {

  private TemplateMethods() {}

  /** {@code m(key, value…)}: words in the reader's language. */
  static TemplateMethodModelEx words(Messages messages) {
    return arguments -> {
      List<String> values = strings(arguments);
      return messages.text(values.get(0), values.subList(1, values.size()));
    };
  }

  /**
   * {@code tongue(tag)}: what the language and script of a tag are called to the reader; how a form
   * was made, which the tag of a generated one says too, is left out.
   */
  static TemplateMethodModelEx tongue(InterfaceLanguage language) {
    return arguments -> {
      String tag = strings(arguments).get(0);
      int extension = tag.indexOf("-t-");
      return Locale.forLanguageTag(extension < 0 ? tag : tag.substring(0, extension))
          .getDisplayName(language.locale());
    };
  }

  /** {@code number(n)}: a number as the reader's language groups digits. */
  static TemplateMethodModelEx number(InterfaceLanguage language) {
    return arguments ->
        NumberFormat.getInstance(language.locale())
            .format(((TemplateNumberModel) arguments.get(0)).getAsNumber());
  }

  /** {@code links(iri)}: where an IRI is shown. */
  static TemplateMethodModelEx links(String root) {
    return arguments -> Links.of(strings(arguments).get(0), root);
  }

  /** {@code ask(query)}: the address at which a query is answered. */
  static TemplateMethodModelEx ask(String root) {
    return arguments -> root + Links.query(strings(arguments).get(0));
  }

  /**
   * {@code groups(rows, column…)}: the rows by what they have in the columns, each group with its
   * {@code key}, the cell of the first column, and its {@code rows}, in the order in which they
   * first come.
   */
  static TemplateMethodModelEx groups() {
    return arguments -> {
      Object rows = DeepUnwrap.unwrap((TemplateModel) arguments.get(0));
      List<String> columns = strings(arguments.subList(1, arguments.size()));
      Map<List<String>, Group> groups = new LinkedHashMap<>();
      for (Object item : (List<?>) rows) {
        Map<String, Cell> row = row(item);
        List<String> values = new ArrayList<>();
        for (String column : columns) {
          Cell cell = row.get(column);
          values.add(cell == null ? "" : cell.value() + "@" + cell.lang());
        }
        groups
            .computeIfAbsent(values, v -> new Group(row.get(columns.get(0)), new ArrayList<>()))
            .rows()
            .add(row);
      }
      return List.copyOf(groups.values());
    };
  }

  /**
   * Rows with the same value.
   *
   * @param key the value of the first column that they are grouped by; null where they have none
   * @param rows the rows
   */
  public record Group(@Nullable Cell key, List<Map<String, Cell>> rows) {}

  @SuppressWarnings("unchecked")
  private static Map<String, Cell> row(Object item) {
    return (Map<String, Cell>) item;
  }

  private static List<String> strings(List<?> arguments) throws TemplateModelException {
    List<String> values = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof TemplateNumberModel number) {
        values.add(String.valueOf(number.getAsNumber()));
      } else if (argument instanceof TemplateScalarModel text) {
        values.add(text.getAsString());
      } else {
        throw new TemplateModelException("strings and numbers are taken here, not " + argument);
      }
    }
    return values;
  }
}
