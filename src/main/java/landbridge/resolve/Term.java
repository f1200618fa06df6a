package landbridge.resolve;

import landbridge.extract.Value;

/** The object of a resolved claim. */
public sealed interface Term {

  /** A thing or document, by its path below the base, such as {@code id/khorgos}. */
  record Thing(String path) implements Term {}

  /** Anything else; never a {@link Value.Thing}. */
  record Plain(Value value) implements Term {
    public Plain {
      if (value instanceof Value.Thing) {
        throw new IllegalArgumentException("an unresolved thing: " + value);
      }
    }
  }
}
