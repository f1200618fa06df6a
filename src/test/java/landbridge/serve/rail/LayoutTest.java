package landbridge.serve.rail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import landbridge.serve.rail.Drawing.Box;
import landbridge.serve.rail.Drawing.Label;
import landbridge.serve.rail.Drawing.Lane;
import landbridge.serve.rail.Drawing.Mark;
import landbridge.serve.rail.Drawing.Panel;
import landbridge.source.CaseFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that were made up, each with what stands where; and what holds of any network. */
class LayoutTest {

  private static final int NETWORKS = 200;

  @TestFactory
  Stream<DynamicTest> drawsEachCase() {
    return CaseFolders.of(
        "serve/rail",
        "given.tsv",
        folder ->
            CaseFolders.compare(
                folder.resolve("expected.txt"),
                summary(Layout.of(GivenNetwork.read(folder.resolve("given.tsv"))))));
  }

  /** What is beside what, without the numbers that a smaller gap would change. */
  private static String summary(Drawing drawing) {
    StringBuilder text = new StringBuilder();
    drawing.panels().stream()
        .sorted(
            Comparator.comparing((Panel panel) -> panel.box().x()).thenComparing(p -> p.box().y()))
        .forEach(panel -> text.append("country ").append(panel.label().lines()).append('\n'));
    drawing
        .borders()
        .forEach(
            b ->
                text.append("border ")
                    .append(b.before())
                    .append(" | ")
                    .append(b.behind())
                    .append('\n'));
    Map<String, Mark> marks = marks(drawing);
    for (Lane lane : drawing.lanes()) {
      String between = lane.ordered() ? " - " : " . ";
      text.append(lane.line().id()).append(lane.open() ? " (open)" : "").append(": ");
      text.append(String.join(between, lane.stops()));
      text.append(lane.stems().isEmpty() ? "" : " stems " + lane.stems().size()).append('\n');
    }
    marks.values().stream()
        .filter(mark -> drawing.borders().stream().anyMatch(b -> Math.abs(b.x() - mark.x()) < 1))
        .forEach(mark -> text.append("on the border: ").append(mark.stop().id()).append('\n'));
    return text.toString();
  }

  static Stream<Arguments> networks() {
    return IntStream.range(0, NETWORKS)
        .mapToObj(seed -> new Arguments(seed, RandomNetwork.rows(new Random(seed), 1 + seed % 24)));
  }

  /** A network that can be made again by its number. */
  record Arguments(int seed, List<String> rows) {
    Network network() {
      return GivenNetwork.of(rows);
    }

