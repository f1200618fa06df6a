package landbridge;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import landbridge.serve.update.Credentials;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code landbridge credential}: makes a token with which updates may be sent. */
@Command(
    name = "credential",
    description = {
      "Make a token with which somebody may send updates, and print it once.",
      "Of the token only a salted hash is kept. A request carries it as 'Authorization: Bearer TOKEN',"
          + " or by HTTP Basic with what stands before its dot as the name and the rest as the password."
    },
    mixinStandardHelpOptions = true)
final class CredentialCommand implements Callable<Integer> {

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "Whose it is; the history tells it with every update.")
  private String name = "";

  @Option(names = "--store", paramLabel = "DIR", description = "The store that may be updated.")
  private @Nullable Path store;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The file of credentials (default: the file credentials in the store).")
  private @Nullable Path file;

  @Override
  public Integer call() {
    if (file == null && store == null) {
      throw Failure.ofUse("where to? --store DIR, or --file FILE");
    }
    System.out.println(Credentials.add(file != null ? file : place(store), name));
    return 0;
  }

  private static Path place(@Nullable Path store) {
    return (store == null ? Path.of("") : store).resolve("credentials");
  }
}
