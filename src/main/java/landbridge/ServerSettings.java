package landbridge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landbridge.serve.Choice;
import landbridge.serve.Options;
import landbridge.serve.Settings;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of a server: of the command line, of the environment, and of a file. */
final class ServerSettings {

  private static final String FILE = "landbridge.properties";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The file of settings; docs/deploy/landbridge.properties names all of them (default: "
              + FILE
              + " in the working folder or beside the launcher, if there is one).")
  private @Nullable Path config;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen at; 0 takes any that is free (default: 3030).")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen at: 127.0.0.1 is this machine alone, 0.0.0.0 every network"
              + " (default: 127.0.0.1).")
  private @Nullable String host;

  @Option(
      names = "--health-port",
      paramLabel = "PORT",
      description =
          "A port of its own for /health, /ready and /metrics, which answers whatever the rest does; 0"
              + " takes any that is free (default: none).")
  private @Nullable Integer healthPort;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "What the IRIs of the data begin with, such as http://localhost:3030/, so that they lead to"
              + " this server; queries may use the published ones all the same (default:"
              + " https://w3id.org/landbridge/).")
  private @Nullable String base;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description =
          "A PKCS 12 file with a certificate and its key: then the port speaks HTTPS (default: none).")
  private @Nullable String keystore;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "The file whose first line is the password of that file.")
  private @Nullable String password;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "Any setting, such as query.millis=10000; wins over LANDBRIDGE_QUERY_MILLIS in the"
              + " environment, and that over the file.")
  private List<String> set = List.of();

  /**
   * The options that all of them make.
   *
   * @throws Failure if one is wrong, with its place
   */
  Options options(Map<String, String> environment) {
    List<Settings.Given> given = new ArrayList<>();
    file(environment).ifPresent(file -> given.addAll(Settings.ofFile(file)));
    given.addAll(Settings.ofEnvironment(environment));
    for (String setting : set) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw Failure.ofUse("--set takes NAME=VALUE, such as query.millis=10000");
      }
      given.add(
          new Settings.Given(
              setting.substring(0, equals).strip(),
              setting.substring(equals + 1).strip(),
              "--set " + setting.substring(0, equals).strip()));
    }
    Options options = Settings.apply(Options.DEFAULT, given);
    options = port == null ? options : options.withPort(port);
    options = healthPort == null ? options : options.withHealthPort(healthPort);
    options = host == null ? options : options.withHost(host);
    options = keystore == null ? options : options.with(Choice.TLS_KEYSTORE, keystore);
    options = password == null ? options : options.with(Choice.TLS_PASSWORD_FILE, password);
    return base == null ? options : options.withBase(base);
  }

  private Optional<Path> file(Map<String, String> environment) {
    String named = environment.get("LANDBRIDGE_CONFIG");
    if (config != null || named != null) {
      return Optional.of(config != null ? config : Path.of(named));
    }
    return List.of(Path.of(FILE), Places.HOME.resolve(FILE)).stream()
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
