package landbridge.names;

/**
 * A form of a name that no document attests: a rule made it from one that is.
 *
 * @param text the form, in NFC; never empty
 * @param tag BCP 47 tag with the transform extension of RFC 6497, such as {@code
 *     kk-Arab-t-kk-cyrl}; it marks every generated form
 * @param method slug of the rule, such as {@code kazakh-cyrillic-to-arabic}
 * @param methodVersion version of the rule and, where one is used, of the library behind it; forms
 *     of one method and version are the same everywhere
 * @param confidence from 0 to 1: how often such a form was right where it could be compared
 * @param note what is uncertain in this form, for people; empty where nothing is
 * @param searchKeyOnly whether it may be searched by but never shown as a name
 */
public record WrittenForm(
    String text,
    String tag,
    String method,
    String methodVersion,
    double confidence,
    String note,
    boolean searchKeyOnly) {

  /** Composes the text, and checks the tag and the range of the confidence. */
  public WrittenForm {
    text = Normal.nfc(text);
    if (!tag.contains("-t-")) {
      throw new IllegalArgumentException("no -t- in the tag of a generated form: " + tag);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence from 0 to 1, not " + confidence);
    }
  }
}
