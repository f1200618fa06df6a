package landbridge.serve.figures;

import landbridge.serve.page.Cell;

/**
 * The words that a number stands in.
 *
 * @param evidence their place, which is where they are shown
 * @param quote the words
 * @param document whose they are
 */
public record Source(Cell evidence, Cell quote, Cell document) {}
