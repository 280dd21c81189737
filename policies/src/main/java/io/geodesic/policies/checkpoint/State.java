package io.geodesic.policies.checkpoint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An ordered tree of named tensors: what a {@link Stateful} object saves and loads.
 *
 * <p>Names are paths with dots, as in PyTorch's state dictionaries ({@code "actor.0.weight"}); a
 * {@linkplain #scope scope} is a view of one subtree that writes through. Tensors are row-major,
 * keep the order in which they were put, and are copied on the way in and out, so that no array is
 * ever shared with a caller. Doubles keep their bits, NaN payloads included. Not thread-safe.
 */
public final class State {

  private final Map<String, Tensor> tensors;
  private final String source;
  private final String prefix;

  /** Creates an empty tree. */
  public State() {
    this(new LinkedHashMap<>(), "the state", "");
  }

  /**
   * Wraps tensors without copying them.
   *
   * @param source where the tensors come from, named by every error
   */
  State(Map<String, Tensor> tensors, String source) {
    this(tensors, source, "");
  }

  private State(Map<String, Tensor> tensors, String source, String prefix) {
    this.tensors = tensors;
    this.source = source;
    this.prefix = prefix;
  }

  /** Returns the view of this tree in which every name is short for {@code prefix.name}. */
  public State scope(String prefix) {
    return new State(tensors, source, path(prefix) + '.');
  }

  /**
   * Puts a copy of {@code data}.
   *
   * @param shape the axes, rows first; none at all means a vector of {@code data.length}
   * @throws IllegalArgumentException if the name is empty or taken, or the shape does not have
   *     {@code data.length} entries
   */
  public void put(String name, double[] data, int... shape) {
    int[] axes = shape.length == 0 ? new int[] {data.length} : shape.clone();
    int length = Tensor.length(axes);
    if (length != data.length) {
      throw new IllegalArgumentException(
          String.format(
              "tensor '%s': shape %s has %d entries; the data has %d",
              prefix + name, Arrays.toString(axes), length, data.length));
    }
    add(name, new Tensor.Reals(data.clone(), axes));
  }

  /**
   * Puts a copy of {@code data} as a vector of 64-bit integers.
   *
   * @throws IllegalArgumentException if the name is empty or taken
   */
  public void putLongs(String name, long[] data) {
    add(name, new Tensor.Longs(data.clone(), data.length));
  }

  /**
   * Puts one double, as a tensor without axes.
   *
   * @throws IllegalArgumentException if the name is empty or taken
   */
  public void putScalar(String name, double value) {
    add(name, new Tensor.Reals(new double[] {value}));
  }

  /**
   * Puts one 64-bit integer, as a tensor without axes.
   *
   * @throws IllegalArgumentException if the name is empty or taken
   */
  public void putLong(String name, long value) {
    add(name, new Tensor.Longs(new long[] {value}));
  }

  /**
   * Puts bytes, one in each entry of a vector of 64-bit integers.
   *
   * @throws IllegalArgumentException if the name is empty or taken
   */
  public void putBytes(String name, byte[] data) {
    long[] entries = new long[data.length];
    for (int i = 0; i < data.length; i++) {
      entries[i] = data[i];
    }
    putLongs(name, entries);
  }

  /**
   * Returns the bytes under {@code name}.
   *
   * @throws CheckpointException if there is no such tensor or it holds doubles
   */
  public byte[] bytes(String name) {
    long[] entries = integers(name);
    byte[] data = new byte[entries.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) entries[i];
    }
    return data;
  }

  /**
   * Returns a copy of the doubles under {@code name}.
   *
   * @throws CheckpointException if there is no such tensor or it holds longs
   */
  public double[] get(String name) {
    return reals(name).clone();
  }

  /**
   * Copies the doubles under {@code name} into {@code target}.
   *
   * @param target overwritten completely, or not at all when this throws
   * @throws CheckpointException if there is no such tensor, it holds longs, or its length is not
   *     {@code target.length}
   */
  public void copyTo(String name, double[] target) {
    double[] data = reals(name);
    checkLength(name, target.length, data.length);
    System.arraycopy(data, 0, target, 0, data.length);
  }

  /**
   * Returns a copy of the longs under {@code name}.
   *
   * @throws CheckpointException if there is no such tensor or it holds doubles
   */
  public long[] longs(String name) {
    return integers(name).clone();
  }

  /**
   * Returns the one double under {@code name}.
   *
   * @throws CheckpointException if there is no such tensor, it holds longs, or not exactly one
   */
  public double scalar(String name) {
    double[] data = reals(name);
    checkLength(name, 1, data.length);
    return data[0];
  }

  /**
   * Returns the one 64-bit integer under {@code name}.
   *
   * @throws CheckpointException if there is no such tensor, it holds doubles, or not exactly one
   */
  public long longValue(String name) {
    long[] data = integers(name);
    checkLength(name, 1, data.length);
    return data[0];
  }

  /**
   * Returns a copy of the shape of the tensor under {@code name}; empty for a scalar.
   *
   * @throws CheckpointException if there is no such tensor
   */
  public int[] shape(String name) {
    return tensor(name).shape.clone();
  }

  /** Returns whether there is a tensor under {@code name}. */
  public boolean contains(String name) {
    return tensors.containsKey(prefix + name);
  }

  /** Returns the names under this scope, relative to it, in the order in which they were put. */
  public List<String> names() {
    return tensors.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  /** Returns the tensors under this scope by their names relative to it, not copied. */
  Map<String, Tensor> tensors() {
    Map<String, Tensor> subtree = new LinkedHashMap<>();
    names().forEach(name -> subtree.put(name, tensors.get(prefix + name)));
    return subtree;
  }

  private void add(String name, Tensor tensor) {
    if (tensors.putIfAbsent(path(name), tensor) != null) {
      throw new IllegalArgumentException(
          "tensor '" + prefix + name + "' is already in " + source + "; names must differ");
    }
  }

  private String path(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name below '" + prefix + "' is empty");
    }
    return prefix + name;
  }

  private double[] reals(String name) {
    if (tensor(name) instanceof Tensor.Reals reals) {
      return reals.data;
    }
    throw failure(name, "holds longs; expected doubles");
  }

  private long[] integers(String name) {
    if (tensor(name) instanceof Tensor.Longs longs) {
      return longs.data;
    }
    throw failure(name, "holds doubles; expected longs");
  }

  private Tensor tensor(String name) {
    Tensor tensor = tensors.get(prefix + name);
    if (tensor == null) {
      throw failure(name, "is missing");
    }
    return tensor;
  }

  private void checkLength(String name, int expected, int found) {
    if (expected != found) {
      throw failure(name, "has length " + found + "; expected " + expected);
    }
  }

  private CheckpointException failure(String name, String what) {
    return new CheckpointException("tensor '" + prefix + name + "' of " + source + " " + what);
  }
}
