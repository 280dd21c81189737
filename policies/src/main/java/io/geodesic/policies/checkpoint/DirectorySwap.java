package io.geodesic.policies.checkpoint;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces a directory so that a crash at any moment leaves the old or the new one whole.
 *
 * <p>No file system call replaces a directory that is not empty, so {@code dir} is swapped by two
 * renames, with the names {@code dir.tmp-new} and {@code dir.tmp-old} beside it:
 *
 * <pre>
 *   dir   tmp-new    tmp-old   state                                    whole, newest first
 *   old   –          –         at rest                                  dir
 *   old   partial    –         filling                                  dir
 *   –     new        old       between the renames                      tmp-new, tmp-old
 *   new   –          partial   clearing away                            dir
 * </pre>
 *
 * So {@code tmp-new} counts only when {@code dir} is missing and {@code tmp-old} is there, and
 * {@code tmp-old} only when {@code dir} is missing. Every rename is forced to the disk before the
 * next one. There may be one writer at a time.
 */
final class DirectorySwap {

  /** One move of the protocol; a crash happens before, within or after it. */
  interface Step {
    void run() throws IOException;
  }

  /** Writes the new directory's files; they are forced to the disk by whoever writes them. */
  interface Filler {
    void fill(Path directory) throws IOException;
  }

  private final Path directory;
  private final Path staged;
  private final Path retired;

  DirectorySwap(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
    if (this.directory.getFileName() == null) {
      throw new IllegalArgumentException(directory + " is a root; expected a directory in it");
    }
    String name = this.directory.getFileName().toString();
    staged = this.directory.resolveSibling(name + ".tmp-new");
    retired = this.directory.resolveSibling(name + ".tmp-old");
  }

  /** Returns where the newest whole directory is, or {@code directory} if there is none. */
  Path current() {
    if (exists(directory) || !exists(retired)) {
      return directory;
    }
    return exists(staged) ? staged : retired;
  }

  /** Returns the protocol in order; the first step also finishes what a crash interrupted. */
  List<Step> steps(Filler filler) {
    return List.of(
        this::recover, () -> fill(filler), this::retire, this::publish, () -> delete(retired));
  }

  private void recover() throws IOException {
    Files.createDirectories(directory.getParent());
    Path current = current();
    if (!current.equals(directory)) {
      rename(current, directory);
    }
    delete(retired);
    delete(staged);
  }

  private void fill(Filler filler) throws IOException {
    Files.createDirectory(staged);
    try {
      filler.fill(staged);
      force(staged);
      force(directory.getParent());
    } catch (IOException | RuntimeException e) {
      try {
        delete(staged);
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  private void retire() throws IOException {
    if (exists(directory)) {
      rename(directory, retired);
    }
  }

  private void publish() throws IOException {
    rename(staged, directory);
  }

  private void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    force(directory.getParent());
  }

  private static void delete(Path path) throws IOException {
    if (exists(path)) {
      MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Forces a directory's entries to the disk, where the system lets one open a directory. */
  private static void force(Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Returns whether the directory holds nothing; false for anything that is no directory. */
  static boolean isEmptyDirectory(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> children = Files.list(path)) {
      return children.findAny().isEmpty();
    }
  }
}
