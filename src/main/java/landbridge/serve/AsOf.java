package landbridge.serve;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import landbridge.derive.Change;
import landbridge.derive.DerivedHistory;
import landbridge.derive.History;
import landbridge.derive.Period;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * A store at dates: its facts, what is derived of them, and the union, as they held then; the
 * claims and what describes them stay as they are. Nothing is made, and nothing costs, before
 * somebody asks for a date. Then a date takes about as long as the rules take in a build, and the
 * memory of what differs; the last {@value #MOST} that differ are kept.
 */
final class AsOf {

  private static final int MOST = 8;

  /**
   * Twice what was measured. Of 50,000 facts (290,000 claims) the first date took 2.2 seconds and
   * each other one 0.6, with up to 230 MB of heap on the way; of 154,000 (960,000 claims), on cores
   * that others used too, 20 seconds, 6 and 470 MB. Time grows a little faster than facts, so that
   * here the first date takes about 20 seconds of a core to itself, and 1 GB.
   */
  static final int LARGEST = 300_000;

  private final Store store;
  private final int largest;
  private final Map<History.Moment, DatasetGraph> made = new Lru();
  private final ReentrantLock making = new ReentrantLock(true);
  private volatile @Nullable History history;
  private @Nullable DerivedHistory derivedHistory;

  /**
   * Dates of a store.
   *
   * @param largest a release of more facts is refused a date
   */
  AsOf(Store store, int largest) {
    this.store = store;
    this.largest = largest;
  }

  /** The graphs last asked for. */
  private static final class Lru extends LinkedHashMap<History.Moment, DatasetGraph> {

    private static final long serialVersionUID = 1;

    Lru() {
      super(MOST, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<History.Moment, DatasetGraph> eldest) {
      return size() > MOST;
    }
  }

  /**
   * The graphs at a date. One thread at a time makes some; what is made is had at once.
   *
   * @param wait how long to wait for others that make some
   * @throws Problem if that is not enough, or many wait already, or the release is too large
   */
  DatasetGraph at(Period date, Duration wait) {
    DatasetGraph graphs = made(date);
    if (graphs != null) {
      return graphs;
    }
    if (graph(Layer.FACTS).size() > largest) {
      throw new Problem(
          501,
          "The parameter 'asOf' is not offered for a release of more than "
              + largest
              + " facts, over which the rules would run for long. Ask the claims, which have"
              + " lb:validFrom and lb:validUntil.");
    }
    acquire(wait);
    try {
      graphs = made(date);
      return graphs == null ? make(date) : graphs;
    } finally {
      making.unlock();
    }
  }

  private @Nullable DatasetGraph made(Period date) {
    History known = history;
    if (known == null) {
      return null;
    }
    synchronized (made) {
      return made.get(known.moment(date));
    }
  }

  private void acquire(Duration wait) {
    try {
      if (making.getQueueLength() < MOST
          && making.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(503, "The graphs of other dates are being made. Ask again in a minute.")
        .with("Retry-After", "60");
  }

  private DatasetGraph make(Period date) {
    History known = history;
    if (known == null) {
      known = new History(graph(Layer.CLAIMS), graph(Layer.FACTS), graph(Layer.DERIVED));
      history = known;
    }
    DatasetGraph graphs = graphs(known, date);
    synchronized (made) {
      made.put(known.moment(date), graphs);
    }
    return graphs;
  }

  private DatasetGraph graphs(History known, Period date) {
    Change facts = known.facts(date);
    if (facts.isNone() && known.isUndated()) {
      return store.graphs();
    }
    DerivedHistory rules = derivedHistory;
    if (rules == null) {
      rules =
          new DerivedHistory(known, graph(Layer.CLAIMS), graph(Layer.FACTS), graph(Layer.DERIVED));
      derivedHistory = rules;
    }
    Change derived = rules.derived(date, facts);
    Map<Node, Graph> layers = new HashMap<>();
    layers.put(node(Layer.CLAIMS), graph(Layer.CLAIMS));
    layers.put(node(Layer.META), graph(Layer.META));
    layers.put(node(Layer.FACTS), new ChangedGraph(graph(Layer.FACTS), facts));
    layers.put(node(Layer.DERIVED), new ChangedGraph(graph(Layer.DERIVED), derived));
    Graph all = store.graphs().getDefaultGraph();
    Change change = union(all, List.copyOf(layers.values()), facts, derived);
    return new LayeredDataset(new ChangedGraph(all, change), layers);
  }

  /** What a layer hides is in the union still if another has it. */
  private static Change union(Graph all, List<Graph> layers, Change facts, Change derived) {
    Set<Triple> hidden = new HashSet<>();
    Stream.concat(facts.hidden().stream(), derived.hidden().stream())
        .filter(triple -> layers.stream().noneMatch(layer -> layer.contains(triple)))
        .forEach(hidden::add);
    Set<Triple> shown = new HashSet<>();
    Stream.concat(facts.shown().stream(), derived.shown().stream())
        .filter(triple -> !all.contains(triple))
        .forEach(shown::add);
    return new Change(hidden, shown);
  }

  private Graph graph(Layer layer) {
    return store.graphs().getGraph(node(layer));
  }

  private static Node node(Layer layer) {
    return NodeFactory.createURI(layer.graph());
  }
}
