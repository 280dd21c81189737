package io.geodesic.environments.mujoco.engine;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** The functions of the library, bound directly; models and data are addresses. */
final class Calls {
  private Calls() {}

  /** Binds the functions; needed once, before the first call. */
  static void bind(NativeLibrary library) {
    Native.register(Calls.class, library);
  }

  static native long mj_loadXML(String path, long fileSystem, byte[] error, int errorSize);

  static native void mj_deleteModel(long model);

  static native long mj_makeData(long model);

  static native void mj_deleteData(long data);

  static native void mj_resetData(long model, long data);

  static native void mj_forward(long model, long data);

  static native void mj_step(long model, long data);

  static native void mj_rnePostConstraint(long model, long data);
}
