package landbridge.serve.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale that holds zero, and ends on round numbers.
 *
 * @param low its lower end: zero, unless a value is negative
 * @param high its upper end: zero, if no value is positive
 * @param step between two ticks: 1, 2 or 5 with zeros
 */
record Scale(double low, double high, double step) {
  private static final int TICKS = 4;

  /** The smallest round scale of a few ticks that holds the values. */
  static Scale of(List<Double> values) {
    double least = Math.min(0, values.stream().mapToDouble(v -> v).min().orElse(0));
    double most = Math.max(0, values.stream().mapToDouble(v -> v).max().orElse(0));
    if (most == least) {
      most = 1;
    }
    double step = nice((most - least) / TICKS);
    return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, step);
  }

  private static double nice(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digit = rough / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  /** The round numbers from end to end. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (int i = 0; i <= count; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** How far up a value is, from 0 at the lower end to 1 at the upper. */
  double at(double value) {
    return (value - low) / (high - low);
  }
}
