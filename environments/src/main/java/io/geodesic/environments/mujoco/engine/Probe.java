package io.geodesic.environments.mujoco.engine;

/**
 * A small model of which everything is known.
 *
 * <p>A cart on rails along x, a rotor about z, a ball with its mass off the centre, and a block on
 * the floor. All counts differ. Cart and rotor turn about nothing or their centre of mass, so that
 * their accelerations are force over mass and torque over inertia.
 */
final class Probe {
  static final double TIMESTEP = 0.00390625;

  static final String XML =
      """
      <mujoco model="probe">
        <compiler angle="radian"/>
        <option timestep="0.00390625"/>
        <default>
          <geom type="sphere" size="0.125" contype="0" conaffinity="0"/>
        </default>
        <worldbody>
          <geom type="plane" size="9 9 1" contype="1"/>
          <body pos="1 2 3">
            <joint name="rail" type="slide" axis="1 0 0" ref="0.25"/>
            <geom mass="1.5"/>
            <site pos="0 0 0.5"/>
          </body>
          <body pos="4 5 6">
            <joint name="axle" axis="0 0 1"/>
            <geom mass="2.5"/>
            <site pos="0.5 0 0"/>
          </body>
          <body pos="7 8 9">
            <joint type="ball"/>
            <geom pos="0.25 0 0" mass="3.5"/>
            <site/>
          </body>
          <body pos="0 0 0.124">
            <joint type="slide" axis="0 0 1"/>
            <geom mass="4.5" conaffinity="1"/>
          </body>
        </worldbody>
        <actuator>
          <motor joint="rail" gear="2" ctrllimited="true" ctrlrange="-0.75 0.625"/>
          <motor joint="axle" gear="4" ctrllimited="true" ctrlrange="-0.5 0.875"/>
        </actuator>
      </mujoco>
      """;

  // Where the bodies stand in the arrays of mjData.
  static final int CART = 1;
  static final int ROTOR = 2;
  static final int BALL = 3;
  static final int BLOCK = 4;

  static final int SITES = 3;
  static final double[] INITIAL_POSITIONS = {0.25, 0, 1, 0, 0, 0, 0};
  static final double[] MASSES = {0, 1.5, 2.5, 3.5, 4.5};
  static final double[] CONTROL_RANGES = {-0.75, 0.625, -0.5, 0.875};

  /** Cart 0.5 to the right, rotor a quarter turn on, ball so that x → y → z → x. */
  static final double[] POSITIONS = {0.75, Math.PI / 2, 0.5, 0.5, 0.5, 0.5, 0};

  static final double[] VELOCITIES = {2, 3, 0.5, 0.25, 0.125, 0};

  /** The second is beyond its range. */
  static final double[] CONTROLS = {0.5, 2};

  static final double CART_FORCE = 2 * 0.5;
  static final double ROTOR_TORQUE = 4 * 0.875;
  static final double CART_ACCELERATION = CART_FORCE / 1.5;

  /** A solid sphere: 2/5 m r². */
  static final double ROTOR_ACCELERATION = ROTOR_TORQUE / (0.4 * 2.5 * 0.125 * 0.125);

  private Probe() {}
}
