package landbridge.source;

import java.util.Locale;

/** What can be wrong with a document: one code, one severity, one sentence, declared here once. */
public enum Problem {
  UNREADABLE_FILE(Severity.ERROR, "the file cannot be read"),
  NOT_A_FILE(Severity.ERROR, "this is not a regular file"),
  EMPTY_DOCUMENT(Severity.ERROR, "the document has no text"),
  DOCUMENT_TOO_LARGE(Severity.ERROR, "the document is larger than a document may be"),
  MALFORMED_UTF8(Severity.ERROR, "the bytes are not UTF-8"),
  BINARY_CONTENT(Severity.ERROR, "the content is binary, not text"),
  DUPLICATE_DOCUMENT(Severity.ERROR, "another document has the same name but other content"),
  REPEATED_DOCUMENT(Severity.INFO, "another document has the same name and the same content"),
  NO_TITLE(
      Severity.WARNING, "the document has no title line; nothing is claimed about its subject"),
  UNCERTAIN_SUBJECT(
      Severity.WARNING, "what kind of thing the article is about cannot be told from it"),
  RAGGED_ROW(Severity.INFO, "the row has more cells than the header has columns"),
  ROW_WITHOUT_NAME(Severity.WARNING, "the row names nothing; its cells are not claimed"),
  UNREADABLE_VALUE(Severity.WARNING, "the value cannot be read as what its label announces"),
  SENTENCE_TOO_LONG(Severity.WARNING, "the sentence is too long to be read"),
  UNREADABLE_CODE(Severity.WARNING, "the code fits no scheme known here"),
  SCRIPT_DISAGREES(
      Severity.WARNING, "the letters are not of the language that the text names for them");

  private final Severity severity;
  private final String sentence;

  Problem(Severity severity, String sentence) {
    this.severity = severity;
    this.sentence = sentence;
  }

  /** How much it matters: an error leaves the document out, a warning a claim, an info nothing. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }

  public Severity severity() {
    return severity;
  }

  /** The code as it is printed, such as {@code malformed-utf8}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong, in a sentence without its final dot. */
  public String sentence() {
    return sentence;
  }
}
