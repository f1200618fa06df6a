package landbridge.extract;

import landbridge.source.Fragment;
import landbridge.source.Span;

/**
 * Where a document says it.
 *
 * @param document the document's slug
 * @param span the place in code points of the file
 * @param quote what stands there, to the character
 */
public record Evidence(String document, Span span, String quote) {

  static Evidence of(String document, Fragment fragment) {
    return new Evidence(document, fragment.span(), fragment.string());
  }
}
