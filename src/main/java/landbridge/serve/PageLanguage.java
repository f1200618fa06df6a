package landbridge.serve;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import landbridge.serve.page.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The language in which somebody reads the pages: what the address says, or else what was chosen
 * last (a cookie that holds nothing but the language), or else what the browser asks for.
 */
final class PageLanguage {

  /** The parameter, and the cookie. */
  static final String NAME = "lang";

  /** On what a page depends beside its address. */
  static final String VARY = "Accept-Language, Cookie";

  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  private PageLanguage() {}

  static InterfaceLanguage of(HttpServletRequest request) {
    String asked = asked(request);
    if (asked != null) {
      return InterfaceLanguage.of(List.of(asked));
    }
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(NAME))
        .findFirst()
        .map(cookie -> InterfaceLanguage.of(List.of(cookie.getValue())))
        .orElseGet(() -> InterfaceLanguage.of(AcceptLanguage.ranges(request)));
  }

  /** Keeps what the address of a page says for the pages that are read next. */
  static void keep(HttpServletRequest request, HttpServletResponse response) {
    if (asked(request) != null) {
      Cookie cookie = new Cookie(NAME, of(request).code());
      cookie.setPath("/");
      cookie.setMaxAge(YEAR_SECONDS);
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
  }

  /** Out of the raw address, as this is also asked for requests whose parameters are malformed. */
  private static @Nullable String asked(HttpServletRequest request) {
    String query = Objects.requireNonNullElse(request.getQueryString(), "");
    return Arrays.stream(query.split("&", -1))
        .filter(part -> part.startsWith(NAME + "="))
        .map(part -> part.substring(NAME.length() + 1))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
