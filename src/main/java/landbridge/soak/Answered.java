package landbridge.soak;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an answer to hostile input must not be.
 *
 * @param places paths of this machine, which no answer may tell
 */
record Answered(List<String> places) {

  private static final int LONGEST_REFUSAL = 2048;

  /** What hosts and forwarders of hostile requests are called. */
  private static final String POISON = "poison.invalid";

  /** What is wrong with it; empty if nothing is. */
  String wrong(Wire.Answer answer, boolean isHead) {
    int status = answer.status();
    if (status == 0) {
      return "no answer of HTTP";
    }
    if (status == 500) {
      return "status 500: " + beginning(answer.text());
    }
    if (status >= 400 && answer.length() == 0 && !isHead) {
      return "status " + status + " without a word";
    }
    if (!answer.isWhole() && status != 200) {
      return "status " + status + " and broken off";
    }
    if (status >= 400 && !isPage(answer) && answer.length() > LONGEST_REFUSAL) {
      return "a refusal of " + answer.length() + " bytes";
    }
    String header = injected(answer.headers());
    return header.isEmpty() ? inBody(status, answer.text()) : header;
  }

  private static boolean isPage(Wire.Answer answer) {
    return answer.header("content-type").startsWith("text/html");
  }

  private static String injected(Map<String, List<String>> headers) {
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (header.getKey().startsWith("x-injected")) {
        return "an injected header";
      }
      for (String value : header.getValue()) {
        if (value.toLowerCase(Locale.ROOT).contains(POISON)) {
          return "the header " + header.getKey() + " repeats what was sent: " + beginning(value);
        }
      }
    }
    return "";
  }

  private String inBody(int status, String body) {
    if (body.contains("\tat ") && body.contains(".java:")) {
      return "a stack trace";
    }
    if (status >= 400 && (body.contains("org.apache.") || body.contains("java.lang."))) {
      return "names of classes: " + beginning(body);
    }
    if (status >= 400 && withoutForm(body).contains(POISON)) {
      return "the refusal repeats what was sent: " + beginning(body);
    }
    for (String place : places) {
      if (body.contains(place)) {
        return "a path of this machine: " + beginning(body);
      }
    }
    return body.contains("<script>alert") && body.contains("<html") ? "a script of theirs" : "";
  }

  /** A page offers the query that is no good to be mended, as text. */
  private static String withoutForm(String body) {
    int begin = body.indexOf("<textarea");
    int end = body.indexOf("</textarea>", Math.max(begin, 0));
    return begin < 0 || end < 0 ? body : body.substring(0, begin) + body.substring(end);
  }

  private static String beginning(String text) {
    String line = text.replace("\n", " ").replace("\r", " ");
    return line.substring(0, Math.min(line.length(), 300));
  }
}
