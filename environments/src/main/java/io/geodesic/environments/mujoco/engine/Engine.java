package io.geodesic.environments.mujoco.engine;

import com.google.common.base.Suppliers;
import com.sun.jna.NativeLibrary;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** MuJoCo's library, loaded, bound and checked. Any thread may use it. */
public final class Engine {
  private static final Supplier<Attempt> SHARED = Suppliers.memoize(Engine::attempt);

  private final Layout layout;
  private final Map<String, Model> models = new ConcurrentHashMap<>();

  private Engine(Layout layout) {
    this.layout = layout;
  }

  /** Either an engine or the reason why there is none. */
  private record Attempt(Optional<Engine> engine, Optional<EngineUnavailableException> failure) {}

  private static Attempt attempt() {
    try {
      Optional<String> path = Optional.ofNullable(System.getProperty(LibrarySearch.PROPERTY));
      return new Attempt(Optional.of(load(path)), Optional.empty());
    } catch (EngineUnavailableException e) {
      return new Attempt(Optional.empty(), Optional.of(e));
    }
  }

  /**
   * Returns the engine of this process, loading it on the first call.
   *
   * @throws EngineUnavailableException if there is none that can be used, on every call
   */
  public static Engine shared() {
    Attempt attempt = SHARED.get();
    return attempt.engine().orElseThrow(() -> attempt.failure().orElseThrow());
  }

  /** Returns why {@link #shared} throws; empty if it does not. */
  public static Optional<String> unavailable() {
    return SHARED.get().failure().map(Throwable::getMessage);
  }

  /**
   * Loads a library, binds its functions and runs the self-test.
   *
   * @param path the file; empty to look for it by name
   * @throws EngineUnavailableException if anything in this fails; says what
   */
  static Engine load(Optional<String> path) {
    NativeLibrary library = LibrarySearch.open(path);
    String file = library.getFile().getPath();
    Layout layout = LayoutTable.read().find(LibrarySearch.version(library), file);
    try {
      Messages.install(library);
      Calls.bind(library);
      SelfTest.run(layout, file);
    } catch (EngineUnavailableException e) {
      throw e;
    } catch (UnsatisfiedLinkError | RuntimeException e) {
      throw new EngineUnavailableException(
          "MuJoCo %s in %s cannot be used: %s; %s"
              .formatted(layout.release(), file, e.getMessage(), LibrarySearch.REMEDY),
          e);
    }
    return new Engine(layout);
  }

  /** Returns the release of the library, for example {@code 2.2.2}. */
  public String release() {
    return layout.release();
  }

  /**
   * Returns the model in a resource, which may include others beside it; compiled on the first
   * call.
   *
   * @param home the class beside which the resources are
   * @param name the resource's name, for example {@code ant.xml}
   * @throws IllegalArgumentException if it is no valid model
   */
  public Model model(Class<?> home, String name) {
    return models.computeIfAbsent(
        home.getPackageName() + "/" + name,
        key -> ModelFiles.compileResource(home, name, xml -> Model.compile(layout, xml)));
  }
}
