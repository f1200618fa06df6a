package landbridge.serve.query;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/** The one place where the text of a query becomes a query: by the standard, and no more. */
public final class Sparql {

  /**
   * SPARQL 1.2 has all of 1.1. Jena's grammar of it refuses what Jena's own would let through, and
   * a few things that its grammar of 1.1 lets through too.
   */
  public static final Syntax SYNTAX = Syntax.syntaxSPARQL_12;

  /** With each level ARQ takes twice as long to optimise, which cannot be stopped. */
  private static final int MOST_EXISTS = 6;

  private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
  private static final String EXPECTED = "Was expecting";
  private static final int MOST_EXPECTED = 12;
  private static final int LONGEST = 200;

  private Sparql() {}

  /**
   * Parses.
   *
   * @param base what relative IRIs are resolved against
   * @param depth levels of brackets that it may have
   * @throws SyntaxError if it is no query
   * @throws Stopped if it is nested too deeply
   */
  public static Query parse(String text, String base, int depth) {
    int nothing = text.indexOf('\0');
    if (nothing >= 0) {
      throw at(text, nothing, "there is a character U+0000");
    }
    requireDepth(text, depth);
    try {
      return QueryFactory.create(text, base, SYNTAX);
    } catch (QueryParseException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw tooDeep(depth);
      }
      throw error(e);
    } catch (QueryException e) {
      String message = Objects.requireNonNullElse(e.getMessage(), "");
      // The engine for patterns that ARQ tries here is not the one that is used.
      boolean isPattern = message.contains("egex") || message.contains("REPLACE");
      throw new SyntaxError(
          isPattern
              ? "A pattern or the flags of REGEX or REPLACE are malformed."
              : "The query is not SPARQL: " + shorten(message),
          0,
          0);
    } catch (StackOverflowError e) {
      throw tooDeep(depth);
    }
  }

  /**
   * Looks how deep a text is nested, before it is parsed.
   *
   * @param text a query or an update, which need not be good
   * @throws Stopped if it is nested too deeply
   */
  public static void requireDepth(String text, int depth) {
    Nesting nesting = Nesting.of(text);
    if (nesting.depth() > depth) {
      throw tooDeep(depth);
    }
    if (nesting.exists() > MOST_EXISTS) {
      throw Stopped.refused(
          400, "There are more than " + MOST_EXISTS + " levels of EXISTS within each other.");
    }
  }

  /** Of a text that has more levels, or more than the stack can hold. */
  public static Stopped tooDeep(int depth) {
    return Stopped.refused(
        400, "This is nested too deeply: there may be " + depth + " levels of brackets.");
  }

  private static SyntaxError at(String text, int index, String what) {
    int line = 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    int column = index - text.lastIndexOf('\n', index - 1);
    return new SyntaxError(where(line, column) + what + ".", line, column);
  }

  /** The exception tells the place of the last token that is good, its message that of the next. */
  private static SyntaxError error(QueryParseException e) {
    Matcher place = PLACE.matcher(Objects.requireNonNullElse(e.getMessage(), ""));
    boolean isTold = place.find();
    int line = isTold ? Integer.parseInt(place.group(1)) : Math.max(0, e.getLine());
    int column = isTold ? Integer.parseInt(place.group(2)) : Math.max(0, e.getColumn());
    return new SyntaxError(where(line, column) + what(e), line, column);
  }

  private static String where(int line, int column) {
    return "The query is not SPARQL: "
        + (line > 0 ? "line " + line + ", column " + column + ": " : "");
  }

  /** The parser lists everything that could have come; the first few tell enough. */
  private static String what(QueryParseException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    int expected = message.indexOf(EXPECTED);
    if (expected < 0) {
      return shorten(message.lines().findFirst().orElse(""));
    }
    List<String> tokens =
        message
            .substring(message.indexOf(':', expected) + 1)
            .lines()
            .map(String::strip)
            .map(token -> token.replace(" ...", ""))
            .filter(token -> !token.isEmpty())
            .toList();
    return "this is not expected; expected is "
        + (tokens.size() > 1 ? "one of " : "")
        + tokens.stream().limit(MOST_EXPECTED).collect(Collectors.joining(" "))
        + (tokens.size() > MOST_EXPECTED ? " …" : "");
  }

  /**
   * A message of the parser that tells nothing of this machine: what no base can be resolved
   * against, it resolves against the folder of the process.
   */
  public static String withoutPlace(String message) {
    return message.contains("file:") ? "an IRI is malformed." : message;
  }

  private static String shorten(String message) {
    String line = withoutPlace(message).replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST) - 1)) + "…";
  }
}
