package landbridge;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import landbridge.names.NameEvaluation.Miss;
import landbridge.names.NameEvaluation.Result;
import landbridge.names.NameTasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge evaluate-names}: how often the written forms are as people publish them. */
@Command(
    name = "evaluate-names",
    description = {
      "Print how often each rule for written forms gives the published form, and where not.",
      "Measured on small tables of the program, and on larger ones where the folder has them."
    },
    mixinStandardHelpOptions = true)
final class EvaluateNamesCommand implements Callable<Integer> {

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "The folder of larger tables (default: ${DEFAULT-VALUE}).",
      defaultValue = "../shared/reference/names")
  private Path tables = Path.of("../shared/reference/names");

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
    out.flush();
    return 0;
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
    result.misses().stream().limit(misses.most()).forEach(miss -> out.println(line(miss)));
  }

  private static String line(Miss miss) {
    String given = miss.given().isEmpty() ? "no form" : miss.given();
    return "           " + miss.from() + " is " + miss.expected() + ", not " + given;
  }
}
