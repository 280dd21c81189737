package io.geodesic.environments.mujoco.engine;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * What the library would print, or end the process for, caught by its two hooks.
 *
 * <p>Without a hook an error is printed, written to MUJOCO_LOG.TXT, and the process ended after a
 * key was pressed. With one, the function that failed returns to Java, where {@link #check} throws.
 * Texts of warnings are dropped: those that matter are counted in mjData.
 */
final class Messages {
  /** Called by C on the thread that called the library. */
  interface Hook extends Callback {
    /** Takes a message. */
    void invoke(Pointer message);
  }

  private static final ThreadLocal<String> ERROR = new ThreadLocal<>();

  // JNA frees the C side of a callback that nobody refers to.
  private static final Hook ON_ERROR = message -> ERROR.set(message.getString(0));
  private static final Hook ON_WARNING = message -> {};

  private Messages() {}

  /** Sets the hooks of the library, for the life of the process. */
  static void install(NativeLibrary library) {
    set(library, "mju_user_error", ON_ERROR);
    set(library, "mju_user_warning", ON_WARNING);
  }

  private static void set(NativeLibrary library, String variable, Hook hook) {
    library
        .getGlobalVariableAddress(variable)
        .setPointer(0, CallbackReference.getFunctionPointer(hook));
  }

  /**
   * Throws what the calls of this thread since the last check reported.
   *
   * @param where what was simulated, for the message
   */
  static void check(String where) {
    String error = ERROR.get();
    if (error != null) {
      ERROR.remove();
      throw new SimulationException(where + ": MuJoCo reports: " + error);
    }
  }
}
