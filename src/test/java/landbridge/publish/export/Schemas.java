package landbridge.publish.export;

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

/** The JSON Schemas of formats, written from their specifications. */
final class Schemas {

  private static final Path FOLDER =
      Path.of("src/test/resources/landbridge/publish/export/schemas");
  private static final String BASE = "https://landbridge.example/schemas/";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  Map.of(
                      BASE + "lpf.json", read("lpf.json"),
                      BASE + "geojson.json", read("geojson.json"))));

  private Schemas() {}

  /** What is not as the schema has it; nothing if all is well. */
  static List<String> errors(String schema, String json) {
    return REGISTRY
        .getSchema(SchemaLocation.of(BASE + schema + ".json"))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
