package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import landbridge.source.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The port speaks HTTPS with the operator's certificate. */
class TlsTest {

  private static final String PASSWORD = "only for this test";

  @TempDir private static Path folder;
  private static Path keystore;
  private static Path password;

  @BeforeAll
  static void makeCertificate() throws Exception {
    keystore = folder.resolve("keys.p12");
    password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "test",
                    "-keyalg",
                    "EC",
                    "-storetype",
                    "PKCS12",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "SAN=dns:localhost",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    keystore.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertEquals(0, keytool.waitFor(), said);
  }

  private static Options options(Path keystore, Path password) {
    return Options.DEFAULT
        .withPort(0)
        .with(Choice.TLS_KEYSTORE, keystore.toString())
        .with(Choice.TLS_PASSWORD_FILE, password.toString());
  }

  private static HttpClient trusting() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("test", keys.getCertificate("test"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  @Test
  void speaksHttps() throws Exception {
    try (Server server = Server.start(Served.store(), options(keystore, password))) {
      URI page = server.addresses().get("page");
      assertEquals("https", page.getScheme());
      HttpResponse<String> answer =
          trusting()
              .send(
                  HttpRequest.newBuilder(page.resolve("/sparql?query=ASK%7B%7D")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      assertTrue(answer.sslSession().orElseThrow().getProtocol().startsWith("TLSv1."));
    }
  }

  @Test
  void wrongPasswordIsTold() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong"), "guess\n");
    for (Options options :
        List.of(
            options(keystore, wrong),
            options(keystore, folder.resolve("absent")),
            options(wrong, password))) {
      Store store = Served.store();
      assertThrows(Failure.class, () -> Server.start(store, options)).getMessage();
    }
  }
}
