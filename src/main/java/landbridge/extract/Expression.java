package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule writes for a subject or value: {@code {slot}}, {@code {slot.from}}, {@code
 * {last:point}}, {@code BorderCrossing({place})}, {@code event-kind:opening}, {@code "text"},
 * {@code true} or {@code missing}; {@code Part({parts}, {kind}, {whole})} and {@code Name({name},
 * {language})} stand for each filling of their first slot.
 */
sealed interface Expression {

  Pattern MAKE = Pattern.compile("(\\p{Lu}\\w+)\\((.*)\\)");

  /** What stands for it in a match; empty where its slot is not filled. */
  List<Marked> in(Reading reading);

  /** The slots that it needs. */
  Stream<String> slots();

  /**
   * What fills a slot.
   *
   * @param part {@code from} or {@code to} of a route, {@code home} for the document's own country
   *     beside another, {@code mode} of a crossing, {@code namesake} of a thing, which its name
   *     begins with, {@code name} for the name alone that a thing is called by, or empty
   */
  record Slot(String name, String part) implements Expression {
    @Override
    public List<Marked> in(Reading reading) {
      return reading.slot(name).stream().flatMap(mark -> part(reading, mark).stream()).toList();
    }

    private Optional<Marked> part(Reading reading, Marked mark) {
      return switch (part) {
        case "" -> Optional.of(mark);
        case "from" ->
            mark.meaning() instanceof Route route
                ? Optional.of(new Marked(mark.from(), mark.to(), "Route", route.from()))
                : Optional.empty();
        case "to" ->
            mark.meaning() instanceof Route route
                ? Optional.of(new Marked(mark.from(), mark.to(), "Route", route.to()))
                : Optional.empty();
        case "other" ->
            mark.meaning() instanceof Route route
                ? reading.other(route).map(m -> new Marked(mark.from(), mark.to(), "Demonym", m))
                : Optional.empty();
        case "home" ->
            mark.meaning() instanceof Mention foreign
                ? reading.home(foreign).map(m -> new Marked(mark.from(), mark.to(), "Country", m))
                : Optional.empty();
        case "namesake" ->
            mark.meaning() instanceof Mention thing
                ? Mentions.namesake(thing).map(m -> new Marked(mark.from(), mark.to(), m.type(), m))
                : Optional.empty();
        case "mm" -> reading.millimetres(mark);
        case "mode" -> reading.mode(mark);
        case "name" ->
            mark.meaning() instanceof Mention mention
                ? Optional.of(name(mention, mark, reading))
                : Optional.empty();
        default -> throw new IllegalArgumentException("no part ." + part);
      };
    }

    /** The name as it is written: a known thing can be called by one that it has no longer. */
    private static Marked name(Mention mention, Marked mark, Reading reading) {
      String written = reading.sentence().substring(mark.from(), mark.to()).replace('\n', ' ');
      String name = written.contains(mention.name()) ? mention.name() : written;
      return new Marked(mark.from(), mark.to(), "", new Value.Name(name, "en", name));
    }

    @Override
    public Stream<String> slots() {
      return Stream.of(name);
    }
  }

  /**
   * The last thing that was spoken of before and would fill a slot of the first type, or else of
   * the next one.
   */
  record Last(List<SlotType> types) implements Expression {
    @Override
    public List<Marked> in(Reading reading) {
      return types.stream().flatMap(type -> reading.last(type).stream()).limit(1).toList();
    }

    @Override
    public Stream<String> slots() {
      return Stream.of();
    }
  }

  /** What the article is about, if it would fill a slot of the type. */
  record Subject(String type) implements Expression {
    @Override
    public List<Marked> in(Reading reading) {
      return SlotType.of(type).fills().contains(reading.subject().type())
          ? List.of(new Marked(0, 0, reading.subject().type(), reading.subject()))
          : List.of();
    }

    @Override
    public Stream<String> slots() {
      return Stream.of();
    }
  }

  /** A thing that is named by others: the crossing at a place, the link between two. */
  record Make(String type, List<Expression> of) implements Expression {
    @Override
    public List<Marked> in(Reading reading) {
      if (type.equals("Part") || type.equals("Name")) {
        return each(reading);
      }
      if (of.size() == 1) {
        return of.get(0).in(reading).stream()
            .flatMap(part -> reading.make(type, List.of(part)).stream())
            .toList();
      }
      List<Marked> parts = of.stream().flatMap(part -> part.in(reading).stream()).toList();
      return parts.size() < of.size() ? List.of() : reading.make(type, parts).stream().toList();
    }

    /** One for each filling of the first slot: {@code Part({parts}, {kind}, {whole})}. */
    private List<Marked> each(Reading reading) {
      List<Marked> rest = of.stream().skip(1).flatMap(part -> part.in(reading).stream()).toList();
      return of.get(0).in(reading).stream()
          .flatMap(
              first ->
                  (type.equals("Part") ? reading.part(first, rest) : reading.name(first, rest))
                      .stream())
          .toList();
    }

    @Override
    public Stream<String> slots() {
      return of.stream().flatMap(Expression::slots);
    }
  }

  /** The same in every match. */
  record Constant(Value value) implements Expression {
    @Override
    public List<Marked> in(Reading reading) {
      return List.of(new Marked(0, 0, "", value));
    }

    @Override
    public Stream<String> slots() {
      return Stream.of();
    }
  }

  Set<String> CONCEPTS =
      Set.of("kind", "event-kind", "figure-kind", "measure", "gauge", "explanation", "scheme");

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Expression parse(String text) {
    Matcher make = MAKE.matcher(text);
    if (text.startsWith("{last:") && text.endsWith("}")) {
      String types = text.substring(6, text.length() - 1);
      return new Last(Stream.of(types.split("/")).map(SlotType::of).toList());
    } else if (text.startsWith("{subject:") && text.endsWith("}")) {
      String type = text.substring(9, text.length() - 1);
      SlotType.of(type);
      return new Subject(type);
    } else if (text.startsWith("{") && text.endsWith("}")) {
      String name = text.substring(1, text.length() - 1);
      int dot = name.indexOf('.');
      return dot < 0
          ? new Slot(name, "")
          : new Slot(name.substring(0, dot), name.substring(dot + 1));
    } else if (make.matches()) {
      List<Expression> parts = new ArrayList<>();
      for (String part : make.group(2).split(",")) {
        parts.add(parse(part.strip()));
      }
      return new Make(make.group(1), List.copyOf(parts));
    } else if (text.startsWith("\"") && text.endsWith("\"")) {
      String words = text.substring(1, text.length() - 1);
      return new Constant(new Value.Name(words, "en", words));
    } else if (text.equals("true")) {
      return new Constant(new Value.Literal(text, "xsd:boolean"));
    } else if (text.equals("missing")) {
      return new Constant(new Value.Missing(null));
    }
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(
          "'" + text + "' is no {slot}, Class({slot}), prefix:term, \"text\", true or missing");
    }
    String prefix = text.substring(0, colon);
    String local = text.substring(colon + 1);
    if (prefix.equals("lb")) {
      return new Constant(new Value.Concept(local));
    }
    return new Constant(
        CONCEPTS.contains(prefix)
            ? new Value.Concept(prefix + "/" + local)
            : new Value.Resource(text));
  }
}
