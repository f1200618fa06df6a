package landbridge.serve.client;

import java.util.Arrays;
import java.util.Optional;

/** Addresses that begin with the same bits. */
public final class Network {

  private final byte[] start;
  private final int bits;

  private Network(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /** A network such as {@code 10.0.0.0/8}, or a single address; nothing for other text. */
  public static Optional<Network> of(String text) {
    int slash = text.indexOf('/');
    Optional<byte[]> address = IpAddress.of(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty() || slash < 0) {
      return address.map(bytes -> new Network(bytes, bytes.length * 8));
    }
    String length = text.substring(slash + 1);
    if (length.isEmpty()
        || length.length() > 3
        || !length.chars().allMatch(c -> c >= '0' && c <= '9')
        || Integer.parseInt(length) > address.get().length * 8) {
      return Optional.empty();
    }
    return Optional.of(new Network(address.get(), Integer.parseInt(length)));
  }

  /** Whether an address is within. */
  boolean has(byte[] address) {
    return address.length == start.length
        && Arrays.equals(masked(address, bits), masked(start, bits));
  }

  /** An address of which only the first bits are left. */
  static byte[] masked(byte[] address, int bits) {
    byte[] masked = new byte[address.length];
    for (int i = 0; i < address.length; i++) {
      int left = Math.max(0, Math.min(8, bits - i * 8));
      masked[i] = (byte) (address[i] & (0xFF00 >> left));
    }
    return masked;
  }
}
