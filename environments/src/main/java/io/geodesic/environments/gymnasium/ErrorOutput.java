package io.geodesic.environments.gymnasium;

import com.google.common.collect.EvictingQueue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a worker prints, its standard error and, by then, its standard output: read all the time, so
 * that it never blocks, and the last lines kept for messages.
 */
final class ErrorOutput {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorOutput.class);
  private static final int LINES = 3;

  private final EvictingQueue<String> last = EvictingQueue.create(LINES);
  private final Thread reader;

  ErrorOutput(InputStream stream) {
    reader = new Thread(() -> drain(stream), "worker output");
    reader.setDaemon(true);
    reader.start();
  }

  private void drain(InputStream stream) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LOG.debug("{}", line);
        synchronized (last) {
          last.add(line);
        }
      }
    } catch (IOException e) {
      LOG.debug("output of a worker ends", e);
    }
  }

  /** Returns the last lines of a process that has ended, as an addition to a message. */
  String lastWords() {
    try {
      TimeUnit.SECONDS.timedJoin(reader, 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (last) {
      return last.isEmpty() ? "" : "; its last words: " + String.join(" / ", last);
    }
  }
}
