package landbridge.serve.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection and its headers → the client, by proxies that are trusted and no others. */
public final class ClientAddresses {

  /** What one subscriber has of IPv6, as a rule; of less, he could have as many as he likes. */
  private static final int SUBSCRIBER_BITS = 64;

  /** What a shortened address keeps. */
  private static final int SHORT_BITS_OF_4 = 24;

  private static final int SHORT_BITS_OF_6 = 48;

  /** Of a longer list only the end is looked at, which the nearest proxies wrote. */
  private static final int MOST_PROXIES = 20;

  private final List<Network> trusted;

  /** Addresses behind trusted proxies. */
  public ClientAddresses(List<String> trusted) {
    this.trusted = trusted.stream().map(Network::of).flatMap(Optional::stream).toList();
  }

  /**
   * The address of whoever asks.
   *
   * @param peer the other end of the connection
   * @param forwardedFor the header {@code X-Forwarded-For}, its lines joined by commas; each proxy
   *     adds to its end what it saw
   */
  public InetAddress of(InetAddress peer, @Nullable String forwardedFor) {
    InetAddress client = peer;
    String[] hops = Objects.requireNonNullElse(forwardedFor, "").split(",", -1);
    for (int i = hops.length - 1; i >= 0 && i >= hops.length - MOST_PROXIES; i--) {
      Optional<byte[]> hop = IpAddress.of(hops[i].strip());
      if (hop.isEmpty() || !isTrusted(client)) {
        break;
      }
      client = address(hop.get());
    }
    return client;
  }

  /** What its usage is counted by: an address, or of IPv6 the network of a subscriber. */
  public static String key(InetAddress client) {
    byte[] bytes = client.getAddress();
    return bytes.length == 4
        ? client.getHostAddress()
        : address(Network.masked(bytes, SUBSCRIBER_BITS)).getHostAddress();
  }

  /** The network of an address, for logs that are to name no person. */
  public static String shortened(InetAddress client) {
    byte[] bytes = client.getAddress();
    return address(Network.masked(bytes, bytes.length == 4 ? SHORT_BITS_OF_4 : SHORT_BITS_OF_6))
        .getHostAddress();
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.has(address.getAddress()));
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 or 16 bytes are an address", e);
    }
  }
}
