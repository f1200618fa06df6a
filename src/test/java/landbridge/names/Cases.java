package landbridge.names;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Test cases as rows of a table beside the tests: one row, one test, named by its first columns.
 */
public final class Cases {
  private Cases() {}

  /** One test for each row of a table. */
  public static Stream<DynamicTest> of(
      Class<?> user, String file, String nameColumn, Consumer<Case> check) {
    return ResourceTable.read(user, "cases/" + file).stream()
        .map(row -> new Case(file, row))
        .map(c -> DynamicTest.dynamicTest(c.get(nameColumn), () -> check.accept(c)));
  }

  /** A row whose cells may hold escaped characters, a backslash, u and four digits. */
  public record Case(String file, ResourceTable.Row row) {
    public String get(String column) {
      return unescaped(row.get(column));
    }

    /** Where the row stands, for messages. */
    public String place() {
      return file + ":" + row.line();
    }

    private static String unescaped(String cell) {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < cell.length(); at++) {
        if (cell.startsWith("\\u", at)) {
          text.append((char) Integer.parseInt(cell.substring(at + 2, at + 6), 16));
          at += 5;
        } else {
          text.append(cell.charAt(at));
        }
      }
      return text.toString();
    }
  }
}
