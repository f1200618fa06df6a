package landbridge.publish;

import java.util.List;

/**
 * What became of an IRI that a newer release no longer has.
 *
 * @param iri the IRI
 * @param lastRelease the identifier of the last release that has it
 * @param successors IRIs of the current release that stand for it now, the closest first; empty
 *     where no rule tells what took its place
 */
public record Retirement(String iri, String lastRelease, List<String> successors) {

  public Retirement {
    successors = List.copyOf(successors);
  }
}
