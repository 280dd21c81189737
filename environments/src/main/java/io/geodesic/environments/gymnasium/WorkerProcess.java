package io.geodesic.environments.gymnasium;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that is sent messages over its standard input and answers over its standard output.
 *
 * <p>It is ended when an answer does not come in time, when it is closed, and when the virtual
 * machine exits; a process that outlives a killed virtual machine finds its input at an end. After
 * a failure every call throws the same message. For one caller at a time.
 */
final class WorkerProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 2;
  private static final int SIGNAL_EXIT = 128;

  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

  private final String id;
  private final Process process;
  private final OutputStream requests;
  private final InputStream replies;
  private final ErrorOutput errors;
  private final Frame reply = new Frame();
  private Duration limit = Duration.ZERO;
  private long deadline;
  private boolean timed;
  private boolean overdue;
  private String failure;

  /**
   * Starts the process.
   *
   * @param id what messages begin with
   * @throws WorkerException if it cannot be started
   */
  WorkerProcess(WorkerSettings settings, String id) {
    this.id = id;
    try {
      process = new ProcessBuilder(settings.command()).start();
    } catch (IOException e) {
      throw new WorkerException(
          "%s: '%s' cannot be started".formatted(id, settings.command().get(0)), e);
    }
    requests = process.getOutputStream();
    replies = process.getInputStream();
    errors = new ErrorOutput(process.getErrorStream());
    LiveWorkers.add(this);
  }

  /** Sends a message, whose answer must be received within {@code patience}. */
  void send(Frame request, Duration patience) {
    requireUnfailed();
    setDeadline(patience);
    try {
      request.writeTo(requests);
    } catch (IOException e) {
      LOG.debug("a worker does not listen; what it said before that, or its end, says why", e);
    }
  }

  /**
   * Waits for the next message, which is valid until the next call.
   *
   * @throws WorkerException if the process ends, writes something else, or nothing in time
   */
  Frame receive() {
    requireUnfailed();
    try {
      reply.readFrom(replies);
    } catch (IOException e) {
      throw failure(describe(e));
    }
    clearDeadline();
    return reply;
  }

  /** Ends the process for good and returns what every further call will throw. */
  WorkerException failure(String message) {
    failure = id + message;
    kill();
    return new WorkerException(failure);
  }

  private void requireUnfailed() {
    if (failure != null) {
      throw new WorkerException(failure);
    }
  }

  private String describe(IOException e) {
    if (isOverdue()) {
      return ": worker process gave no answer within %d s, and was ended (allow more by -D%s or -D%s)"
          .formatted(limit.toSeconds(), WorkerSettings.STEP_LIMIT, WorkerSettings.START_LIMIT);
    }
    if (!(e instanceof EOFException)) {
      return ": worker process speaks another protocol: " + e.getMessage();
    }
    return ": worker process ended, " + exit() + errors.lastWords();
  }

  private String exit() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return "closing its output";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "closing its output";
    }
    int code = process.exitValue();
    return code > SIGNAL_EXIT ? "killed by signal " + (code - SIGNAL_EXIT) : "exit code " + code;
  }

  /** Has the process ended after this time, unless {@link #clearDeadline} comes first. */
  synchronized void setDeadline(Duration patience) {
    limit = patience;
    deadline = System.nanoTime() + patience.toNanos();
    timed = true;
  }

  synchronized void clearDeadline() {
    timed = false;
  }

  /** Clears the deadline and returns whether the process is still there. */
  synchronized boolean isThere() {
    timed = false;
    return !overdue && failure == null && process.isAlive();
  }

  synchronized void endIfOverdue() {
    if (timed && System.nanoTime() - deadline >= 0) {
      overdue = true;
      kill();
    }
  }

  private synchronized boolean isOverdue() {
    return overdue;
  }

  /** Kills the process and those that it started. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    LiveWorkers.remove(this);
  }

  /** Lets the process close its environments, and kills it if that takes longer than 2 s. */
  @Override
  public void close() {
    failure = failure == null ? id + ": worker process is closed" : failure;
    try {
      requests.close();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LiveWorkers.remove(this);
        return;
      }
    } catch (IOException e) {
      // it has gone already, or will be killed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }
}
