package landbridge.triples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landbridge.resolve.Statement;

/** Writes a large layer and its Turtle; run by a test in a Java machine that has little memory. */
final class LittleMemory {

  private LittleMemory() {}

  /** {@code args}: a scratch folder, and how many claims. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (LayerWriter writer =
        new LayerWriter(Layer.CLAIMS, Long.MAX_VALUE, new SortedLines(folder, 2 << 20))) {
      List<Statement> batch = new ArrayList<>();
      for (int i = Integer.parseInt(args[1]); i > 0; i--) {
        batch.add(
            Sample.statement(
                "thing-" + i,
                "lb:population",
                new landbridge.extract.Value.Literal("" + i, "xsd:integer"),
                i,
                true));
        if (batch.size() == 500) {
          writer.add(batch);
          batch.clear();
        }
      }
      writer.add(batch);
      Census census = writer.write(folder);
      System.out.println(
          census.instances("lb:Claim")
              + " claims, "
              + Files.size(folder.resolve("claims.nq"))
              + " bytes");
    }
    ReadableTurtle.write(folder.resolve("claims.nq"));
  }
}
