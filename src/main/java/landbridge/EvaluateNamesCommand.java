package landbridge;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import landbridge.lookup.Lookup;
import landbridge.lookup.LookupEvaluation;
import landbridge.names.NameEvaluation.Miss;
import landbridge.names.NameEvaluation.Result;
import landbridge.names.NameTasks;
import landbridge.publish.Corpus;
import landbridge.publish.TemporaryRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code landbridge evaluate-names}: how often the written forms are as people publish them, and
 * how often lookup finds what people write.
 */
@Command(
    name = "evaluate-names",
    description = {
      "Print how often each rule for written forms gives the published form, and where not.",
      "Measured on small tables of the program, and on larger ones where the folder has them.",
      "Then print how often lookup finds the right place by families of spellings, over the",
      "documents and, where it is there, the larger corpus. Misses of unseen families are not shown."
    },
    mixinStandardHelpOptions = true)
final class EvaluateNamesCommand implements Callable<Integer> {

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "The folder of larger tables (default: ${DEFAULT-VALUE}).",
      defaultValue = "../shared/reference/names")
  private Path tables = Path.of("../shared/reference/names");

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "The texts that the families of the set documents are of (default: documents).")
  private Path documents = Path.of("documents");

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The texts of the set corpus (default: ../shared/corpus).")
  private Path corpus = Path.of("../shared/corpus");

  @Mixin private Misses misses = new Misses();

  @Override
  public Integer call() {
    PrintStream out = Output.utf8();
    List<Result> results = new ArrayList<>(NameTasks.own());
    List<Result> larger = NameTasks.in(tables);
    results.addAll(larger);
    results.forEach(result -> print(out, result));
    if (larger.isEmpty()) {
      out.println("No larger tables in " + tables + ".");
    }
    evaluate("documents", documents, out);
    evaluate("corpus", corpus, out);
    out.flush();
    return 0;
  }

  private void evaluate(String set, Path folder, PrintStream out) {
    out.flush();
    if (!Files.isDirectory(folder)) {
      out.println("No " + set + " in " + folder + ", so nothing is looked up there.");
      return;
    }
    try (ProgressLine progress = new ProgressLine();
        TemporaryRelease built =
            TemporaryRelease.of(Corpus.of(List.of(folder.toString())), progress);
        Lookup lookup = Lookup.open(built.release(), progress)) {
      new LookupEvaluation(lookup, set).results().forEach(result -> print(out, result));
    }
  }

  private void print(PrintStream out, Result result) {
    out.printf(
        Locale.ROOT,
        "%5.1f %%  %4d of %4d  %s, %s%n",
        100 * result.accuracy(),
        result.pairs() - result.misses().size(),
        result.pairs(),
        result.task(),
        result.table());
    result.misses().stream()
        .limit(result.table().startsWith("unseen") ? 0 : misses.most())
        .forEach(miss -> out.println(line(miss)));
  }

  private static String line(Miss miss) {
    String given = miss.given().isEmpty() ? "no form" : miss.given();
    return "           " + miss.from() + " is " + miss.expected() + ", not " + given;
  }
}
