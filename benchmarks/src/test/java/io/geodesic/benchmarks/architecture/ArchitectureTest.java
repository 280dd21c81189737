package io.geodesic.benchmarks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What may depend on what, over the classes of all modules. */
final class ArchitectureTest {

  private static final String ROOT = "io.geodesic.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("jmh_generated"))
          .importPackages("io.geodesic");

  /** Functions whose last bits differ between JDKs and machines. */
  private static final Set<String> UNREPRODUCIBLE =
      Set.of(
          "exp", "expm1", "log", "log1p", "log10", "pow", "cbrt", "hypot", "sin", "cos", "tan",
          "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh");

  /** Scalar code, far from hot loops, whose bits must still be the same everywhere. */
  private static final Set<String> STRICT_MATH =
      Set.of(
          "io.geodesic.commons.linalg.Cholesky", // logarithm of a determinant, once per call
          "io.geodesic.commons.random.NormalZiggurat", // tables, and the rare tail
          "io.geodesic.environments.trigonometry.Trigonometry", // angles beyond the range reduction
          "io.geodesic.environments.space.Box", // sampling of unbounded intervals
          "io.geodesic.reports.figure.LogRange", // ends of a logarithmic axis
          "io.geodesic.reports.growth.PowerLaw"); // a line through logarithms, once per curve

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void everyModuleIsLookedAt() {
    for (String type :
        Set.of(
            "commons.kernel.VectorKernels",
            "autodiff.tape.Tape",
            "environments.core.Environment",
            "policies.policy.Policy",
            "algorithms.updater.Updater",
            "reports.Report",
            "benchmarks.cli.Geodesic")) {
      assertTrue(CLASSES.contain(ROOT + type), type);
    }
  }

  @Test
  void packagesFormNoCycles() {
    check(slices().matching("io.geodesic.(**)").should().beFreeOfCycles());
  }

  @Test
  void modulesDependOnlyAlongTheArrows() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("commons")
            .definedBy(module("commons"))
            .layer("autodiff")
            .definedBy(module("autodiff"))
            .layer("environments")
            .definedBy(module("environments"))
            .layer("policies")
            .definedBy(module("policies"))
            .layer("algorithms")
            .definedBy(module("algorithms"))
            .layer("reports")
            .definedBy(module("reports"))
            .layer("benchmarks")
            .definedBy(module("benchmarks"))
            .whereLayer("commons")
            .mayNotAccessAnyLayer()
            .whereLayer("autodiff")
            .mayOnlyAccessLayers("commons")
            .whereLayer("environments")
            .mayOnlyAccessLayers("commons")
            .whereLayer("policies")
            .mayOnlyAccessLayers("autodiff", "commons")
            .whereLayer("algorithms")
            .mayOnlyAccessLayers("policies", "environments", "autodiff", "commons")
            .whereLayer("reports")
            .mayOnlyAccessLayers("commons"));
  }

  @Test
  void onlyTheVectorSourcesUseTheIncubator() {
    Set<String> names =
        SourceTree.sources("src/vector/java")
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(toSet());
    DescribedPredicate<JavaClass> elsewhere =
        describe("outside src/vector", c -> !names.contains(outermost(c).getSimpleName()));
    check(onlyIn(elsewhere, "jdk.incubator.."));
  }

  @Test
  void librariesStayWhereTheyBelong() {
    check(onlyIn(outside("reports"), "org.knowm.xchart..", "de.erichseifert.."));
    check(onlyIn(outside("benchmarks.cli"), "picocli.."));
    check(onlyIn(outside("benchmarks"), "me.tongfei.."));
    check(onlyIn(outside("benchmarks.jmh"), "org.openjdk.jmh.."));
    check(onlyIn(outside("environments.mujoco.engine"), "com.sun.jna.."));
    check(onlyIn(resideInAnyPackage(module("commons")), "com.fasterxml.."));
    check(onlyIn(resideInAnyPackage(module("autodiff")), "com.fasterxml.."));
    check(onlyIn(resideInAnyPackage(module("environments")), "com.fasterxml.."));
  }

  @Test
  void onlyCommandsWriteToStandardStreams() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES.that(outside("benchmarks.cli")));
  }

  @Test
  void elementaryFunctionsAreReproducible() {
    check(noClasses().should().accessTargetWhere(calls(Math.class, UNREPRODUCIBLE)));
    check(
        noClasses()
            .that(describe("without a reason for it", c -> !STRICT_MATH.contains(c.getName())))
            .should()
            .accessTargetWhere(calls(StrictMath.class, UNREPRODUCIBLE)));
  }

  @Test
  void allRandomnessIsSeeded() {
    for (Class<?> type :
        Set.of(Random.class, ThreadLocalRandom.class, SplittableRandom.class, SecureRandom.class)) {
      check(noClasses().should().dependOnClassesThat().areAssignableTo(type));
    }
    check(noClasses().should().callMethod(Math.class, "random"));
    check(noClasses().should().callMethod(UUID.class, "randomUUID"));
    check(noClasses().should().callMethod(Collections.class, "shuffle", List.class));
  }

  @Test
  void nothingUsesJavaSerialization() {
    for (Class<?> type :
        Set.of(ObjectInputStream.class, ObjectOutputStream.class, Externalizable.class)) {
      check(noClasses().should().dependOnClassesThat().areAssignableTo(type));
    }
    DescribedPredicate<JavaClass> serializable =
        describe(
            "declared Serializable",
            c -> c.getRawInterfaces().stream().anyMatch(i -> i.isEquivalentTo(Serializable.class)));
    check(noClasses().should(ArchCondition.from(serializable)));
  }

  private static ArchRule onlyIn(DescribedPredicate<JavaClass> elsewhere, String... libraries) {
    return noClasses().that(elsewhere).should().dependOnClassesThat().resideInAnyPackage(libraries);
  }

  private static DescribedPredicate<JavaClass> outside(String packages) {
    return DescribedPredicate.not(resideInAnyPackage(module(packages)));
  }

  private static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, Set<String> names) {
    return describe(
        "a method of " + owner.getSimpleName() + " in " + names,
        access ->
            access.getTargetOwner().isEquivalentTo(owner)
                && names.contains(access.getTarget().getName()));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static String module(String name) {
    return ROOT + name + "..";
  }
}
