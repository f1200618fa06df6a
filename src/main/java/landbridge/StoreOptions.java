package landbridge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import landbridge.publish.Release;
import landbridge.serve.Choice;
import landbridge.serve.Limits;
import landbridge.serve.Options;
import landbridge.serve.Updating;
import landbridge.serve.update.Credentials;
import landbridge.serve.update.Updates;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code serve} for a store, which can be changed. */
final class StoreOptions {

  private static final String CREDENTIALS = "credentials";

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Serve a store instead: a folder with a database and releases of its own, which begins with"
              + " the current release and is not built from documents any more.")
  private @Nullable Path folder;

  @Option(
      names = "--updates",
      description =
          "Take SPARQL updates at /update from those whom the file of credentials names; only with"
              + " --store.")
  private boolean takesUpdates;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description =
          "Who may update, as 'landbridge credential' writes it (default: the file credentials in the"
              + " folder of the store).")
  private @Nullable Path credentials;

  /** The folder of the store, if one is to be served. */
  Optional<Path> folder() {
    if (folder == null && (takesUpdates || credentials != null)) {
      throw Failure.ofUse("updates need a store: --store DIR");
    }
    return Optional.ofNullable(folder);
  }

  /**
   * Who may update.
   *
   * @return empty if nobody may
   * @throws Failure if somebody should and nobody is named
   */
  Optional<Credentials> credentials(Path store, Options options) {
    if (!takesUpdates) {
      return Optional.empty();
    }
    if (!isLocal(options.host()) && options.choices().get(Choice.TLS_KEYSTORE).isEmpty()) {
      System.err.println(
          "landbridge: tokens go over the network unencrypted; see --tls-keystore, or listen at"
              + " 127.0.0.1 behind a proxy with TLS");
    }
    Path file = credentials == null ? store.resolve(CREDENTIALS) : credentials;
    return Optional.of(Credentials.of(file));
  }

  private static boolean isLocal(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The store, open, with what it took to mend it told. */
  Updates open(Path store, Supplier<Release> first, Limits limits) {
    return Updates.open(store, first, Updating.bounds(limits), System.out::println);
  }
}
