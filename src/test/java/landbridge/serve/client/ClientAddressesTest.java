package landbridge.serve.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a request is counted for. */
class ClientAddressesTest {

  private static final ClientAddresses ADDRESSES =
      new ClientAddresses(List.of("127.0.0.1", "10.0.0.0/8", "2001:db8::/32"));

  /** What the client says itself stands at the beginning, and counts for nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.1 |                                   | 192.0.2.1
          192.0.2.1 | 198.51.100.7                      | 192.0.2.1
          127.0.0.1 | 198.51.100.7                      | 198.51.100.7
          127.0.0.1 | 6.6.6.6, 198.51.100.7             | 198.51.100.7
          127.0.0.1 | 6.6.6.6, 198.51.100.7, 10.1.2.3   | 198.51.100.7
          127.0.0.1 | 10.9.9.9                          | 10.9.9.9
          127.0.0.1 | 198.51.100.7, proxy.example       | 127.0.0.1
          127.0.0.1 | 198.51.100.7, 10.0.0.999          | 127.0.0.1
          127.0.0.1 | 198.51.100.7,                     | 127.0.0.1
          127.0.0.1 | 2001:db9::5, 2001:db8:1::1        | 2001:db9:0:0:0:0:0:5
          2001:db8::7 | ::ffff:198.51.100.7             | 198.51.100.7
          """)
  void believesTrustedProxiesAlone(String peer, String header, String client)
      throws UnknownHostException {
    assertEquals(client, ADDRESSES.of(InetAddress.getByName(peer), header).getHostAddress());
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,           192.0.2.1,           192.0.2.0",
    "2001:db8:1:2:3::4,   2001:db8:1:2:0:0:0:0, 2001:db8:1:0:0:0:0:0"
  })
  void countsSubscriberOfIpv6(String address, String key, String shortened)
      throws UnknownHostException {
    InetAddress client = InetAddress.getByName(address);
    assertEquals(key, ClientAddresses.key(client));
    assertEquals(shortened, ClientAddresses.shortened(client));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "0x7f.0.0.1",
        "1.2.3.4/33",
        "::/129",
        "fe80::1%1",
        "dead.beef",
        "1.2.3.4/",
        "::g",
        "[::1]",
        "1.2.3.4/-1"
      })
  void takesNoNameForNetwork(String text) {
    assertTrue(Network.of(text).isEmpty());
  }

  @Test
  void asksNobodyForNames() {
    long start = System.nanoTime();
    String many = "nobody.invalid,".repeat(2_000);
    assertEquals(
        InetAddress.getLoopbackAddress(), ADDRESSES.of(InetAddress.getLoopbackAddress(), many));
    assertTrue(System.nanoTime() - start < 1_000_000_000L);
  }
}
