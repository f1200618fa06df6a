package landbridge.serve;

import java.net.URI;
import java.util.Locale;
import landbridge.source.Failure;
import landbridge.triples.Iris;

/**
 * Where a server listens and what it allows.
 *
 * @param host the address to listen at; {@code 127.0.0.1} is reached from this machine alone,
 *     {@code 0.0.0.0} from everywhere
 * @param port the TCP port, 0 to 65535; 0 takes any that is free
 * @param healthPort where health is told by a connector and threads of its own; 0 takes any port
 *     that is free, {@link #NONE} has none: then it is told at the other port alone
 * @param base what the IRIs of the data begin with on this server, an absolute HTTP IRI that ends
 *     with a slash; those of the vocabulary stay as they are published
 * @param limits what one request may use
 */
public record Options(String host, int port, int healthPort, String base, Limits limits) {

  /** No port. */
  public static final int NONE = -1;

  /** This machine alone, the usual port, the published IRIs. */
  public static final Options DEFAULT =
      new Options("127.0.0.1", 3030, NONE, Iris.BASE, Limits.DEFAULT);

  /**
   * Checks what a user may get wrong.
   *
   * @throws Failure if a value is none
   */
  public Options {
    requirePort(port);
    requirePort(Math.max(healthPort, 0));
    if (host.isBlank()) {
      throw Failure.ofUse("no host to listen at; 127.0.0.1 is this machine alone");
    }
    if (!isBase(base)) {
      throw Failure.ofUse(
          "no base IRI: " + base + "; it is an absolute http or https IRI that ends with a slash");
    }
  }

  /** The same at another port. */
  public Options withPort(int port) {
    return new Options(host, port, healthPort, base, limits);
  }

  /** The same with health at a port of its own. */
  public Options withHealthPort(int healthPort) {
    return new Options(host, port, healthPort, base, limits);
  }

  /** The same at another address. */
  public Options withHost(String host) {
    return new Options(host, port, healthPort, base, limits);
  }

  /** The same with IRIs that begin otherwise. */
  public Options withBase(String base) {
    return new Options(host, port, healthPort, base, limits);
  }

  /** The same with other limits. */
  public Options withLimits(Limits limits) {
    return new Options(host, port, healthPort, base, limits);
  }

  private static void requirePort(int port) {
    if (port < 0 || port > 65_535) {
      throw Failure.ofUse("no port " + port + ": ports go from 0 to 65535");
    }
  }

  private static boolean isBase(String base) {
    String lower = base.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://") || !base.endsWith("/")) {
      return false;
    }
    try {
      URI iri = URI.create(base);
      return iri.getHost() != null && iri.getQuery() == null && iri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
