/**
 * Rows of figures in, charts out: one for each series, never two kinds, measures or units in one,
 * scaled and ready to be drawn. No drawing and no HTTP.
 */
@NullMarked
package landbridge.serve.figures;

import org.jspecify.annotations.NullMarked;
