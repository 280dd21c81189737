package io.geodesic.autodiff.primitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.reflect.ClassPath;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Var;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The test table covers the rule tables. */
class PrimitiveTableTest {

  @Test
  void everyPrimitiveOfThePackageIsTheResultOfACase() throws IOException {
    Sizes sizes = new Sizes(3, 2, 3, 4);
    Set<Object> covered = new HashSet<>();
    for (PrimitiveCase row : PrimitiveCase.all()) {
      Var y = new Trial(row, sizes, 1).y;
      cover(y, covered);
      for (int i = 0; i < y.inputs().size(); i++) {
        cover(y.primitive().prepared(i, y.input(i)), covered);
      }
    }
    List<Object> missing = new ArrayList<>(primitivesOfThePackage());
    assertTrue(missing.size() > 20, "found only " + missing);
    missing.removeAll(covered);
    assertEquals(List.of(), missing, "primitives without a row in the test table");
  }

  private static void cover(Var y, Set<Object> covered) {
    if (!y.isInput()) {
      covered.add(y.primitive() instanceof Enum<?> ? y.primitive() : y.primitive().getClass());
    }
  }

  /** Enum constants, and classes of primitives that have parameters. */
  private static List<Object> primitivesOfThePackage() throws IOException {
    List<Object> found = new ArrayList<>();
    String folder = Arithmetic.class.getPackageName() + ".";
    for (ClassPath.ClassInfo info :
        ClassPath.from(Arithmetic.class.getClassLoader()).getAllClasses()) {
      if (!info.getName().startsWith(folder)) {
        continue;
      }
      Class<?> type = info.load();
      if (!Primitive.class.isAssignableFrom(type) || isBodyOfConstant(type)) {
        continue;
      }
      if (type.isEnum()) {
        found.addAll(List.of(type.getEnumConstants()));
      } else {
        found.add(type);
      }
    }
    return found;
  }

  private static boolean isBodyOfConstant(Class<?> type) {
    return type.getSuperclass() != null && type.getSuperclass().isEnum();
  }
}
