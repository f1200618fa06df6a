package landbridge.serve.page;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The templates in {@code pages}; what they are given is escaped wherever it is printed. */
final class Templates {

  static final String FOLDER = "landbridge/serve/pages";

  private static final Configuration CONFIGURATION = configuration();

  private Templates() {}

  /**
   * Fills a template.
   *
   * @param file below {@code pages}
   * @throws IllegalStateException if the template asks for what it is not given
   */
  static String fill(String file, Map<String, Object> model) {
    try {
      StringWriter page = new StringWriter(32 * 1024);
      CONFIGURATION.getTemplate(file).process(model, page);
      return page.toString();
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + file + ": " + e.getMessageWithoutStackTop(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), FOLDER);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    // Numbers that templates print are for attributes; those for people are written before.
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    DefaultObjectWrapperBuilder wrapper =
        new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
    wrapper.setIterableSupport(true);
    configuration.setObjectWrapper(wrapper.build());
    return configuration;
  }
}
