package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The JSON Schemas of the messages of the Reconciliation Service API. */
final class MessageSchemas {

  private static final Path FOLDER =
      Path.of("src/test/resources/landbridge/serve/reconcile/schemas");
  private static final String BASE = "https://landbridge.example/reconciliation/";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  Map.of(
                      BASE + "0.2.json", read("0.2.json"), BASE + "1.0.json", read("1.0.json"))));

  private MessageSchemas() {}

  /**
   * Checks a message.
   *
   * @param schema such as {@code 0.2#queries}; with {@code !} before it the message must not meet
   *     it
   */
  static void check(String schema, String message) {
    boolean isMet = !schema.startsWith("!");
    String name = isMet ? schema : schema.substring(1);
    String[] parts = name.split("#");
    List<Error> errors =
        REGISTRY
            .getSchema(SchemaLocation.of(BASE + parts[0] + ".json#/$defs/" + parts[1]))
            .validate(message, InputFormat.JSON);
    if (isMet) {
      assertEquals(List.of(), errors, () -> "not as in " + name + ": " + message);
    } else {
      assertFalse(errors.isEmpty(), () -> name + " should not let pass " + message);
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
