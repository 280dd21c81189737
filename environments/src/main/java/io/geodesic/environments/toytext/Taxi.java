package io.geodesic.environments.toytext;

import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.Transition;
import io.geodesic.environments.tabular.TransitionTable;
import io.geodesic.environments.toytext.Grid.Direction;
import java.util.List;

/**
 * Drive to a passenger, pick the passenger up, and drop them off at their destination.
 *
 * <p>State ((row·5 + column)·5 + passenger)·4 + destination; passenger 0 to 3 waits at a landmark,
 * 4 is in the taxi. Actions 0 south, 1 north, 2 east, 3 west, 4 pick up, 5 drop off. Each step pays
 * −1, a pick-up or drop-off that is not possible −10, the delivery 20. Dietterich (2000); Gymnasium
 * {@code taxi.py}, without rain and fickle passengers.
 */
final class Taxi implements GridWorld {

  private static final Grid GRID = new Grid(5, 5);
  private static final List<Direction> DIRECTIONS =
      List.of(Direction.DOWN, Direction.UP, Direction.RIGHT, Direction.LEFT);
  private static final int PICK_UP = 4;
  private static final int ACTIONS = 6;

  /** Cells of the landmarks R, G, Y and B. */
  private static final List<Integer> LANDMARKS =
      List.of(GRID.cell(0, 0), GRID.cell(0, 4), GRID.cell(4, 0), GRID.cell(4, 3));

  private static final int IN_TAXI = LANDMARKS.size();

  /** Cells with a wall at their right side. */
  private static final List<Integer> WALLED =
      List.of(
          GRID.cell(0, 1),
          GRID.cell(1, 1),
          GRID.cell(3, 0),
          GRID.cell(3, 2),
          GRID.cell(4, 0),
          GRID.cell(4, 2));

  private static final List<Ink> COLOURS = List.of(Ink.RED, Ink.GREEN, Ink.YELLOW, Ink.BLUE);
  private static final int CELL = 64;

  private static final double STEP = -1;
  private static final double IMPOSSIBLE = -10;
  private static final double DELIVERY = 20;

  /** A state taken apart. */
  private record Place(int taxi, int passenger, int destination) {
    private static final int STATES = GRID.cells() * (LANDMARKS.size() + 1) * LANDMARKS.size();

    static Place of(int state) {
      int rest = state / LANDMARKS.size();
      int places = LANDMARKS.size() + 1;
      return new Place(rest / places, rest % places, state % LANDMARKS.size());
    }

    int state() {
      return (taxi * (LANDMARKS.size() + 1) + passenger) * LANDMARKS.size() + destination;
    }

    boolean mayStart() {
      return passenger != IN_TAXI && passenger != destination;
    }

    Transition with(int newTaxi, int newPassenger, double reward, boolean terminated) {
      int next = new Place(newTaxi, newPassenger, destination).state();
      return Transition.certain(next, reward, terminated);
    }
  }

  @Override
  public Grid grid() {
    return GRID;
  }

  @Override
  public int cellSize() {
    return CELL;
  }

  @Override
  public TabularMdp mdp() {
    double[] initial = new double[Place.STATES];
    int starts = GRID.cells() * LANDMARKS.size() * (LANDMARKS.size() - 1);
    for (int s = 0; s < Place.STATES; s++) {
      initial[s] = Place.of(s).mayStart() ? 1.0 / starts : 0;
    }
    TransitionTable table =
        new TransitionTable(
            Place.STATES, ACTIONS, (state, action) -> List.of(act(Place.of(state), action)));
    return new TabularMdp(table, initial, ToyText.DISCOUNT);
  }

  private static Transition act(Place place, int action) {
    if (action < DIRECTIONS.size()) {
      int taxi = drive(place.taxi, DIRECTIONS.get(action));
      return place.with(taxi, place.passenger, STEP, false);
    }
    return action == PICK_UP ? pickUp(place) : dropOff(place);
  }

  private static int drive(int taxi, Direction direction) {
    int next = GRID.neighbour(taxi, direction);
    boolean walled =
        switch (direction) {
          case RIGHT -> WALLED.contains(taxi);
          case LEFT -> WALLED.contains(next) && next != taxi;
          default -> false;
        };
    return walled ? taxi : next;
  }

  private static Transition pickUp(Place place) {
    boolean waitsHere = place.passenger != IN_TAXI && LANDMARKS.get(place.passenger) == place.taxi;
    return waitsHere
        ? place.with(place.taxi, IN_TAXI, STEP, false)
        : place.with(place.taxi, place.passenger, IMPOSSIBLE, false);
  }

  private static Transition dropOff(Place place) {
    int landmark = LANDMARKS.indexOf(place.taxi);
    if (place.passenger != IN_TAXI || landmark < 0) {
      return place.with(place.taxi, place.passenger, IMPOSSIBLE, false);
    }
    boolean delivered = landmark == place.destination;
    return place.with(place.taxi, landmark, delivered ? DELIVERY : STEP, delivered);
  }

  /** The landmark with a frame is the destination. */
  @Override
  public void paint(int state, GridPen pen) {
    Place place = Place.of(state);
    boolean riding = place.passenger == IN_TAXI;
    pen.ground(Ink.PAPER, Ink.MIST);
    WALLED.forEach(pen::wall);
    for (int i = 0; i < LANDMARKS.size(); i++) {
      pen.patch(COLOURS.get(i), LANDMARKS.get(i));
    }
    pen.frame(Ink.NIGHT, LANDMARKS.get(place.destination));
    if (!riding) {
      pen.person(Ink.VIOLET, LANDMARKS.get(place.passenger));
    }
    pen.car(Ink.ORANGE, place.taxi, riding);
  }
}
