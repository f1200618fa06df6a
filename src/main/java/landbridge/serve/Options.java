package landbridge.serve;

import java.util.Set;
import landbridge.source.Failure;

/**
 * Where a server listens, what it allows, and what its operator chose.
 *
 * @param limits what clients may use
 * @param choices all that is no number
 */
public record Options(Limits limits, Choices choices) {

  /** No port. */
  public static final int NONE = -1;

  /** This machine alone, the usual port, the published IRIs. */
  public static final Options DEFAULT = new Options(Limits.DEFAULT, Choices.DEFAULT);

  /** The address to listen at: {@code 0.0.0.0} is reached from everywhere. */
  public String host() {
    return choices.get(Choice.HOST);
  }

  /** The TCP port, 0 to 65535; 0 takes any that is free. */
  public int port() {
    return choices.number(Choice.PORT);
  }

  /**
   * Where health is told by a connector and threads of its own; 0 takes any port that is free,
   * {@link #NONE} has none: then it is told at the other port alone.
   */
  public int healthPort() {
    String port = choices.get(Choice.HEALTH_PORT);
    return port.isEmpty() ? NONE : Integer.parseInt(port);
  }

  /**
   * What the IRIs of the data begin with on this server; those of the vocabulary stay as they are
   * published.
   */
  public String base() {
    return choices.get(Choice.BASE);
  }

  /** The endpoints that a query may ask by {@code SERVICE}. */
  public Set<String> services() {
    return Set.copyOf(choices.list(Choice.SERVICES));
  }

  /** The same at another port. */
  public Options withPort(int port) {
    return with(Choice.PORT, port(port));
  }

  /** The same with health at a port of its own. */
  public Options withHealthPort(int healthPort) {
    return with(Choice.HEALTH_PORT, healthPort == NONE ? "" : port(healthPort));
  }

  /** The same at another address. */
  public Options withHost(String host) {
    if (host.isBlank()) {
      throw Failure.ofUse("no host to listen at; 127.0.0.1 is this machine alone");
    }
    return with(Choice.HOST, host);
  }

  /** The same with IRIs that begin otherwise. */
  public Options withBase(String base) {
    if (base.isEmpty() || !Choice.BASE.form().fits(base)) {
      throw Failure.ofUse("no base IRI: " + base + "; it is " + Choice.BASE.form().description());
    }
    return with(Choice.BASE, base);
  }

  /** The same with other limits. */
  public Options withLimits(Limits limits) {
    return new Options(limits, choices);
  }

  /**
   * The same with another choice.
   *
   * @throws IllegalArgumentException if the value is none
   */
  public Options with(Choice choice, String value) {
    return new Options(limits, choices.with(choice, value));
  }

  private static String port(int port) {
    if (port < 0 || port > 65_535) {
      throw Failure.ofUse("no port " + port + ": ports go from 0 to 65535");
    }
    return String.valueOf(port);
  }
}
