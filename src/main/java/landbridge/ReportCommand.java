package landbridge;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import landbridge.publish.Report;
import landbridge.publish.ReportMarkdown;
import landbridge.publish.ReportText;
import landbridge.serve.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge report}: what in the release deserves a second look. */
@Command(
    name = "report",
    description =
        "List conflicts with their explanations, failed checks, implied values, and holes by"
            + " document.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Mixin private Places.Releases releases = new Places.Releases();

  @Option(names = "--markdown", description = "Write Markdown, with links to the documents.")
  private boolean markdown;

  @Override
  public Integer call() {
    Report report = Report.of(Store.load(releases.current()).graphs());
    PrintStream out = Output.utf8();
    out.print(markdown ? ReportMarkdown.of(report) : ReportText.of(report));
    out.flush();
    return 0;
  }
}
