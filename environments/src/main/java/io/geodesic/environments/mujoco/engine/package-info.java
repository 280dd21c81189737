/**
 * MuJoCo's shared library, called from Java.
 *
 * <p>The entry is {@link io.geodesic.environments.mujoco.engine.Engine#shared}: the library found,
 * bound and checked on first use. It compiles a {@link
 * io.geodesic.environments.mujoco.engine.Model}, of which any number of {@link
 * io.geodesic.environments.mujoco.engine.Simulation}s run side by side, each for one thread at a
 * time.
 *
 * <p>Structs are read at byte offsets that change from release to release. They come from {@code
 * layout.csv}, keyed by the exact {@code mj_version()}; releases that it does not list are refused,
 * and for one that it lists a probe model is compiled and stepped, and every field compared with
 * what it must hold, before anything else is run ({@link
 * io.geodesic.environments.mujoco.engine.SelfTest}). Where the library would end the process, wait
 * for a key, print, write a log file, or go on from a state that it reset on its own, an exception
 * is thrown instead.
 *
 * <p>Source: the public headers and the documentation of MuJoCo (E. Todorov, T. Erez, Y. Tassa,
 * 2012; Google DeepMind, Apache-2.0). Knows no task and depends on nothing else of this project.
 */
package io.geodesic.environments.mujoco.engine;
