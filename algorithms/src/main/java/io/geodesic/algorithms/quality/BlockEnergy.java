package io.geodesic.algorithms.quality;

import io.geodesic.commons.kernel.KernelProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * The squared Frobenius norms of the blocks of F: what a block-diagonal approximation leaves out.
 *
 * <p>With F_ij = B_iᵀB_j, ‖F_ij‖² = tr(B_iB_iᵀ·B_jB_jᵀ): the sum of the products of two R×R gram
 * matrices, so no block is formed.
 */
public final class BlockEnergy {

  private final List<ParameterBlock> blocks;
  private final double[][] energy;

  private BlockEnergy(List<ParameterBlock> blocks, double[][] energy) {
    this.blocks = blocks;
    this.energy = energy;
  }

  /** Computes the energies of a policy's blocks. */
  public static BlockEnergy of(FisherFactor factor, List<ParameterBlock> blocks) {
    List<double[]> grams = new ArrayList<>();
    for (ParameterBlock block : blocks) {
      grams.add(block.to() <= factor.width() ? factor.gram(block.from(), block.to()) : null);
    }
    double[][] energy = new double[blocks.size()][blocks.size()];
    for (int i = 0; i < energy.length; i++) {
      for (int j = 0; j < energy.length; j++) {
        energy[i][j] = energy(factor, grams.get(i), grams.get(j), i == j);
      }
    }
    return new BlockEnergy(List.copyOf(blocks), energy);
  }

  private static double energy(FisherFactor factor, double[] a, double[] b, boolean same) {
    if (a != null && b != null) {
      return KernelProvider.kernels().dot(a, 0, b, 0, a.length);
    }
    double sum = 0;
    if (same) {
      for (double value : factor.freeFisher()) {
        sum += value * value;
      }
    }
    return sum;
  }

  /** Returns the blocks. */
  public List<ParameterBlock> blocks() {
    return blocks;
  }

  /** Returns ‖F_ij‖_F². */
  public double squaredNorm(int i, int j) {
    return energy[i][j];
  }

  /** Returns ‖F‖_F². */
  public double total() {
    double sum = 0;
    for (double[] row : energy) {
      for (double value : row) {
        sum += value;
      }
    }
    return sum;
  }

  /** Returns the share of ‖F‖_F² in blocks off the diagonal; NaN if F is zero. */
  public double offDiagonalShare() {
    double diagonal = 0;
    for (int i = 0; i < energy.length; i++) {
      diagonal += energy[i][i];
    }
    return 1 - diagonal / total();
  }
}
