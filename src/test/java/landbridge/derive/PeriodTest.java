package landbridge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import landbridge.source.Failure;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partial dates as stretches of days. */
class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2011, 2011-01-01, 2011-12-31",
    "2012-02, 2012-02-01, 2012-02-29",
    "2011-06-24, 2011-06-24, 2011-06-24",
    "-0060, -0060-01-01, -0060-12-31",
    "-0060-03, -0060-03-01, -0060-03-31",
    "-0060-03-02, -0060-03-02, -0060-03-02"
  })
  void coversDays(String text, String first, String last) {
    Period period = Period.parse(text);
    assertEquals(first, period.first().toString());
    assertEquals(last, period.last().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "11, from character 1",
    "2011-6, from character 6",
    "2011-13, no such month or day",
    "2011-02-30, no such month or day",
    "2011-06-24T10:00, from character 11",
    "2011/06, from character 5",
    "'', from character 1",
    "' 2011', from character 1",
    "٢٠١١, from character 1",
    "999999999999, from character 1",
    "today, from character 1"
  })
  void saysWhereItIsNoDate(String text, String place) {
    Failure failure = assertThrows(Failure.class, () -> Period.parse(text));
    assertEquals(Failure.USE, failure.exitCode());
    assertTrue(failure.getMessage().startsWith("no date: " + text), failure.getMessage());
    assertTrue(failure.getMessage().contains(place), failure.getMessage());
    assertTrue(
        failure.getMessage().endsWith("such as 2011, 2011-06 or 2011-06-24"), failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "2011, 2012-12, true",
    "2012, 2012-12, false",
    "2012-11, 2012-12, true",
    "2012-12, 2012, false",
    "2012-12, 2012-12-19, false",
    "2013, 2012-12, false"
  })
  void isBeforeWhatDoesNotTouchIt(String date, String other, boolean isBefore) {
    assertEquals(isBefore, Period.parse(date).isBefore(Period.parse(other)));
  }

  /** What a document means by a date of another form nobody knows. */
  @Test
  void leavesOtherLiteralsAlone() {
    assertNull(Period.of(NodeFactory.createLiteralString("2011")));
    assertNull(Period.of(NodeFactory.createLiteralDT("2011Z", XSDDatatype.XSDgYear)));
    assertNull(Period.of(NodeFactory.createLiteralDT("2011-31", XSDDatatype.XSDgYearMonth)));
    assertNull(Period.of(NodeFactory.createURI("a:b")));
    assertEquals(
        Period.parse("2011"), Period.of(NodeFactory.createLiteralDT("2011", XSDDatatype.XSDgYear)));
  }
}
