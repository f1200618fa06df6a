/**
 * The command line: one picocli class per command, which only wires the packages together.
 *
 * <p>In: the arguments of one call. Out: an exit code (0 fine, 1 the data failed, 2 bad use),
 * results on standard output, messages on standard error.
 */
@NullMarked
package landbridge;

import org.jspecify.annotations.NullMarked;
