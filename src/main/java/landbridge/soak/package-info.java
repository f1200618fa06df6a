/**
 * Trials of a running server: load, faults and hostile input against processes of its own on this
 * machine. Each trial is bounded in time, makes all it needs in a temporary folder, leaves nothing
 * behind, and tells figures.
 */
@NullMarked
package landbridge.soak;

import org.jspecify.annotations.NullMarked;
