package landbridge;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON Schemas, which are the files {@code .json} of a folder. */
public final class JsonSchemas {

  private static final String BASE = "https://landbridge.example/schemas/";

  private final SchemaRegistry registry;

  private JsonSchemas(Map<String, String> schemas) {
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
  }

  /** Those of a folder. */
  public static JsonSchemas in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new JsonSchemas(
          files
              .filter(file -> file.toString().endsWith(".json"))
              .collect(Collectors.toMap(file -> BASE + file.getFileName(), JsonSchemas::read)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is not as a schema has it; nothing if all is well.
   *
   * @param schema the name of its file without the ending, and after {@code #} what of it, if not
   *     all
   */
  public List<String> errors(String schema, String json) {
    String[] parts = schema.split("#");
    String part = parts.length == 1 ? "" : "#/$defs/" + parts[1];
    return registry
        .getSchema(SchemaLocation.of(BASE + parts[0] + ".json" + part))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
