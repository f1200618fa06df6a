package landbridge;

import java.util.Locale;
import java.util.concurrent.Callable;
import landbridge.publish.Release;
import landbridge.publish.Validation;
import landbridge.source.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code landbridge validate}: a release against its manifest, the shapes and its own checks. */
@Command(
    name = "validate",
    description = "Check a release: its files, the SHACL shapes, and the checks in the graph.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  @Mixin private Places.Releases releases = new Places.Releases();

  @Override
  public Integer call() {
    Release release = releases.current();
    release.check();
    Validation validation = Validation.of(release::quads);
    validation.violations().forEach(line -> System.out.println("violation: " + line));
    validation.warnings().forEach(line -> System.out.println("warning: " + line));
    System.out.printf(
        Locale.ROOT,
        "release %s: %d violations, %d warnings, %d of %d checks failed%n",
        release.id(),
        validation.violations().size(),
        validation.warnings().size(),
        release.manifest().summary().get("failed checks"),
        release.manifest().summary().get("checks"));
    return validation.violations().isEmpty() ? 0 : Failure.DATA;
  }
}
