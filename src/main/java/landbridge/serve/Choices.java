package landbridge.serve;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one operator chose: a value for every {@link Choice}. */
public final class Choices {

  /** For a server on the open network. */
  public static final Choices DEFAULT = new Choices(Map.of());

  private final Map<Choice, String> chosen = new EnumMap<>(Choice.class);

  private Choices(Map<Choice, String> chosen) {
    this.chosen.putAll(chosen);
  }

  /** The value of a choice; empty for none. */
  public String get(Choice choice) {
    return Objects.requireNonNullElse(chosen.get(choice), choice.usual());
  }

  /** Whether a choice between yes and no is yes. */
  boolean is(Choice choice) {
    return get(choice).equals("yes");
  }

  /** The value of a choice that is a number. */
  int number(Choice choice) {
    return Integer.parseInt(get(choice));
  }

  /** The values of a choice that is a list. */
  List<String> list(Choice choice) {
    return ChoiceForm.parts(get(choice));
  }

  /**
   * The same with another value.
   *
   * @param value empty for the usual one
   * @throws IllegalArgumentException if it is none
   */
  public Choices with(Choice choice, String value) {
    if (!value.isEmpty() && !choice.form().fits(value)) {
      throw new IllegalArgumentException(choice.key() + " is " + choice.form().description());
    }
    Map<Choice, String> changed = new EnumMap<>(Choice.class);
    changed.putAll(chosen);
    if (value.isEmpty()) {
      changed.remove(choice);
    } else {
      changed.put(choice, value);
    }
    return new Choices(changed);
  }
}
