package landbridge.serve.reconcile;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import landbridge.lookup.Candidate;
import landbridge.lookup.Label;
import landbridge.lookup.Lookup;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The service: the text of a message in, the text of its answer out. Any number of threads may ask
 * at once. {@code languages} are ranges of RFC 4647 in the order of preference.
 */
public final class Reconciliation {

  private final String software;
  private final Places places;
  private final TypeCatalogue types;
  private final PropertyCatalogue properties = new PropertyCatalogue();
  private final Queries questions;
  private final Queries columns;
  private final Matcher matcher;

  /**
   * A service over a graph and its index.
   *
   * @param lookup gives the index whenever it is asked
   * @param graphs whose default graph holds facts, what is derived, and the ontology
   * @param software which program answers
   */
  public Reconciliation(Supplier<Lookup> lookup, DatasetGraph graphs, String software) {
    this.software = software;
    questions = Queries.of(graphs, "");
    columns = Queries.of(graphs, "/extend");
    places = new Places(lookup);
    types = new TypeCatalogue(questions);
    matcher = new Matcher(places, properties, types);
  }

  /** What is suggested. */
  public enum Suggested {
    ENTITY,
    PROPERTY,
    TYPE;

    /** The word in paths and manifests. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The manifest of version 0.2 of a server at some root. */
  public String manifest(String root, List<String> languages) {
    return Message.write(new Manifests(types, wording(languages), root, software).manifest());
  }

  /** The manifest of the draft of 1.0. */
  public String draftManifest(String root, List<String> languages) {
    return Message.write(new Manifests(types, wording(languages), root, software).draft());
  }

  /** Answers a batch of queries of version 0.2. */
  public String queries(String batch, List<String> languages) {
    Candidates candidates = new Candidates(wording(languages), false);
    JsonObject answer = new JsonObject();
    QueriesOf02.read(batch)
        .forEach(
            (key, query) -> {
              JsonObject result = new JsonObject();
              result.add("result", candidates.of(matcher.match(query, languages)));
              answer.add(key, result);
            });
    return Message.write(answer);
  }

  /** Answers the one query of the parameter {@code query} of version 0.1. */
  public String query(String query, List<String> languages) {
    Candidates candidates = new Candidates(wording(languages), false);
    JsonObject answer = new JsonObject();
    answer.add("result", candidates.of(matcher.match(QueriesOf02.readSingle(query), languages)));
    return Message.write(answer);
  }

  /** Answers a batch of queries of the draft of 1.0. */
  public String match(String body, List<String> languages) {
    Candidates candidates = new Candidates(wording(languages), true);
    JsonObject answer = new JsonObject();
    answer.add(
        "results",
        Message.array(
            QueriesOf1.read(body),
            query -> {
              JsonObject result = new JsonObject();
              result.add("candidates", candidates.of(matcher.match(query, languages)));
              return result;
            }));
    return Message.write(answer);
  }

  /** Fetches values as version 0.2 has them. */
  public String extend(String query, List<String> languages) {
    return Message.write(
        extension(languages).answer(ExtensionQuery.read(query, "extend", properties)));
  }

  /** Fetches values as the draft of 1.0 has them. */
  public String draftExtend(String body, List<String> languages) {
    return Message.write(
        extension(languages).draftAnswer(ExtensionQuery.read(body, "body", properties)));
  }

  /** The properties that may be fetched for places of a type; for all where none is named. */
  public String propose(@Nullable String type, @Nullable String limit, List<String> languages) {
    String asked = type == null ? "" : type;
    List<Property> proposed = properties.of(asked, types);
    int most = Slice.number(limit, "limit", 0, proposed.size());
    JsonObject answer = new JsonObject();
    answer.addProperty("type", asked);
    Wording wording = wording(languages);
    answer.add(
        "properties",
        Message.array(
            most == 0 ? proposed : proposed.subList(0, most),
            property -> Wording.named(property.id(), wording.label(property).text())));
    if (limit != null && most > 0) {
      answer.addProperty("limit", most);
    }
    return Message.write(answer);
  }

  /** Suggests as somebody types. */
  public String suggest(Suggested what, Slice slice, List<String> languages) {
    Suggestions suggestions =
        new Suggestions(places, types, properties, wording(languages), languages);
    return Message.write(
        switch (what) {
          case ENTITY -> suggestions.entities(slice);
          case PROPERTY -> suggestions.properties(slice);
          case TYPE -> suggestions.types(slice);
        });
  }

  /**
   * A place to be shown.
   *
   * @throws Refusal if there is none of this id
   */
  public PlaceView place(String id, List<String> languages) {
    Candidate place =
        places
            .byId(id, languages)
            .orElseThrow(() -> Refusal.ofAbsence("No place here has the id that was asked for."));
    List<PlaceView.Name> names = new ArrayList<>();
    questions.rows(
        "names.rq",
        Map.of("place", ResourceFactory.createResource(place.iri())),
        row -> {
          if (row.contains("form")) {
            Label form =
                new Label(
                    row.getLiteral("form").getLexicalForm(), row.getLiteral("form").getLanguage());
            names.add(new PlaceView.Name(form, row.getLiteral("best").getInt() > 1));
          }
        });
    return new PlaceView(place, names);
  }

  private Wording wording(List<String> languages) {
    return new Wording(types, properties, languages);
  }

  private Extension extension(List<String> languages) {
    return new Extension(columns, places, types, wording(languages), languages);
  }
}
