package landbridge.serve.browser;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.chromium.ChromiumDriver;

/**
 * On what a page is looked at.
 *
 * @param language the language of the pages
 */
record Look(String language, int width, int height, boolean dark) {

  static final Look WIDE = new Look("en", 1280, 900, false);
  static final Look PHONE = new Look("en", 390, 844, false);

  /** Both languages, sizes and colour schemes; not every one with every other. */
  static final List<Look> ALL =
      List.of(WIDE, PHONE.darkened(), WIDE.in("ug").darkened(), PHONE.in("ug"));

  Look in(String other) {
    return new Look(other, width, height, dark);
  }

  Look darkened() {
    return new Look(language, width, height, true);
  }

  void apply(ChromiumDriver driver) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            width,
            "height",
            height,
            "deviceScaleFactor",
            1,
            "mobile",
            width < WIDE.width));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  @Override
  public String toString() {
    return language + ", " + width + " px, " + (dark ? "dark" : "light");
  }
}
