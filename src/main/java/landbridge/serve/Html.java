package landbridge.serve;

/**
 * Markup that is safe to send. What comes from outside gets in by {@link #text} alone, which
 * escapes it for element content and for attributes in double quotes.
 *
 * @param markup HTML
 */
record Html(String markup) {

  /** Text, shown as it is. */
  static Html text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return new Html(escaped.toString());
  }

  @Override
  public String toString() {
    return markup;
  }
}