    @Override
    public String toString() {
      return "seed " + seed;
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void keepsWhatHoldsOfAny(Arguments given) {
    Network network = given.network();
    Drawing drawing = Layout.of(network);
    drawsEachStopOnce(network, drawing);
    drawsEachStepOnce(network, drawing);
    runsFromLeftToRight(drawing);
    keepsLabelsApart(drawing);
    keepsStopsInTheirCountry(drawing);
    staysInside(drawing);
    List<String> shuffled = new ArrayList<>(given.rows());
    Collections.shuffle(shuffled, new Random(given.seed()));
    boolean same = drawing.equals(Layout.of(GivenNetwork.of(shuffled)));
    assertTrue(same, "the same whatever the order of the rows");
  }

  private static void drawsEachStopOnce(Network network, Drawing drawing) {
    assertEquals(
        network.stops().stream().map(Stop::id).sorted().toList(),
        drawing.stops().stream().map(mark -> mark.stop().id()).sorted().toList());
  }

  /** Of a strand whose order nobody knows any order will do. */
  private static void drawsEachStepOnce(Network network, Drawing drawing) {
    Map<String, Long> wanted =
        network.lines().stream()
            .flatMap(line -> Strand.of(line).stream())
            .filter(Strand::ordered)
            .flatMap(strand -> steps(strand.line(), strand.stops()))
            .collect(Collectors.groupingBy(step -> step, TreeMap::new, Collectors.counting()));
    Map<String, Long> drawn =
        drawing.lanes().stream()
            .filter(Lane::ordered)
            .flatMap(lane -> steps(lane.line(), lane.stops()))
            .collect(Collectors.groupingBy(step -> step, TreeMap::new, Collectors.counting()));
    assertEquals(wanted, drawn);
    assertEquals(
        network.lines().stream().map(Line::id).collect(Collectors.toSet()),
        drawing.lanes().stream().map(lane -> lane.line().id()).collect(Collectors.toSet()));
  }

  private static Stream<String> steps(Line line, List<String> stops) {
    return IntStream.range(1, stops.size())
        .mapToObj(
            i -> {
              String one = stops.get(i - 1);
              String other = stops.get(i);
              boolean order = one.compareTo(other) < 0;
              return line.id() + ": " + (order ? one : other) + " - " + (order ? other : one);
            });
  }

  /** Except of jumps, which have two stops. */
  private static void runsFromLeftToRight(Drawing drawing) {
    Map<String, Mark> marks = marks(drawing);
    for (Lane lane : drawing.lanes()) {
      for (int i = 1; i < lane.stops().size() && lane.stops().size() > 2; i++) {
        assertTrue(
            marks.get(lane.stops().get(i - 1)).x() < marks.get(lane.stops().get(i)).x(),
            lane::toString);
      }
    }
  }

  private static void keepsLabelsApart(Drawing drawing) {
    List<Label> labels = new ArrayList<>();
    drawing.stops().forEach(mark -> labels.add(mark.label()));
    drawing.lanes().forEach(lane -> labels.add(lane.label()));
    drawing.panels().forEach(panel -> labels.add(panel.label()));
    labels.removeIf(label -> label.lines().isEmpty());
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < i; j++) {
        Label one = labels.get(i);
        Label other = labels.get(j);
        assertFalse(one.box().overlaps(other.box()), () -> one + "\n" + other);
      }
    }
  }

  private static void keepsStopsInTheirCountry(Drawing drawing) {
    for (Panel panel : drawing.panels()) {
      if (panel.country().isEmpty()) {
        continue;
      }
      for (Mark mark : drawing.stops()) {
        List<String> in = mark.stop().countries();
        if (in.isEmpty() || in.size() == 1) {
          boolean own = in.contains(panel.country());
          assertEquals(
              own,
              holds(panel.box(), mark),
              () -> panel + " and " + mark.stop() + mark.x() + " " + mark.y());
        }
      }
    }
  }

  private static boolean holds(Box box, Mark mark) {
    return mark.x() > box.x()
        && mark.x() < box.x() + box.width()
        && mark.y() > box.y()
        && mark.y() < box.y() + box.height();
  }

  private static void staysInside(Drawing drawing) {
    Box paper = new Box(0, 0, drawing.width(), drawing.height());
    for (Mark mark : drawing.stops()) {
      Box label = mark.label().box();
      assertTrue(holds(paper, mark), mark::toString);
      assertTrue(label.x() >= 0 && label.x() + label.width() <= paper.width(), mark::toString);
      assertTrue(label.y() >= 0 && label.y() + label.height() <= paper.height(), mark::toString);
    }
  }

  private static Map<String, Mark> marks(Drawing drawing) {
    Map<String, Mark> marks = new HashMap<>();
    drawing.stops().forEach(mark -> marks.put(mark.stop().id(), mark));
    return new TreeMap<>(marks);
  }

  /** Sixty lines among each other take a moment, and twice as many not four times as long. */
  @Test
  void draws60LinesAtOnce() {
    Layout.of(GivenNetwork.of(RandomNetwork.rows(new Random(1), 30)));
    long start = System.nanoTime();
    Drawing drawing = Layout.of(GivenNetwork.of(RandomNetwork.rows(new Random(60), 60)));
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(drawing.lanes().size() >= 60, "all are drawn");
    assertTrue(millis < 5_000, () -> millis + " ms");
  }
}
