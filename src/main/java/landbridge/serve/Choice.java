package landbridge.serve;

import java.util.Locale;
import landbridge.triples.Iris;

/**
 * What an operator chooses in words, as a {@link Limit} is chosen in numbers: its name in settings,
 * its form, its value unless chosen otherwise, and what it means.
 */
public enum Choice {
  HOST(
      ChoiceForm.TEXT,
      "127.0.0.1",
      "the address to listen at: 127.0.0.1 is this machine alone, 0.0.0.0 every network"),
  PORT(ChoiceForm.PORT, "3030", "the port to listen at; 0 takes any that is free"),
  BASE(ChoiceForm.IRI, Iris.BASE, "what the IRIs of the data begin with on this server"),
  PUBLIC_URL(
      ChoiceForm.IRI,
      "",
      "where clients reach this server, such as https://data.example.org/, for addresses that must"
          + " be absolute; unless chosen the base, or http://localhost: and the port"),
  HEALTH_PORT(
      ChoiceForm.PORT,
      "",
      "a port of its own for /health, /ready and /metrics, with threads of its own; 0 takes any that"
          + " is free; unless chosen /health and /ready answer at the main port alone"),
  HEALTH_HOST(ChoiceForm.TEXT, "127.0.0.1", "the address that the port for health listens at"),
  METRICS_PUBLIC(
      ChoiceForm.YES_NO,
      "no",
      "whether /metrics answers at the main port too, where everybody can read it"),
  SERVICES(
      ChoiceForm.IRIS,
      "",
      "SPARQL endpoints that a query may ask by SERVICE, separated by blanks; unless chosen none"),
  TRUSTED_PROXIES(
      ChoiceForm.NETWORKS,
      "",
      "addresses or networks, such as 127.0.0.1 10.0.0.0/8, whose X-Forwarded-For names the client"),
  ACCESS_LOG(
      ChoiceForm.TEXT,
      "",
      "the file that gets a line of JSON for every answer; - is standard output; unless chosen none"),
  LOG_CLIENTS(
      ChoiceForm.YES_NO, "yes", "whether logs have whole addresses of clients, or only networks"),
  LOG_QUERIES(ChoiceForm.YES_NO, "no", "whether logs have the text of queries"),
  SLOW_QUERY_MILLIS(
      ChoiceForm.MILLIS, "5000", "queries that ran so long are logged with their plan; 0 is none"),
  TLS_KEYSTORE(
      ChoiceForm.TEXT, "", "a PKCS 12 file with certificate and key; unless chosen plain HTTP"),
  TLS_PASSWORD_FILE(ChoiceForm.TEXT, "", "the file whose first line is the password of that file");

  private final ChoiceForm form;
  private final String usual;
  private final String meaning;

  Choice(ChoiceForm form, String usual, String meaning) {
    this.form = form;
    this.usual = usual;
    this.meaning = meaning;
  }

  /** Its name in the configuration file, such as {@code access.log}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** What a value looks like. */
  ChoiceForm form() {
    return form;
  }

  /** The value unless chosen otherwise, safe on the open network; empty for none. */
  public String usual() {
    return usual;
  }

  /** What it decides, in one phrase. */
  public String meaning() {
    return meaning;
  }
}
