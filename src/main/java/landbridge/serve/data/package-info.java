/**
 * A path in, what the graph says of the IRI at that path out, in the form that a client asks for.
 * Nothing here knows HTTP beyond the text of a path and of the header {@code Accept}.
 */
@NullMarked
package landbridge.serve.data;

import org.jspecify.annotations.NullMarked;
