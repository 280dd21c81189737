/**
 * Any environment of Python's Gymnasium, run in worker processes: {@code gymnasium:LunarLander-v3}.
 *
 * <p>The main type is {@link io.geodesic.environments.gymnasium.GymnasiumFamily}, which finds ids
 * by their prefix. A worker is a Python that runs {@code worker.py} (behind {@code spaces.py}) and
 * holds the environments of several rows; one message with the actions of all of them goes to each
 * worker before the first answer is awaited, so that workers compute at the same time. There are as
 * many as the vector environment has threads, and what comes out does not depend on their number.
 * The messages are described in {@code worker.py}.
 *
 * <p><b>Seeds.</b> Each episode is reset with a seed from its row's random stream. A run is thus
 * reproducible where the environment is a function of seed and actions; its state then also comes
 * back after a resume, by replaying the actions since the reset. Where it is not, a warning says
 * so.
 *
 * <p><b>Spaces.</b> Actions: Box, Discrete (counted from 0), MultiDiscrete, MultiBinary.
 * Observations: Box as float32, bytes, or else double; Discrete and MultiDiscrete as ones among
 * zeros; MultiBinary as zeros and ones. Images (three dimensions of bytes from 0 to 255) are scaled
 * to [0, 1] and have their channels last, as the convolutional networks expect. Other spaces are
 * refused by name. Time limits are those that {@code gymnasium.make} sets. Of {@code info} nothing
 * is read; returns and lengths of episodes are summed on our side.
 *
 * <p><b>Failures.</b> Whatever an environment raises arrives as {@link
 * io.geodesic.environments.gymnasium.WorkerException} with Python's message and place. A worker
 * that keeps silent for longer than the properties {@code geodesic.python.startSeconds} (120) and
 * {@code geodesic.python.stepSeconds} (60) allow is ended. Workers end with the virtual machine,
 * however that ends; those without work wait 30 s for new environments.
 *
 * <p>Depends on core, registry and space; nothing depends on it but the list of families.
 */
package io.geodesic.environments.gymnasium;
