package landbridge.codes;

import java.util.Optional;

/** The outcome of reading a code. */
public sealed interface Parsed {

  /** The code, if there is one. */
  Optional<Code> code();

  /**
   * A code of proper form.
   *
   * @param value the code
   */
  record Valid(Code value) implements Parsed {
    @Override
    public Optional<Code> code() {
      return Optional.of(value);
    }
  }

  /**
   * No code.
   *
   * @param written the text that was read
   * @param at UTF-16 offset in it where it goes wrong, 0 where that is the whole
   * @param reason what is wrong and what would have been accepted
   */
  record Invalid(String written, int at, String reason) implements Parsed {
    @Override
    public Optional<Code> code() {
      return Optional.empty();
    }
  }
}
