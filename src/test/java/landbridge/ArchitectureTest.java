package landbridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The folders are the path of the data: each package uses those before it, never one after it. */
class ArchitectureTest {

  /** The path, in order; the root package, which only wires, stands at its end. */
  private static final List<String> PATH =
      List.of(
          "source", "names", "codes", "extract", "resolve", "triples", "derive", "publish",
          "lookup", "serve", "soak", "(root)");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("landbridge");

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatIsBefore(String name) {
    noClasses()
        .that()
        .resideInAPackage(pattern(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(after(name))
        .allowEmptyShould(true)
        .check(MAIN);
  }

  /**
   * A library that some packages alone may use: {@code may} names them, separated by blanks. Those
   * that read text from outside have no {@code java.util.regex}, whose time knows no bound.
   */
  @ParameterizedTest
  @CsvSource({
    "com.ibm.icu..,                names",
    "org.eclipse.rdf4j..,          triples",
    "org.apache.jena..,            derive publish lookup serve",
    "com.google.gson..,            serve",
    "freemarker..,                 serve",
    "org.apache.jena.shacl..,      publish",
    "org.apache.jena.fuseki..,     serve",
    "org.eclipse.jetty..,          serve",
    "jakarta.servlet..,            serve",
    "io.micrometer..,              serve",
    "ch.qos.logback..,             serve",
    "org.apache.jena.query.text.., lookup",
    "org.apache.lucene..,          lookup",
    "java.util.regex..,            resolve triples derive publish serve soak (root)",
    "picocli..,                    (root)"
  })
  void staysInItsPackage(String library, String may) {
    noClasses()
        .that()
        .resideInAnyPackage(allBut(List.of(may.split(" "))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void everyPackageIsOnThePath() {
    classes().should().resideInAnyPackage(allBut(List.of())).check(MAIN);
  }

  static Stream<String> packages() {
    return PATH.stream();
  }

  private static String[] after(String name) {
    return PATH.stream()
        .skip(PATH.indexOf(name) + 1L)
        .map(ArchitectureTest::pattern)
        .toArray(String[]::new);
  }

  private static String[] allBut(List<String> names) {
    return PATH.stream()
        .filter(name -> !names.contains(name))
        .map(ArchitectureTest::pattern)
        .toArray(String[]::new);
  }

  private static String pattern(String name) {
    return name.equals("(root)") ? "landbridge" : "landbridge." + name + "..";
  }
}
