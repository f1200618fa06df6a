package landbridge.serve.reconcile;

import static landbridge.serve.reconcile.Verdict.AGREES;
import static landbridge.serve.reconcile.Verdict.CONTRADICTS;
import static landbridge.serve.reconcile.Verdict.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import landbridge.serve.reconcile.MatchQuery.Quantifier;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void oneOfAnyIsEnough() {
    assertEquals(AGREES, Verdict.of(Quantifier.ANY, List.of(CONTRADICTS, UNKNOWN, AGREES)));
    assertEquals(UNKNOWN, Verdict.of(Quantifier.ANY, List.of(CONTRADICTS, UNKNOWN)));
    assertEquals(CONTRADICTS, Verdict.of(Quantifier.ANY, List.of(CONTRADICTS)));
  }

  @Test
  void allMeansEveryOne() {
    assertEquals(AGREES, Verdict.of(Quantifier.ALL, List.of(AGREES, AGREES)));
    assertEquals(UNKNOWN, Verdict.of(Quantifier.ALL, List.of(AGREES, UNKNOWN)));
    assertEquals(CONTRADICTS, Verdict.of(Quantifier.ALL, List.of(AGREES, UNKNOWN, CONTRADICTS)));
  }

  @Test
  void noneIsTheContraryOfAny() {
    assertEquals(CONTRADICTS, Verdict.of(Quantifier.NONE, List.of(AGREES, CONTRADICTS)));
    assertEquals(AGREES, Verdict.of(Quantifier.NONE, List.of(CONTRADICTS)));
    assertEquals(UNKNOWN, Verdict.of(Quantifier.NONE, List.of(UNKNOWN)));
  }

  @Test
  void noValueSaysNothing() {
    for (Quantifier quantifier : Quantifier.values()) {
      assertEquals(UNKNOWN, Verdict.of(quantifier, List.of()));
    }
  }
}
