package landbridge;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.publish.Diagnostics;
import landbridge.publish.Evaluation;
import landbridge.publish.EvaluationText;
import landbridge.publish.Gold;
import landbridge.source.Diagnostic;
import landbridge.source.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge evaluate}: how well the claims agree with what people read. */
@Command(
    name = "evaluate",
    description = {
      "Compare the claims of documents with a table of what people read in them: precision, recall",
      "and F1 by property, the rows that were missed and the claims that are wrong.",
      "Documents that the table does not name are read, so that things are recognised, but not"
          + " judged."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Mixin private Places.Documents documents = new Places.Documents();

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = {
        "The table, tab-separated: document subject property value qualifiers required.",
        "A remark '# scope: PROPERTY...' says for which properties it is complete."
      })
  private Path gold = Path.of("");

  @Mixin private Misses misses = new Misses();

  @Override
  public Integer call() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Evaluation evaluation = Evaluation.of(documents.corpus(), Gold.read(gold), diagnostics::add);
    PrintStream out = Output.utf8();
    EvaluationText.lines(evaluation, misses.most()).forEach(line -> out.append(line).append('\n'));
    out.flush();
    if (!evaluation.whole()) {
      System.err.println(Diagnostics.list(diagnostics));
    }
    return evaluation.whole() ? 0 : Failure.DATA;
  }
}
