package landbridge.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import landbridge.names.Layer;
import landbridge.names.MatchReason;
import landbridge.names.NameKey;
import landbridge.names.NameKeys;
import org.jspecify.annotations.Nullable;

/** The best hits → candidates with all that is told of them. */
final class Candidates {

  /** So many more hits are read than are asked for, because what is read may change their order. */
  static final int SPARE = 20;

  private final PlaceIndex index;
  private final LookupOptions options;
  private final String text;

  Candidates(PlaceIndex index, LookupOptions options, String text) {
    this.index = index;
    this.options = options;
    this.text = text;
  }

  /** A hit with the name that was met. */
  private record Met(Hit hit, @Nullable PlaceName name, @Nullable NameKey key) {}

  List<Candidate> of(Hits hits) throws IOException {
    List<Hit> best = hits.best(options.limit() + (options.prefix() ? SPARE : 0));
    List<Met> met = new ArrayList<>();
    for (Hit hit : best) {
      Met read = read(hit);
      if (read.hit().score() >= Scores.LEAST) {
        met.add(read);
      }
    }
    met.sort(Comparator.comparing(Met::hit, Hit.BETTER));
    List<Candidate> candidates = new ArrayList<>();
    for (Met one : met.subList(0, Math.min(met.size(), options.limit()))) {
      candidates.add(candidate(one));
    }
    return List.copyOf(candidates);
  }

  private Met read(Hit hit) throws IOException {
    NameKey typed = hit.typed();
    if (typed == null) {
      return new Met(hit, null, null);
    }
    PlaceName name = Packed.name(index.columns().packed(hit.name()));
    List<NameKey> keys = NameKeys.ofName(name.form().text(), name.form().tag());
    if (hit.layer() == MatchLayer.PREFIX) {
      Optional<NameKey> begun = BeginningSearch.shortest(typed, keys);
      double share = begun.map(key -> BeginningSearch.share(typed, key)).orElse(0.0);
      double score = hit.score() + Scores.PREFIX_SHARE * share;
      return new Met(hit.withScore(score), name, begun.orElse(null));
    }
    return new Met(hit, name, key(hit, keys).orElse(null));
  }

  /** The key of the name that was met. */
  private static Optional<NameKey> key(Hit hit, List<NameKey> keys) {
    Layer layer = hit.typed() == null ? Layer.EXACT : hit.typed().layer();
    Comparator<NameKey> sameLayerFirst = Comparator.comparing(key -> key.layer() != layer);
    return keys.stream()
        .filter(
            key ->
                key.layer() == Layer.SKELETON && layer == Layer.SKELETON
                    ? key.sound().equals(hit.stored())
                    : key.text().equals(hit.stored()))
        .min(sameLayerFirst);
  }

  private Candidate candidate(Met met) throws IOException {
    Place place = Packed.place(index.columns().packed(met.hit().place()));
    LanguageChoice choice = new LanguageChoice(options.languages());
    return new Candidate(
        place.iri(),
        choice.of(place.labels(), place.iri()),
        Scores.rounded(met.hit().score()),
        met.hit().layer(),
        matched(met.name()),
        reason(met),
        place.shownKinds().stream()
            .map(kind -> new Candidate.Kind(Slugs.of(kind), label(choice, kind)))
            .toList(),
        place.parents().stream().map(iri -> thing(choice, iri)).toList(),
        place.country() == null ? null : thing(choice, place.country()),
        place.codes());
  }

  private Label label(LanguageChoice choice, String kind) {
    return choice.of(index.kinds().getOrDefault(kind, List.of()), kind);
  }

  private Candidate.Thing thing(LanguageChoice choice, String iri) {
    return new Candidate.Thing(iri, choice.of(index.labels(iri), iri));
  }

  private static Candidate.@Nullable Matched matched(@Nullable PlaceName name) {
    if (name == null) {
      return null;
    }
    boolean hidden = name.status() == NameStatus.SEARCH_KEY && name.source() != null;
    return new Candidate.Matched(
        hidden && name.source() != null ? name.source() : name.form(),
        name.status(),
        name.from(),
        name.until(),
        name.former());
  }

  private String reason(Met met) {
    PlaceName name = met.name();
    NameKey typed = met.hit().typed();
    if (name == null || typed == null) {
      String stored = met.hit().stored();
      int colon = stored.indexOf(':');
      return met.hit().layer() == MatchLayer.CODE
          ? Reasons.of("code", stored.substring(colon + 1), stored.substring(0, colon))
          : Reasons.of("iri", text, "");
    }
    String form = name.form().text();
    String how =
        met.key() == null
            ? Reasons.of(met.hit().layer().slug(), text, form)
            : MatchReason.of(text, typed, form, name.form().tag(), met.key());
    return name.source() == null
        ? how
        : how + "; " + Reasons.of(name.status().slug(), form, name.source().text());
  }
}
