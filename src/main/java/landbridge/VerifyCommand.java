package landbridge;

import java.util.Locale;
import java.util.concurrent.Callable;
import landbridge.publish.Release;
import landbridge.publish.Standing;
import landbridge.publish.Verification;
import landbridge.source.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code landbridge verify}: every hash, place and quote against the documents. */
@Command(
    name = "verify",
    description = "Re-read every document and check that every quote still stands at its place.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private Places.Documents documents = new Places.Documents();
  @Mixin private Places.Releases releases = new Places.Releases();

  @Override
  public Integer call() {
    Standing standing = Standing.of(releases.folder());
    Release release = standing.release();
    standing.warnings().forEach(System.out::println);
    if (!standing.damages().isEmpty()) {
      return Failure.DATA;
    }
    Verification verification = Verification.of(release, documents.corpus());
    verification.problems().forEach(System.out::println);
    verification.hurt().forEach((claim, why) -> System.out.println(claim + "\t" + why));
    System.out.printf(
        Locale.ROOT,
        "%,d claims, %,d quotes, %d documents changed, %d claims hurt%n",
        verification.claims(),
        verification.evidences(),
        verification.problems().size(),
        verification.hurt().size());
    return verification.holds() ? 0 : Failure.DATA;
  }
}
