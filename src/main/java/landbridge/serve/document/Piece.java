package landbridge.serve.document;

import org.jspecify.annotations.Nullable;

/** A step in writing a marked text; between an opening and its end others may open and end. */
public sealed interface Piece {

  /** For templates: {@code open}, {@code close} or {@code letters}. */
  String kind();

  /**
   * The mark of a passage begins.
   *
   * @param passage the place
   * @param first whether it is the passage's first mark, which alone bears its name; it has others
   *     where another passage or the form of the text cuts it
   */
  record Open(Passage passage, boolean first) implements Piece {
    @Override
    public String kind() {
      return "open";
    }
  }

  /** The mark that was opened last ends. */
  record Close() implements Piece {
    @Override
    public String kind() {
      return "close";
    }
  }

  /**
   * Characters of the text, as they are.
   *
   * @param text at least one character
   * @param passage the innermost that they are in, or null
   */
  record Letters(String text, @Nullable Passage passage) implements Piece {
    @Override
    public String kind() {
      return "letters";
    }
  }
}
