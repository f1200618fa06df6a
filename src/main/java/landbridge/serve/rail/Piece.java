package landbridge.serve.rail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops from left to right on one lane: a stretch of a strand, or stops that no line reaches.
 *
 * @param strand the strand, null for stops without a line
 * @param labelled whether the line's name stands at this piece, which one of its strand has
 */
record Piece(@Nullable Strand strand, List<String> stops, boolean labelled) {
  Piece {
    stops = List.copyOf(stops);
  }
}
