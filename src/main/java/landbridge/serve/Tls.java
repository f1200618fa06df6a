package landbridge.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import landbridge.source.Failure;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How connections of the main connector begin: plainly, or with the operator's certificate. */
final class Tls {

  private Tls() {}

  /** Whether the operator chose a certificate. */
  static boolean isChosen(Options options) {
    return !options.choices().get(Choice.TLS_KEYSTORE).isEmpty();
  }

  /**
   * What a connection is made of.
   *
   * @throws Failure if the certificate or its password cannot be read
   */
  static ConnectionFactory[] connection(Options options, HttpConfiguration http) {
    if (!isChosen(options)) {
      return new ConnectionFactory[] {new HttpConnectionFactory(http)};
    }
    SecureRequestCustomizer secure = new SecureRequestCustomizer();
    // One certificate serves whatever name a client came by; the client judges whether it fits.
    secure.setSniHostCheck(false);
    http.addCustomizer(secure);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    return new ConnectionFactory[] {
      new SslConnectionFactory(context(options), plain.getProtocol()), plain
    };
  }

  private static SslContextFactory.Server context(Options options) {
    Path file = Path.of(options.choices().get(Choice.TLS_KEYSTORE));
    String password = password(options);
    SslContextFactory.Server context = new SslContextFactory.Server();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, password.toCharArray());
      if (keys.size() == 0) {
        throw Failure.ofUse(file + " has no certificate");
      }
      context.setKeyStore(keys);
    } catch (IOException | GeneralSecurityException e) {
      throw Failure.ofUse(
          "no certificate can be read from " + file + ": it is no PKCS 12 file of that password");
    }
    context.setKeyStorePassword(password);
    context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    return context;
  }

  private static String password(Options options) {
    String file = options.choices().get(Choice.TLS_PASSWORD_FILE);
    if (file.isEmpty()) {
      throw Failure.ofUse(
          Choice.TLS_KEYSTORE.key() + " needs " + Choice.TLS_PASSWORD_FILE.key() + " beside it");
    }
    try {
      List<String> lines = Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
      return lines.isEmpty() ? "" : lines.get(0);
    } catch (IOException e) {
      throw Failure.ofUse("the file of the password cannot be read: " + file);
    }
  }
}
