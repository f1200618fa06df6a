package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import landbridge.JsonSchemas;

/** The JSON Schemas of the messages of the Reconciliation Service API. */
final class MessageSchemas {

  private static final JsonSchemas SCHEMAS =
      JsonSchemas.in(Path.of("src/test/resources/landbridge/serve/reconcile/schemas"));

  private MessageSchemas() {}

  /**
   * Checks a message.
   *
   * @param schema such as {@code 0.2#queries}; with {@code !} before it the message must not meet
   *     it
   */
  static void check(String schema, String message) {
    if (schema.startsWith("!")) {
      String name = schema.substring(1);
      assertFalse(
          SCHEMAS.errors(name, message).isEmpty(), () -> name + " should not let pass " + message);
    } else {
      assertEquals(
          List.of(), SCHEMAS.errors(schema, message), () -> "not as in " + schema + ": " + message);
    }
  }
}
