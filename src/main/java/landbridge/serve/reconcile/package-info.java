/**
 * Messages of the Reconciliation Service API in, answers out, as version 0.2 and the draft of 1.0
 * have them: JSON to JSON by the lookup of names and the graph, without HTTP. What is asked wrongly
 * is refused with the place in the message and what would have been accepted.
 */
@NullMarked
package landbridge.serve.reconcile;

import org.jspecify.annotations.NullMarked;
