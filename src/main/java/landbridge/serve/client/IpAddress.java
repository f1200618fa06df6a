package landbridge.serve.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Text → IP address, without ever asking for the name of a host. */
final class IpAddress {

  private static final int LONGEST = 45;

  private IpAddress() {}

  /** The bytes of an address that is written in numbers: 4, or 16; nothing for other text. */
  static Optional<byte[]> of(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return text.indexOf(':') < 0 ? ofFour(text) : ofSixteen(text);
  }

  private static Optional<byte[]> ofFour(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      String part = parts[i];
      if (part.isEmpty()
          || part.length() > 3
          || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Optional.empty();
      }
      int number = Integer.parseInt(part);
      if (number > 255) {
        return Optional.empty();
      }
      bytes[i] = (byte) number;
    }
    return Optional.of(bytes);
  }

  private static Optional<byte[]> ofSixteen(String text) {
    if (!text.chars()
        .allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0 && c < 128)) {
      return Optional.empty();
    }
    try {
      // With a colon it is never taken for a name. One that maps IPv4 comes back as four bytes.
      return Optional.of(InetAddress.getByName(text).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
