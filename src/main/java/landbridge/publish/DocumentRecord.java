package landbridge.publish;

import java.util.Locale;
import landbridge.source.Document;

/**
 * What the graph says of a document itself.
 *
 * @param slug its name in IRIs
 * @param sha256 of its bytes
 * @param form {@code encyclopedia} or {@code news}
 * @param codePoints its length
 */
record DocumentRecord(String slug, String sha256, String form, int codePoints) {

  static DocumentRecord of(Document document) {
    return new DocumentRecord(
        document.slug(),
        document.sha256(),
        document.form().name().toLowerCase(Locale.ROOT),
        document.text().whole().span().end());
  }
}
