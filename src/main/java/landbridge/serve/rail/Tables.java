package landbridge.serve.rail;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the queries of the page answer, a row by the names of its columns, without those that are
 * not bound.
 *
 * @param label what a thing is called, by its IRI
 * @param outside what is written where stops stand of which no source tells the country
 */
record Tables(
    List<Map<String, String>> stops,
    List<Map<String, String>> lines,
    List<Map<String, String>> calls,
    List<Map<String, String>> bonds,
    List<Map<String, String>> breaks,
    List<Map<String, String>> dates,
    UnaryOperator<String> label,
    String outside) {}
