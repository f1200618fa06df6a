package landbridge.serve;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A query's text as a page shows it: pieces that are told apart by colour, as in the editor.
 *
 * @param kind {@code comment}, {@code string}, {@code iri}, {@code variable}, {@code name} (with a
 *     prefix), {@code keyword}, or empty for the rest
 * @param text the piece
 */
public record SparqlText(String kind, String text) {

  private static final List<String> KINDS =
      List.of("comment", "string", "iri", "variable", "name", "keyword");

  private static final Pattern PIECE =
      Pattern.compile(
          "(#[^\\n]*)"
              + "|(\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')"
              + "|(<[^<>\\s]*>)"
              + "|([?$][\\pL\\pN_]+)"
              + "|([A-Za-z][A-Za-z0-9_-]*:[^\\s;,.|/^*+?(){}\\[\\]]*(?:\\.[\\pL\\pN_-]+)*)"
              + "|([A-Za-z]+)");

  /** The pieces of a text, in their order. */
  static List<SparqlText> pieces(String text) {
    List<SparqlText> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      add(pieces, "", text.substring(end, matcher.start()));
      add(pieces, kind(matcher), matcher.group());
      end = matcher.end();
    }
    add(pieces, "", text.substring(end));
    return pieces;
  }

  private static void add(List<SparqlText> pieces, String kind, String text) {
    if (!text.isEmpty()) {
      pieces.add(new SparqlText(kind, text));
    }
  }

  private static String kind(Matcher matcher) {
    for (int i = 0; i < KINDS.size(); i++) {
      if (matcher.group(i + 1) != null) {
        return KINDS.get(i).equals("keyword") ? word(matcher.group()) : KINDS.get(i);
      }
    }
    return "";
  }

  /** A word in capitals is the language’s own. */
  private static String word(String word) {
    return word.equals("a") || word.equals(word.toUpperCase(Locale.ROOT)) ? "keyword" : "";
  }
}
