package landbridge.extract;

/**
 * Two names joined by a dash, between which something runs: {@code Almaty–Ürümqi}.
 *
 * @param from the first
 * @param to the last; those between are not kept
 */
record Route(Mention from, Mention to) {}
