package io.geodesic.policies.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON header of a safetensors file: {@code {"name": {"dtype": "F64", "shape": [2, 3],
 * "data_offsets": [begin, end]}, …, "__metadata__": {"key": "value", …}}}.
 *
 * @param entries the tensors in the header's order; their bytes tile the data without gap or
 *     overlap, which parsing checks
 * @param metadata the free string map
 */
record SafeTensorsHeader(List<Entry> entries, Map<String, String> metadata) {

  private static final String METADATA = "__metadata__";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Lays tensors out one behind the other, in their order. */
  static SafeTensorsHeader of(Map<String, Tensor> tensors, Map<String, String> metadata) {
    List<Entry> entries = new ArrayList<>();
    long begin = 0;
    for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
      Tensor tensor = named.getValue();
      Dtype dtype = Dtype.of(tensor);
      long end = begin + (long) tensor.length() * dtype.bytes;
      entries.add(new Entry(named.getKey(), dtype, tensor.shape, begin, end));
      begin = end;
    }
    return new SafeTensorsHeader(entries, metadata);
  }

  /**
   * Returns the header as UTF-8 JSON, padded with spaces to a multiple of 8 bytes.
   *
   * @throws IllegalArgumentException if a tensor has the reserved name {@code __metadata__}
   */
  byte[] toBytes() throws IOException {
    ObjectNode root = JSON.createObjectNode();
    if (!metadata.isEmpty()) {
      metadata.forEach(root.putObject(METADATA)::put);
    }
    for (Entry entry : entries) {
      if (entry.name().equals(METADATA)) {
        throw new IllegalArgumentException("'" + METADATA + "' is reserved: no name of a tensor");
      }
      ObjectNode node = root.putObject(entry.name()).put("dtype", entry.dtype().name());
      Arrays.stream(entry.shape()).forEach(node.putArray("shape")::add);
      node.putArray("data_offsets").add(entry.begin()).add(entry.end());
    }
    byte[] json = JSON.writeValueAsBytes(root);
    byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return padded;
  }

  /**
   * Parses a header and checks everything that reading the data relies on.
   *
   * @param dataBytes number of bytes of the file after the header
   * @throws CheckpointException with what is wrong, without the file's name
   */
  static SafeTensorsHeader parse(byte[] json, long dataBytes) {
    JsonNode root = tree(json);
    List<Entry> entries = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (!field.getKey().equals(METADATA)) {
        entries.add(new EntryParser(field.getKey(), field.getValue()).parse());
        continue;
      }
      for (Map.Entry<String, JsonNode> item : field.getValue().properties()) {
        check(item.getValue().isTextual(), METADATA + " '" + item.getKey() + "' is not a string");
        metadata.put(item.getKey(), item.getValue().textValue());
      }
    }
    checkTiling(entries, dataBytes);
    return new SafeTensorsHeader(entries, metadata);
  }

  private static JsonNode tree(byte[] json) {
    try {
      JsonNode root = JSON.readTree(json);
      check(root.isObject(), "the header is not a JSON object");
      JsonNode metadata = root.path(METADATA);
      check(metadata.isMissingNode() || metadata.isObject(), METADATA + " is not a JSON object");
      return root;
    } catch (JsonProcessingException e) {
      String problem = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new CheckpointException("the header is not valid JSON: " + problem, e);
    } catch (IOException e) {
      throw new CheckpointException("the header is not valid JSON: " + e.getMessage(), e);
    }
  }

  private static void checkTiling(List<Entry> entries, long dataBytes) {
    List<Entry> byOffset = new ArrayList<>(entries);
    byOffset.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long position = 0;
    String before = "the header";
    for (Entry entry : byOffset) {
      String what = "tensor '" + entry.name() + "' begins at byte " + entry.begin();
      check(entry.begin() >= position, what + " and overlaps " + before);
      check(entry.begin() == position, what + "; " + before + " ends at byte " + position);
      check(
          entry.end() <= dataBytes,
          String.format(
              "truncated: tensor '%s' ends at byte %d of the data; there are %d",
              entry.name(), entry.end(), dataBytes));
      position = entry.end();
      before = "tensor '" + entry.name() + "'";
    }
    check(
        position == dataBytes,
        (dataBytes - position) + " bytes follow the last tensor; expected none");
  }

  private static void check(boolean condition, String message) {
    if (!condition) {
      throw new CheckpointException(message);
    }
  }
}
