package io.geodesic.policies.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A directory with {@code model.safetensors} (the {@link State}) and {@code checkpoint.json} (free
 * metadata and the SHA-256 of the former), replaced as a whole.
 *
 * <p>A crash or a power cut at any moment of {@link #write} leaves the old or the new checkpoint to
 * {@link #read}, never a mixture (protocol: {@link DirectorySwap}). One process may write at a
 * time; one that reads in the moment of the swap may get a {@link CheckpointException}, but no
 * mixture.
 *
 * @param metadata what {@link #write} was given, an object
 * @param state the tensors; its errors name the file
 */
public record Checkpoint(JsonNode metadata, State state) {

  private static final String MODEL = "model.safetensors";
  private static final String MANIFEST = "checkpoint.json";

  /**
   * Replaces the checkpoint in {@code directory}, or creates it and its parents.
   *
   * @param directory where it lives; while writing, and after a crash, also its siblings with the
   *     endings {@code .tmp-new} and {@code .tmp-old}
   * @param metadata anything JSON: settings, counters, versions
   * @param state the tensors, not modified
   * @throws CheckpointException if it cannot be written, or if {@code directory} holds something
   *     that is no checkpoint; the old checkpoint, if any, stays readable
   */
  public static void write(Path directory, ObjectNode metadata, State state) {
    DirectorySwap swap = new DirectorySwap(directory);
    try {
      refuseForeign(directory);
      for (DirectorySwap.Step step : swap.steps(target -> fill(target, metadata, state))) {
        step.run();
      }
    } catch (IOException e) {
      throw CheckpointException.of("write checkpoint", directory, e);
    }
  }

  /** Returns whether {@link #read} has something to read, be it damaged. */
  public static boolean exists(Path directory) {
    return Files.exists(new DirectorySwap(directory).current());
  }

  /**
   * Reads the checkpoint, also one whose replacement was interrupted; writes nothing.
   *
   * @throws CheckpointException if there is none, or a file is unreadable, truncated or damaged
   */
  public static Checkpoint read(Path directory) {
    Path current = new DirectorySwap(directory).current();
    try {
      if (!Files.exists(current)) {
        throw new CheckpointException("cannot read checkpoint " + directory + ": it is missing");
      }
      if (!Files.isDirectory(current)) {
        throw new NotDirectoryException(current.toString());
      }
      Manifest manifest = Manifest.read(current.resolve(MANIFEST));
      Path model = current.resolve(MODEL);
      State state = SafeTensors.read(model).state();
      if (!Manifest.digestOf(model).equals(manifest.digest())) {
        throw new CheckpointException(
            model + " is damaged: its SHA-256 is not the one in " + MANIFEST);
      }
      return new Checkpoint(manifest.metadata(), state);
    } catch (IOException e) {
      throw CheckpointException.of("read checkpoint", directory, e);
    }
  }

  /** Writes both files into an empty directory and forces them to the disk. */
  static void fill(Path directory, ObjectNode metadata, State state) throws IOException {
    Path model = directory.resolve(MODEL);
    new SafeTensors(state, Map.of()).write(model);
    new Manifest(metadata, Manifest.digestOf(model)).write(directory.resolve(MANIFEST));
  }

  private static void refuseForeign(Path directory) throws IOException {
    boolean ours =
        !Files.exists(directory)
            || Files.exists(directory.resolve(MANIFEST))
            || DirectorySwap.isEmptyDirectory(directory);
    if (!ours) {
      throw new CheckpointException(
          "cannot write checkpoint " + directory + ": it exists and is no checkpoint");
    }
  }
}
