package io.geodesic.autodiff.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.autodiff.primitive.Elementary;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapeTest {

  private final Tape tape = new Tape();

  @Test
  void inputsWithEqualNamesAreDistinct() {
    assertNotSame(tape.input("x", Shape.batch(2)), tape.input("x", Shape.batch(2)));
  }

  @Test
  void operationsFollowTheirInputs() {
    Var x = tape.input("x", Shape.batch(2));
    Var y = Elementary.tanh(x);
    assertEquals(List.of(x, y), tape.vars());
    assertTrue(x.index() < y.index());
    assertTrue(x.isInput());
    assertFalse(y.isInput());
    assertEquals("%1 tanh N×2", y.toString());
  }

  @Test
  void vectorIsLaidOutSliceAfterSlice() {
    List<Shape> shapes = List.of(Shape.fixed(2, 3), Shape.row(4), Shape.scalar());
    VectorInput vector = tape.vector("parameters", shapes);
    assertEquals(shapes, vector.shapes());
    assertEquals(List.of(0, 6, 10), List.of(vector.offset(0), vector.offset(1), vector.offset(2)));
    assertEquals(11, vector.length());
    assertEquals("parameters[1]", vector.slice(1).name());
  }

  @Test
  void vectorHoldsFixedShapesOnly() {
    List<Shape> shapes = List.of(Shape.row(2), Shape.batch(3));
    Exception thrown =
        assertThrows(IllegalArgumentException.class, () -> tape.vector("parameters", shapes));
    assertTrue(thrown.getMessage().contains("parameters"), thrown.getMessage());
    assertTrue(thrown.getMessage().contains("N×3"), thrown.getMessage());
  }

  @Test
  void shapesNeedRowsAndColumns() {
    assertThrows(IllegalArgumentException.class, () -> Shape.fixed(0, 1));
    assertThrows(IllegalArgumentException.class, () -> Shape.batch(0));
    assertEquals("N·2×3", new Shape(true, 2, 3).toString());
    assertEquals("4×3", Shape.fixed(4, 3).toString());
  }
}
