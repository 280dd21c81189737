package io.geodesic.benchmarks.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** JSON objects in files that are replaced as a whole. */
public final class JsonFile {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonFile() {}

  /** Writes beside the file, then renames: a reader sees the old or the new object. */
  public static void write(Path file, Object value) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads an object.
   *
   * @throws IOException if the file cannot be read or holds no JSON object; names the file
   */
  static ObjectNode read(Path file) throws IOException {
    try {
      JsonNode node = MAPPER.readTree(Files.readString(file));
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new IOException(file + " is torn or malformed JSON", e);
    }
    throw new IOException(file + " holds no JSON object");
  }
}
