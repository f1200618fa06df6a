package landbridge.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.extract.Claim;
import landbridge.extract.Extraction;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.names.Fold;
import org.jspecify.annotations.Nullable;

/** Compares the claims of all documents that the gold is about with its rows. */
final class Judge {

  private final CorpusClaims read;
  private final Gold gold;
  private final GoldMatch match;
  private final SortedMap<String, Evaluation.Score> scores = new TreeMap<>();
  private final List<Gold.Row> missed = new ArrayList<>();
  private final List<Evaluation.Wrong> wrong = new ArrayList<>();
  private final SortedMap<String, Integer> notJudged = new TreeMap<>();

  Judge(CorpusClaims read, Gold gold) {
    this.read = read;
    this.gold = gold;
    this.match = new GoldMatch(new ThingNames(read));
  }

  Evaluation evaluation() {
    Map<String, List<List<Claim>>> said = new TreeMap<>();
    for (Extraction extraction : read.extractions()) {
      for (List<Claim> places : read.statements(extraction)) {
        said.computeIfAbsent(places.get(0).evidence().document(), d -> new ArrayList<>())
            .add(places);
      }
    }
    gold.byDocument()
        .forEach((document, rows) -> judge(rows, said.getOrDefault(document, List.of())));
    return new Evaluation(
        gold.documents(),
        read.documents().size() - gold.documents().size(),
        scores,
        List.copyOf(missed),
        List.copyOf(wrong),
        notJudged,
        read.whole());
  }

  private void judge(List<Gold.Row> rows, List<List<Claim>> said) {
    @Nullable String[] found = new String[rows.size()];
    for (List<Claim> places : said) {
      Claim claim = places.get(0);
      String subject = read.resolver().path(claim.subject());
      ClaimCells cells = ClaimCells.of(claim, read.resolver()::path);
      boolean right = false;
      for (int at = 0; at < found.length; at++) {
        if (match.accepts(rows.get(at), subject, cells)) {
          found[at] = found[at] == null ? cells.property() : found[at];
          right = true;
        }
      }
      count(claim, cells.property(), right);
    }
    for (int at = 0; at < found.length; at++) {
      count(rows.get(at), found[at]);
    }
  }

  private void count(Claim claim, String property, boolean right) {
    if (right) {
      add(property, new Evaluation.Score(1, 0, 0, 0));
    } else if (isOwnName(claim)) {
      notJudged.merge(property + ", its own name", 1, Integer::sum);
    } else if (!gold.covers(property)) {
      notJudged.merge(property, 1, Integer::sum);
    } else {
      add(property, new Evaluation.Score(0, 1, 0, 0));
      wrong.add(
          new Evaluation.Wrong(claim.evidence().document(), said(claim), claim.evidence().quote()));
    }
  }

  private void count(Gold.Row row, @Nullable String found) {
    if (row.required() && found != null) {
      add(found, new Evaluation.Score(0, 0, 1, 0));
    } else if (row.required()) {
      add(row.properties().get(0), new Evaluation.Score(0, 0, 0, 1));
      missed.add(row);
    }
  }

  private void add(String property, Evaluation.Score score) {
    scores.merge(property, score, Evaluation.Score::plus);
  }

  /** That a thing has the name by which the document calls it says nothing of it. */
  private static boolean isOwnName(Claim claim) {
    return claim.property().equals("skos:altLabel")
        && claim.object() instanceof Value.Name name
        && Fold.key(name.text()).equals(Fold.key(claim.subject().name()));
  }

  private static List<String> said(Claim claim) {
    ClaimCells cells = ClaimCells.of(claim, Mention::name);
    List<String> qualifiers = new ArrayList<>();
    cells.qualifiers().forEach((key, values) -> values.forEach(v -> qualifiers.add(key + "=" + v)));
    return List.of(
        claim.subject().name(), cells.property(), cells.value(), String.join(";", qualifiers));
  }
}
