/**
 * The page of a document, without HTTP: a text and the places that claims rest on → the text in
 * blocks, each place marked in it, and beside each block what is claimed from it.
 */
@NullMarked
package landbridge.serve.document;

import org.jspecify.annotations.NullMarked;
