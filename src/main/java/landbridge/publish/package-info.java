/**
 * Documents in, an immutable release out: built beside, described, validated, and switched to in
 * one atomic step. Only a conforming graph is ever published.
 */
@NullMarked
package landbridge.publish;

import org.jspecify.annotations.NullMarked;
