package io.geodesic.policies.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file {@code checkpoint.json}: the caller's metadata, and the SHA-256 of the tensors' file, so
 * that a damaged file, or one from another checkpoint, is never resumed from.
 *
 * @param metadata the caller's own, an object
 * @param digest lower-case hexadecimal SHA-256 of the tensors' file
 */
record Manifest(JsonNode metadata, String digest) {

  private static final String FORMAT = "geodesic-checkpoint-1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Returns the SHA-256 of a file's bytes. */
  static String digestOf(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }

  /** Writes the manifest and forces it to the disk. */
  void write(Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("sha256", digest);
    root.set("metadata", metadata);
    byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      TensorData.writeFully(channel, ByteBuffer.wrap(json));
      channel.force(true);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws CheckpointException if it is not a manifest of this format; the message names the file
   */
  static Manifest read(Path file) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      String problem = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new CheckpointException(file + " is not valid JSON: " + problem, e);
    }
    if (!root.path("format").asText().equals(FORMAT)) {
      throw new CheckpointException(
          file + " has format " + root.path("format") + "; expected \"" + FORMAT + "\"");
    }
    if (!root.path("metadata").isObject() || !root.path("sha256").isTextual()) {
      throw new CheckpointException(file + " lacks an object 'metadata' or a text 'sha256'");
    }
    return new Manifest(root.get("metadata"), root.get("sha256").textValue());
  }
}
