package landbridge.serve.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a class their browser, begins each test as a new visitor, and asks after each
 * whether anything was loaded from elsewhere or complained.
 */
final class BrowserExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return browser(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    browser(context).begin();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    browser(context).requireQuiet();
  }

  /** Closed by the store of the class, after its last test. */
  private static Browser browser(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    boolean scripts = test.getAnnotation(InBrowser.class).scripts();
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent() || isInvocation(ofClass)) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Browser.class, key -> Browser.start(ServedRelease.root(), scripts), Browser.class);
  }

  private static boolean isInvocation(ExtensionContext context) {
    return context.getUniqueId().contains("[test-template");
  }
}
