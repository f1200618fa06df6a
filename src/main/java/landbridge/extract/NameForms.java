package landbridge.extract;

import com.google.re2j.Pattern;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.names.LanguageTags;
import landbridge.source.Fragment;
import landbridge.source.Problem;
import org.jspecify.annotations.Nullable;

/** Written forms of names → claims with the language tag that label and letters give. */
final class NameForms {

  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  private final Findings findings;
  private final String rule;

  NameForms(Findings findings, String rule) {
    this.findings = findings;
    this.rule = rule;
  }

  /**
   * Claims a written form.
   *
   * @param language the language as the text names it; empty where it does not
   * @return false if there is no name in the fragment
   */
  boolean claim(Mention subject, String property, Fragment form, String language) {
    return claim(subject, property, form, language, subject.name(), new TreeMap<>());
  }

  boolean claim(Mention subject, String property, Fragment form, String language, String set) {
    return claim(subject, property, form, language, set, new TreeMap<>());
  }

  /**
   * Claims a written form of one of several names.
   *
   * @param set the name of which it is a form
   */
  boolean claim(
      Mention subject,
      String property,
      Fragment form,
      String language,
      String set,
      SortedMap<String, Value> qualifiers) {
    if (!isName(form)) {
      return false;
    }
    LanguageTags.Tagging tagging =
        LanguageTags.tag(form.string(), language.isEmpty() ? null : language);
    if (tagging.conflict()) {
      findings.problem(Problem.SCRIPT_DISAGREES, form, form.string() + ": " + tagging.reason());
    }
    findings.claim(
        subject,
        property,
        new Value.Name(form.string(), tagging.tag(), set),
        qualifiers,
        form,
        rule);
    return true;
  }

  /** A name of an English text: English, unless its letters are others. */
  static Value.Name english(String written) {
    return new Value.Name(written, LanguageTags.tag(written, "English").tag(), written);
  }

  /** Claims that a name is announced and not given. */
  void missing(Mention subject, String property, @Nullable String tag, Fragment hole) {
    findings.claim(subject, property, new Value.Missing(tag), hole, rule);
  }

  /** Whether the fragment has a letter and no more than a name's length. */
  static boolean isName(Fragment form) {
    return form.length() > 0 && form.length() <= 200 && LETTERS.matcher(form.string()).find();
  }
}
