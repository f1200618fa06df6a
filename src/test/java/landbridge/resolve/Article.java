package landbridge.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import landbridge.extract.Claim;
import landbridge.extract.Evidence;
import landbridge.extract.Extraction;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.source.Span;

/** What was read from a document, put together by hand. */
public final class Article {

  private final String document;
  private final Mention subject;
  private final List<Claim> claims = new ArrayList<>();

  private Article(String document, Mention subject) {
    this.document = document;
    this.subject = subject;
  }

  /** An article whose title is the name of its subject. */
  public static Article of(Mention subject) {
    return new Article("about " + subject.name() + " " + subject.type(), subject).named();
  }

  /** A document that is about nothing else. */
  public static Article report(String slug) {
    return new Article(slug, Mention.document(slug));
  }

  private Article named() {
    return says("rdfs:label", name(subject.name(), "en"));
  }

  public Article says(String property, Value object) {
    return says(subject, property, object);
  }

  public Article says(Mention thing, String property, Value object) {
    int at = claims.size();
    Evidence evidence = new Evidence(document, new Span(at, at + 1), "x");
    claims.add(new Claim(thing, property, object, new TreeMap<>(), evidence, "by-hand"));
    return this;
  }

  /** The last claim holds for a year. */
  public Article until(String year) {
    int last = claims.size() - 1;
    claims.set(last, claims.get(last).with("lb:validUntil", new Value.Literal(year, "xsd:gYear")));
    return this;
  }

  public Article asOf(String year) {
    int last = claims.size() - 1;
    claims.set(last, claims.get(last).with("lb:asOf", new Value.Literal(year, "xsd:gYear")));
    return this;
  }

  public Extraction extraction() {
    return new Extraction(subject, List.copyOf(claims), List.of());
  }

  public Claim claim(int number) {
    return claims.get(number);
  }

  public static Value name(String text, String tag) {
    return new Value.Name(text, tag, text);
  }

  public static Value number(long value) {
    return new Value.Literal(String.valueOf(value), "xsd:integer");
  }

  public static Resolver resolver(List<Article> articles) {
    Survey survey = new Survey();
    articles.forEach(article -> survey.add(article.extraction()));
    return new Resolver(survey);
  }
}
