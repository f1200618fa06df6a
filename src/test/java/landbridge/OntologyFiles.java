package landbridge;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;

/** The Turtle files of the folder {@code ontology}, as the tests read them. */
final class OntologyFiles {

  static final String LB = "https://w3id.org/landbridge/ontology#";

  static final Path FOLDER = Path.of("ontology");

  private OntologyFiles() {}

  /** Every file of the folder, in order of name. */
  static List<Path> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files that are OWL 2 DL together: all but the shapes and the link to rdf:Statement. */
  static List<Path> owl() {
    return all().stream()
        .filter(file -> !file.toString().contains("shapes"))
        .filter(file -> !file.endsWith("alignments-rdfs.ttl"))
        .toList();
  }

  static List<Path> shapes() {
    return all().stream().filter(file -> file.toString().contains("shapes")).toList();
  }

  /** Jena, where a warning is an error. */
  static Model read(Path file) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.create()
        .source(file)
        .lang(Lang.TURTLE)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(model);
    return model;
  }

  static Model read(List<Path> files) {
    Model model = ModelFactory.createDefaultModel();
    files.forEach(file -> model.add(read(file)));
    return model;
  }

  /** RDF4J, with every check on that it has. */
  static org.eclipse.rdf4j.model.Model readByRdf4j(Path file) {
    ParserConfig strict =
        new ParserConfig()
            .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true)
            .set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false)
            .set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, true)
            .set(BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES, true)
            .set(BasicParserSettings.VERIFY_URI_SYNTAX, true);
    try {
      return Rio.parse(new StringReader(Files.readString(file)), RDFFormat.TURTLE, strict);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String ntriples(Model model) {
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, model, Lang.NTRIPLES);
    return text.toString();
  }
}
