package io.geodesic.benchmarks.cli;

import io.geodesic.benchmarks.run.Provenance;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: build, commit, virtual machine and kernels. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "geodesic " + Provenance.version() + " (" + Provenance.commit() + ")",
      Provenance.versions().get("jvm") + ", " + Provenance.versions().get("kernels") + " kernels"
    };
  }
}
