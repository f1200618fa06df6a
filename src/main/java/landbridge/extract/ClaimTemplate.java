package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a rule makes of each match.
 *
 * @param subject what it is about
 * @param property the property as a CURIE
 * @param value its value, or null where it is a node of the class {@code node}
 * @param node {@code Event}, {@code Figure} or {@code GaugeBreak}, or null
 * @param entries the properties of the node, or the qualifiers of the claim
 */
record ClaimTemplate(
    Expression subject,
    String property,
    @Nullable Expression value,
    @Nullable String node,
    List<Entry> entries) {

  private static final Pattern CLAIM = Pattern.compile("claim (\\S.*?) ([a-z]+:\\w+) (\\S.*)");
  private static final Pattern EVENT = Pattern.compile("event (\\S+) of (.+)");
  private static final Pattern FIGURE = Pattern.compile("figure (\\S+) (\\S+) of (.+)");
  private static final Pattern ENTRY = Pattern.compile("([a-z]+:\\w+) (\\S.*)");
  private static final Set<String> NODES = Set.of("Event", "Figure", "GaugeBreak");

  /** The kind of a figure that its words tell. */
  static final String TOLD = "told";

  /** A property and its value. */
  record Entry(String property, Expression value) {}

  /**
   * Reads a claim.
   *
   * @param lines the line of the claim, then its entries
   * @throws IllegalArgumentException if it is none
   */
  static ClaimTemplate parse(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    String line = lines.get(0);
    Matcher claim = CLAIM.matcher(line);
    Matcher event = EVENT.matcher(line);
    Matcher figure = FIGURE.matcher(line);
    Expression subject;
    String property;
    @Nullable Expression value = null;
    @Nullable String node = null;
    if (event.matches()) {
      subject = Expression.parse(event.group(2));
      property = "lb:event";
      node = "Event";
      entries.add(new Entry("lb:eventKind", Expression.parse("event-kind:" + event.group(1))));
    } else if (figure.matches()) {
      subject = Expression.parse(figure.group(3));
      property = "lb:figure";
      node = "Figure";
      entries.add(new Entry("lb:measure", Expression.parse("measure:" + figure.group(1))));
      entries.add(new Entry("lb:figureKind", Expression.parse("figure-kind:" + figure.group(2))));
    } else if (claim.matches()) {
      subject = Expression.parse(claim.group(1));
      property = claim.group(2);
      node = NODES.contains(claim.group(3)) ? claim.group(3) : null;
      value = node == null ? Expression.parse(claim.group(3)) : null;
    } else {
      throw new IllegalArgumentException(
          "'"
              + line
              + "' is no claim {subject} property {value}, event kind of {subject},"
              + " figure measure kind of {subject}");
    }
    for (String entry : lines.subList(1, lines.size())) {
      Matcher m = ENTRY.matcher(entry);
      if (!m.matches()) {
        throw new IllegalArgumentException("'" + entry + "' is no property and value");
      }
      entries.add(new Entry(m.group(1), Expression.parse(m.group(2))));
    }
    return new ClaimTemplate(subject, property, value, node, List.copyOf(entries));
  }

  /** The slots that it speaks of. */
  Set<String> slots() {
    Set<String> slots = new TreeSet<>();
    subject.slots().forEach(slots::add);
    if (value != null) {
      value.slots().forEach(slots::add);
    }
    entries.forEach(entry -> entry.value().slots().forEach(slots::add));
    return slots;
  }
}
