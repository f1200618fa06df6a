package landbridge.serve.reconcile;

import java.util.List;
import landbridge.lookup.Label;

/**
 * A type of places: a kind of division or a class.
 *
 * @param id the end of its IRI after {@code ontology#}, such as {@code kind/county} or {@code
 *     Station}
 * @param labels in several languages
 * @param definition in English; empty where there is none
 * @param wider ids of the types just wider
 */
record Type(String id, List<Label> labels, String definition, List<String> wider) {}
