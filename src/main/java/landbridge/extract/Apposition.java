package landbridge.extract;

/**
 * A place and, behind a comma, the country or first-level division that it lies in: {@code
 * Manzhouli, Inner Mongolia}.
 *
 * @param part the place
 * @param whole what it lies in
 * @param at where both stand in the sentence
 */
record Apposition(Marked part, Marked whole, Marked at) {}
