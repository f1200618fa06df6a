package landbridge.source;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder {@code source/<case>}: {@code input.txt}, and how it is taken apart. */
class SourceCasesTest {

  @TestFactory
  Stream<DynamicTest> takesDocumentsApart() {
    return CaseFolders.of(
        "source",
        folder ->
            CaseFolders.compare(
                folder.resolve("expected.txt"),
                Dump.of(SourceFile.read("input", folder.resolve("input.txt")))));
  }
}
