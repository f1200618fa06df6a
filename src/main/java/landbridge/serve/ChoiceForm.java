package landbridge.serve;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import landbridge.serve.client.Network;

/** What the value of a {@link Choice} looks like. */
enum ChoiceForm {
  TEXT("a text in one line") {
    @Override
    boolean fits(String value) {
      return value.codePoints().noneMatch(Character::isISOControl);
    }
  },
  PORT("a port from 0 to 65535") {
    @Override
    boolean fits(String value) {
      return isNumber(value, 65_535);
    }
  },
  MILLIS("a number of milliseconds") {
    @Override
    boolean fits(String value) {
      return isNumber(value, Integer.MAX_VALUE);
    }
  },
  YES_NO("yes or no") {
    @Override
    boolean fits(String value) {
      return value.equals("yes") || value.equals("no");
    }
  },
  /** The beginning of addresses. */
  IRI("an absolute http or https IRI that ends with a slash") {
    @Override
    boolean fits(String value) {
      return value.endsWith("/") && isHttp(value);
    }
  },
  IRIS("absolute http or https IRIs, separated by blanks") {
    @Override
    boolean fits(String value) {
      return parts(value).stream().allMatch(ChoiceForm::isHttp);
    }
  },
  NETWORKS("IP addresses or networks such as 10.0.0.0/8, separated by blanks") {
    @Override
    boolean fits(String value) {
      return parts(value).stream().allMatch(part -> Network.of(part).isPresent());
    }
  };

  private final String description;

  ChoiceForm(String description) {
    this.description = description;
  }

  /** Whether a value that is not empty has the form. */
  abstract boolean fits(String value);

  /** The form, to whoever missed it. */
  String description() {
    return description;
  }

  /** The parts of a value that is a list. */
  static List<String> parts(String value) {
    return Arrays.stream(value.split(" ", -1)).filter(part -> !part.isEmpty()).toList();
  }

  private static boolean isNumber(String value, int most) {
    return value.length() <= 10
        && value.chars().allMatch(c -> c >= '0' && c <= '9')
        && Long.parseLong(value) <= most;
  }

  private static boolean isHttp(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return false;
    }
    try {
      URI iri = URI.create(value);
      return iri.getHost() != null && iri.getQuery() == null && iri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
