/**
 * Claims about things in, RDF out, and back: the vocabulary, the minting of IRIs from content, and
 * the canonical files, written and read by RDF4J Rio as streams.
 */
@NullMarked
package landbridge.triples;

import org.jspecify.annotations.NullMarked;
