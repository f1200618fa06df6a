package landbridge.lookup;

import java.util.ArrayList;
import java.util.List;
import landbridge.names.WrittenForm;
import landbridge.names.WrittenForms;
import org.jspecify.annotations.Nullable;

/**
 * One written form of a place's name.
 *
 * @param form the form and its language
 * @param status where it comes from
 * @param from since when it is borne: a year, month or day; null where none is stated
 * @param until until when
 * @param former whether it is said to be no longer borne
 * @param source what it was made from; null if it was not made, or that is not known
 * @param method slug of the rule that made it; empty if none did
 */
record PlaceName(
    Label form,
    NameStatus status,
    @Nullable String from,
    @Nullable String until,
    boolean former,
    @Nullable Label source,
    String method) {

  static PlaceName attested(Label form) {
    return new PlaceName(form, NameStatus.ATTESTED, null, null, false, null, "");
  }

  /** The forms that rules make of it: for the graph's own are those of one program only. */
  List<PlaceName> made() {
    List<PlaceName> made = new ArrayList<>();
    for (WrittenForm written : WrittenForms.of(form.text(), form.tag())) {
      made.add(
          new PlaceName(
              new Label(written.text(), written.tag()),
              written.searchKeyOnly() ? NameStatus.SEARCH_KEY : NameStatus.GENERATED,
              from,
              until,
              former,
              form,
              written.method()));
    }
    return made;
  }

  boolean isHan() {
    return form.text().codePoints().anyMatch(Character::isIdeographic);
  }
}
