package io.geodesic.environments.vector;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The bytes of a saved vector environment: id, number of copies, then copy by copy (big-endian, as
 * {@code DataOutput}).
 */
final class SavedState {
  private SavedState() {}

  static byte[] write(String id, Slot[] slots) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(id);
      out.writeInt(slots.length);
      for (Slot slot : slots) {
        slot.save(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void read(String id, Slot[] slots, byte[] state) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
      String savedId = in.readUTF();
      int count = in.readInt();
      if (!savedId.equals(id) || count != slots.length) {
        throw new IllegalArgumentException(
            "saved state is of %d × %s, not of %d × %s"
                .formatted(count, savedId, slots.length, id));
      }
      for (Slot slot : slots) {
        slot.load(in);
      }
      if (in.available() > 0) {
        throw new IllegalArgumentException(
            "saved state of %s has %d bytes too many".formatted(id, in.available()));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "saved state of %s is damaged or cut short at %d bytes".formatted(id, state.length), e);
    }
  }
}
