package landbridge.publish;

import landbridge.source.Document;

/**
 * What the graph says of a document itself.
 *
 * @param slug its name in IRIs
 * @param sha256 of its bytes
 * @param kind the slug of its kind, which its form tells
 * @param codePoints its length
 */
record DocumentRecord(String slug, String sha256, String kind, int codePoints) {

  static DocumentRecord of(Document document) {
    return new DocumentRecord(
        document.slug(),
        document.sha256(),
        switch (document.form()) {
          case ENCYCLOPEDIA -> "encyclopedia-article";
          case NEWS -> "news-report";
        },
        document.text().whole().span().end());
  }
}
