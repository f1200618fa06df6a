package landbridge;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.publish.Diagnostics;
import landbridge.publish.FactRows;
import landbridge.source.Diagnostic;
import landbridge.source.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code landbridge facts}: every claim as a line of a table. */
@Command(
    name = "facts",
    description = {
      "Print every claim of the documents, tab-separated:",
      "document subject subjectLabel property value valueLabel qualifiers start end quote"
    },
    mixinStandardHelpOptions = true)
final class FactsCommand implements Callable<Integer> {

  @Mixin private Places.Documents documents = new Places.Documents();

  @Override
  public Integer call() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    PrintStream out = Output.utf8();
    boolean fine =
        FactRows.write(documents.corpus(), line -> out.append(line).append('\n'), diagnostics::add);
    out.flush();
    if (!diagnostics.isEmpty()) {
      System.err.println(Diagnostics.list(diagnostics));
    }
    return fine ? 0 : Failure.DATA;
  }
}
