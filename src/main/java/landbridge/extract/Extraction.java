package landbridge.extract;

import java.util.List;
import landbridge.source.Diagnostic;

/**
 * All that was read from one document.
 *
 * @param subject the thing that the document is about
 * @param claims in the order of the document
 * @param diagnostics what could not be read, with its place
 */
public record Extraction(Mention subject, List<Claim> claims, List<Diagnostic> diagnostics) {}
