package landbridge.resolve;

/** How a claim stands among its rivals, as in Wikibase. */
public enum Rank {
  PREFERRED,
  NORMAL,
  DEPRECATED
}
