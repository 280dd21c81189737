package io.geodesic.environments.gymnasium;

import java.nio.BufferUnderflowException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker process and the environments in it.
 *
 * <p>Announced actions are collected, and sent as one message when the last environment has
 * announced its own, or when the first of them is waited for. At most one message is under way. An
 * environment that raises an exception ends the worker.
 */
final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private static final int VERSION = 1;
  private static final int NO_ROW = -1;
  private static final Duration REST = Duration.ofSeconds(30);

  private final String id;
  private final WorkerSettings settings;
  private final Consumer<Worker> whenReleased;
  private final WorkerProcess process;
  private final Frame request = new Frame();
  private List<GymnasiumEnvironment> environments = List.of();
  private Layout layout;
  private Batch waiting;
  private Batch sent;
  private int firstIndex;
  private int open;
  private boolean greeted;

  /**
   * Starts the process.
   *
   * @param id the id, prefix included
   * @param whenReleased hears when the last environment is closed
   */
  Worker(String id, WorkerSettings settings, Consumer<Worker> whenReleased) {
    this.id = id;
    this.settings = settings;
    this.whenReleased = whenReleased;
    this.process = new WorkerProcess(settings, id);
  }

  String id() {
    return id;
  }

  Layout layout() {
    return layout;
  }

  /** Asks for environments; {@link #made} waits for them. */
  void make(int count, int firstIndexOfThem) {
    open = count;
    firstIndex = firstIndexOfThem;
    request.begin('M').putInt(count).putText(GymnasiumFamily.withoutPrefix(id));
    process.send(request, settings.startLimit());
  }

  /** Returns the environments that {@link #make} asked for. */
  List<GymnasiumEnvironment> made() {
    greet();
    layout = readLayout(receive('m'));
    int actionSize = layout.actions().size();
    waiting = new Batch(open, actionSize);
    sent = new Batch(open, actionSize);
    environments = new ArrayList<>(open);
    for (int row = 0; row < open; row++) {
      environments.add(new GymnasiumEnvironment(this, row, firstIndex + row));
    }
    return environments;
  }

  private void greet() {
    if (greeted) {
      return;
    }
    Frame hello = receive('h');
    int version = hello.remaining() < Integer.BYTES ? 0 : hello.takeInt();
    if (version != VERSION) {
      throw process.failure(
          ": worker process speaks version %d of the protocol, not %d".formatted(version, VERSION));
    }
    greeted = true;
    process.setDeadline(settings.startLimit());
  }

  private Layout readLayout(Frame reply) {
    try {
      return Layout.read(reply);
    } catch (RuntimeException e) {
      throw process.failure(": worker process describes its spaces wrongly: " + e.getMessage());
    }
  }

  /** Starts an episode, and replays its steps. */
  void reset(int row, Episode episode) {
    settle();
    request.begin('R').putInt(row);
    episode.putInto(request);
    process.send(request, settings.startLimit());
    sent.expect(row);
    receive();
  }

  void announce(int row, int nextSeed, double[] action, int offset) {
    waiting.add(row, nextSeed, action, offset);
    if (waiting.isFull()) {
      send();
    }
  }

  /** Brings answers to announced actions nearer: sends what waits, and receives what was sent. */
  void advance() {
    if (sent.size() == 0) {
      send();
    }
    receive();
  }

  /** Waits until nothing is under way. */
  void settle() {
    while (waiting.size() + sent.size() > 0) {
      advance();
    }
  }

  private void send() {
    if (sent.size() > 0) {
      receive();
    }
    Batch batch = waiting;
    waiting = sent;
    sent = batch;
    request.begin('S');
    batch.putInto(request);
    process.send(request, settings.stepLimit());
  }

  private void receive() {
    Frame reply = receive('s');
    try {
      distribute(reply);
    } catch (BufferUnderflowException e) {
      throw process.failure(": worker process sends an answer that is too short");
    }
    if (reply.remaining() > 0) {
      throw process.failure(": worker process sends an answer that is too long");
    }
    sent.clear();
  }

  private void distribute(Frame reply) {
    int n = sent.size();
    for (int i = 0; i < n; i++) {
      environments.get(sent.row(i)).acceptReward(reply);
    }
    for (int i = 0; i < n; i++) {
      environments.get(sent.row(i)).acceptFlags(reply);
    }
    for (int i = 0; i < n; i++) {
      environments.get(sent.row(i)).acceptObservation(reply);
    }
    for (int i = 0; i < n; i++) {
      environments.get(sent.row(i)).acceptFinal(reply);
    }
  }

  private Frame receive(char kind) {
    Frame reply = process.receive();
    if (reply.kind() == 'e' && reply.remaining() >= 2 * Integer.BYTES) {
      int row = reply.takeInt();
      int step = reply.takeInt();
      String text = reply.takeText();
      throw process.failure(row == NO_ROW ? ": " + text : place(firstIndex + row, step) + text);
    }
    if (reply.kind() != kind) {
      throw process.failure(
          ": worker process speaks another protocol: message '%s' where '%s' is due"
              .formatted(reply.kind(), kind));
    }
    return reply;
  }

  /** Returns the beginning of a message: which environment, where in its episode. */
  String describe(int index, long step) {
    return id + place(index, step);
  }

  private static String place(int index, long step) {
    return ", environment %d, step %d of the episode: ".formatted(index, step);
  }

  /** Closes one environment; with the last of them the worker is free for others. */
  void release() {
    open--;
    if (open == 0) {
      whenReleased.accept(this);
    }
  }

  /**
   * Closes all environments in the process, and has it ended unless it is woken soon.
   *
   * @return whether it can be woken at all
   */
  boolean rest() {
    if (waiting.size() + sent.size() > 0) {
      end(); // left in the middle of a step
      return false;
    }
    try {
      make(0, 0);
      receive('m');
    } catch (WorkerException e) {
      LOG.warn("closing environments failed: {}", e.getMessage());
      return false;
    }
    process.setDeadline(REST);
    return true;
  }

  /** Returns whether the process is still there; it will not be ended then. */
  boolean wake() {
    return process.isThere();
  }

  /** Ends the process. */
  void end() {
    process.close();
  }
}
