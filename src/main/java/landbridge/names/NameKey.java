package landbridge.names;

import java.util.Set;

/**
 * A key under which a name is filed or sought.
 *
 * <p>Two forms are alike in a layer if they have keys of that layer with one text. Two keys of the
 * reading {@code han} are never to be compared by {@link Layer#SKELETON}, and equal {@link
 * Layer#ROMANISED} keys of two such are homophones, not spellings: characters are compared by the
 * layers before.
 *
 * @param layer how loosely the key stands for the form
 * @param text the key; never empty
 * @param sound the romanised form with its vowels that ROMANISED and SKELETON keys stand for, one
 *     character a sound, for {@link SoundDistance}; empty for other layers
 * @param reading slug of how the form was read, such as {@code kazakh-arabic}, {@code pinyin} or
 *     {@code general-latin}; see {@code readings.tsv}
 * @param generic the generic word put aside, as the form writes it; empty if the key stands for the
 *     whole form
 * @param genericKinds what the generic may mean: slugs of kinds of divisions ({@code
 *     county-level-city}) with the narrower ones, and local names of ontology classes ({@code
 *     Station}); empty if none was put aside
 */
public record NameKey(
    Layer layer,
    String text,
    String sound,
    String reading,
    String generic,
    Set<String> genericKinds) {

  /** Copies the set. */
  public NameKey {
    genericKinds = Set.copyOf(genericKinds);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty " + layer + " key");
    }
  }
}
