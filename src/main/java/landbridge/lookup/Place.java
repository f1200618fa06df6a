package landbridge.lookup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.names.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * A place, or anything else that is looked up by name, as it goes into the index.
 *
 * @param iri the place
 * @param labels what it is called where it is shown, the preferred first
 * @param kinds slugs of its kinds of division
 * @param classes local names of its classes in the ontology
 * @param parents IRIs of what it is within, from near to far
 * @param country the IRI of its country; null where that is not known
 * @param codes its codes, in normal form
 * @param names its names, as the graph has them
 */
record Place(
    String iri,
    List<Label> labels,
    List<String> kinds,
    List<String> classes,
    List<String> parents,
    @Nullable String country,
    List<PlaceCode> codes,
    List<PlaceName> names) {

  /** The classes of levels, the biggest first; what is none of them comes after all. */
  private static final List<String> LEVELS =
      Stream.concat(Kinds.LEVELS.stream(), Stream.of("Division")).toList();

  /** The level of what is no division. */
  static final int NO_LEVEL = LEVELS.size();

  /** The classes that say nothing of what is already said by a narrower one. */
  static final Set<String> WIDE = Set.of("Place", "Division");

  /** From 0 for a country to 6 for what is no division. */
  int level() {
    for (int level = 0; level < NO_LEVEL; level++) {
      if (classes.contains(LEVELS.get(level))) {
        return level;
      }
    }
    return NO_LEVEL;
  }

  /** What it is told to be: its kinds of division, or else its narrowest classes. */
  List<String> shownKinds() {
    if (!kinds.isEmpty()) {
      return kinds;
    }
    List<String> narrow = classes.stream().filter(name -> !WIDE.contains(name)).toList();
    if (!narrow.isEmpty()) {
      return narrow;
    }
    return classes.contains("Division") ? List.of("Division") : classes;
  }

  /** The names of the graph, and the forms made of attested ones that it does not have. */
  List<PlaceName> allNames() {
    List<PlaceName> all = new ArrayList<>(names);
    Set<String> forms = new HashSet<>();
    names.forEach(name -> forms.add(name.form().text()));
    for (PlaceName name : names) {
      if (name.status() == NameStatus.ATTESTED) {
        name.made().stream().filter(made -> forms.add(made.form().text())).forEach(all::add);
      }
    }
    return all;
  }
}
