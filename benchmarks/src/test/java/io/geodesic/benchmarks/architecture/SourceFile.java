package io.geodesic.benchmarks.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the size limits look at in a Java file.
 *
 * @param path the file
 * @param lines its lines
 * @param types simple names of all types in it
 * @param methods its methods and constructors
 */
record SourceFile(Path path, long lines, List<String> types, List<Method> methods) {

  /**
   * A method or constructor.
   *
   * @param name type and name
   * @param lines lines from its modifiers to its closing brace, Javadoc left out
   * @param parameters number of parameters
   * @param isConstructor whether it constructs a class or enum (records are their options)
   */
  record Method(String name, long lines, int parameters, boolean isConstructor) {}

  /** Parses files with the JDK's own compiler. */
  static List<SourceFile> parse(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<SourceFile> sources = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        Scanner scanner = new Scanner(unit, positions);
        scanner.scan(unit, "");
        Path path = Path.of(unit.getSourceFile().toUri());
        sources.add(
            new SourceFile(path, Files.readAllLines(path).size(), scanner.types, scanner.methods));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects; what it passes down is the name of the enclosing type. */
  private static final class Scanner extends TreeScanner<Void, String> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private boolean inRecord;

    Scanner(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      boolean outerIsRecord = inRecord;
      inRecord = type.getKind() == Tree.Kind.RECORD;
      types.add(type.getSimpleName().toString());
      super.visitClass(type, type.getSimpleName().toString());
      inRecord = outerIsRecord;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      boolean isConstructor = method.getName().contentEquals("<init>");
      methods.add(
          new Method(
              type + "." + (isConstructor ? "new" : method.getName()),
              line(positions.getEndPosition(unit, method))
                  - line(positions.getStartPosition(unit, method))
                  + 1,
              method.getParameters().size(),
              isConstructor && !inRecord));
      return super.visitMethod(method, type);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
