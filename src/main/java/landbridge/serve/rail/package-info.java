/**
 * Lines, stops and borders as rows in, a schematic of them out: places on a plane, lanes, panels of
 * countries and the borders between them, as a metro map has them. No drawing and no HTTP; the same
 * network gives the same drawing whatever the order of its rows.
 *
 * <p>Nothing of geography is assumed. A country stands beside another because a crossing or a line
 * joins them, a stop beside another because they follow each other on a line, and a stop whose
 * country no source tells stands outside of all.
 */
@NullMarked
package landbridge.serve.rail;

import org.jspecify.annotations.NullMarked;
