package landbridge.names;

import java.util.List;

/**
 * Two keys of one layer by which something typed and a stored form are alike: what an index of keys
 * finds, without one.
 */
record Meeting(NameKey key, NameKey other) {
  /** Every meeting of the two. */
  static List<Meeting> of(String typed, String form, String tag) {
    List<NameKey> stored = NameKeys.ofName(form, tag);
    return NameKeys.ofQuery(typed).stream()
        .flatMap(key -> stored.stream().map(other -> new Meeting(key, other)))
        .filter(Meeting::counts)
        .toList();
  }

  Layer layer() {
    return key.layer();
  }

  /** 0 in the layers that do not go by sound. */
  double distance() {
    return SoundDistance.between(key.sound(), other.sound());
  }

  /** Characters are never compared with characters by sound. */
  private boolean counts() {
    boolean characters = key.reading().equals(Reading.HAN) && other.reading().equals(Reading.HAN);
    return key.layer() == other.layer()
        && key.text().equals(other.text())
        && !(characters && key.layer().compareTo(Layer.STRIPPED) > 0);
  }
}
