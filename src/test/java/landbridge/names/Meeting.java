package landbridge.names;

import java.util.List;

/** Two equal keys of something typed and a stored form, as lookup joins them. */
record Meeting(NameKey key, NameKey other) {
  Layer layer() {
    return key.layer();
  }

  static List<Meeting> of(String typed, String form, String tag) {
    List<NameKey> stored = NameKeys.ofName(form, tag);
    return NameKeys.ofQuery(typed).stream()
        .flatMap(key -> stored.stream().map(other -> new Meeting(key, other)))
        .filter(Meeting::counts)
        .toList();
  }

  /** Characters are never compared with characters by sound. */
  private boolean counts() {
    boolean characters = key.reading().equals("han") && other.reading().equals("han");
    return key.layer() == other.layer()
        && key.text().equals(other.text())
        && !(characters && key.layer().compareTo(Layer.STRIPPED) > 0);
  }
}
