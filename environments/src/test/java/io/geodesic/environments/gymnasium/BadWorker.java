package io.geodesic.environments.gymnasium;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A worker process in Java, so that it can be had everywhere, which does one thing wrong.
 *
 * <p>Its environments have two components, 1 and 2, and two actions; a step pays 1 and nothing ever
 * ends.
 */
final class BadWorker {
  /** What it does wrong. */
  enum Fault {
    NONE,
    SILENT,
    CHATTY,
    FOREIGN_VERSION,
    MUTE_EXIT,
    NO_GYMNASIUM,
    FOREIGN_SPACES,
    CUT_SPACES,
    RAISES,
    HANGS,
    EXITS,
    CUT_ANSWER,
    SHORT_ANSWER,
    LONG_ANSWER,
    FOREIGN_ANSWER,
    NAN_OBSERVATION,
    INFINITE_REWARD,
    FAILS_TO_CLOSE
  }

  private static final int FAULTY_STEP = 3;
  private static final long FOREVER = Duration.ofDays(1).toMillis();

  private final Fault fault;
  private final Frame request = new Frame();
  private final Frame reply = new Frame();
  private int count;
  private int steps;

  private BadWorker(Fault fault) {
    this.fault = fault;
  }

  /** Returns the settings for such workers, which may take a second for a step. */
  static WorkerSettings settings(Fault fault) {
    try {
      Path tests =
          Path.of(BadWorker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path classes =
          Path.of(Frame.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-cp",
              tests + System.getProperty("path.separator") + classes,
              BadWorker.class.getName(),
              fault.name());
      Duration start = Duration.ofSeconds(fault == Fault.SILENT ? 1 : 120);
      return new WorkerSettings(command, start, Duration.ofSeconds(fault == Fault.HANGS ? 1 : 120));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers until the input ends. */
  public static void main(String[] args) throws IOException, InterruptedException {
    new BadWorker(Fault.valueOf(args[0])).run();
  }

  private void run() throws IOException, InterruptedException {
    switch (fault) {
      case SILENT -> Thread.sleep(FOREVER);
      case CHATTY -> System.out.print("Welcome, friend!\n");
      case MUTE_EXIT -> exit();
      case NO_GYMNASIUM -> {
        reply.begin('e').putInt(-1).putInt(0).putText("ModuleNotFoundError: No module named 'x'");
        send();
      }
      default -> {
        reply.begin('h').putInt(fault == Fault.FOREIGN_VERSION ? 99 : 1).putText("test");
        send();
      }
    }
    while (true) {
      try {
        request.readFrom(System.in);
      } catch (EOFException e) {
        return;
      }
      answer();
    }
  }

  private void answer() throws IOException, InterruptedException {
    switch (request.kind()) {
      case 'M' -> make(request.takeInt());
      case 'R' -> step(1);
      default -> {
        steps++;
        if (steps == FAULTY_STEP) {
          misbehave();
        } else {
          step(request.takeInt());
        }
      }
    }
  }

  private void make(int environments) throws IOException {
    if (fault == Fault.FAILS_TO_CLOSE && environments == 0) {
      exit();
    }
    count = environments;
    reply.begin('m').putInt(fault == Fault.FOREIGN_SPACES ? 17 : 2).putInt(0);
    reply.putDoubles(new double[] {195}, 0, 1);
    if (fault != Fault.CUT_SPACES) {
      reply.putInt(1).putInt(2).putDoubles(new double[] {-9, -9, 9, 9}, 0, 4);
      reply.putText("D").putInt(2);
    }
    send();
  }

  private void step(int rows) throws IOException {
    putStep(rows, 1, 1);
    send();
  }

  private void putStep(int rows, double reward, double observation) {
    reply.begin('s');
    for (int i = 0; i < rows; i++) {
      reply.putDoubles(new double[] {reward}, 0, 1);
    }
    reply.putText("\0".repeat(rows));
    for (int i = 0; i < rows; i++) {
      reply.putDoubles(new double[] {observation, 2}, 0, 2);
    }
  }

  private void misbehave() throws IOException, InterruptedException {
    switch (fault) {
      case RAISES ->
          reply.begin('e').putInt(1).putInt(3).putText("ValueError: no luck (x.py, line 7)");
      case HANGS -> Thread.sleep(FOREVER);
      case EXITS -> exit();
      case CUT_ANSWER -> {
        System.out.write(new byte[] {100, 0, 0, 0, 's', 1, 2, 3});
        exit();
      }
      case SHORT_ANSWER -> reply.begin('s').putInt(1);
      case LONG_ANSWER -> {
        putStep(count, 1, 1);
        reply.putInt(0);
      }
      case FOREIGN_ANSWER -> reply.begin('?');
      case NAN_OBSERVATION -> putStep(count, 1, Double.NaN);
      case INFINITE_REWARD -> putStep(count, Double.POSITIVE_INFINITY, 1);
      default -> putStep(count, 1, 1);
    }
    send();
  }

  private void send() throws IOException {
    reply.writeTo(System.out);
  }

  private static void exit() {
    new PrintStream(System.err, true, StandardCharsets.UTF_8).println("out of luck");
    System.exit(3);
  }
}
