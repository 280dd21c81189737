package io.geodesic.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PointLabelsTest {

  private final LogRange range = new LogRange(1, 1e4);

  @Test
  void aLonelyPointHasItsNameAbove() {
    PointLabels labels = new PointLabels(range);
    labels.point(100, 0.5);
    PointLabels.Place place = labels.place("name", 100, 0.5);
    assertEquals(100, place.x(), 1e-9);
    assertTrue(place.y() > 0.5 && place.y() < 0.6);
  }

  @Test
  void namesMakeWayForEachOther() {
    PointLabels labels = new PointLabels(range);
    labels.point(100, 0.5);
    labels.point(101, 0.5);
    PointLabels.Place one = labels.place("a long name", 100, 0.5);
    PointLabels.Place two = labels.place("a long name", 101, 0.5);
    assertTrue(one.y() > 0.5);
    assertTrue(two.y() < 0.5);
  }

  @Test
  void namesStayWithinThePlot() {
    PointLabels labels = new PointLabels(range);
    labels.point(1e4, 0.5);
    PointLabels.Place place = labels.place("a rather long name", 1e4, 0.5);
    assertTrue(place.x() < 5e3, place::toString);
  }

  @Test
  void fractionsAndValuesAreInverse() {
    assertEquals(0.5, range.fraction(100), 1e-15);
    assertEquals(100, range.at(0.5), 1e-9);
  }
}
