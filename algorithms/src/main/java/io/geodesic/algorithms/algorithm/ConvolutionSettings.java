package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;
import java.util.List;

/** Settings of the convolutions that come first where observations are images. */
public record ConvolutionSettings(
    @Setting(
            doc =
                "image observations (height×width×channels): filters of the convolutional layers before the hidden ones; empty for none",
            min = 1,
            max = 10000,
            source = "Young and Tian 2019")
        List<Integer> filters,
    @Setting(
            doc = "image observations: side of the convolutions' patches in pixels",
            min = 1,
            max = 1000)
        int kernel,
    @Setting(doc = "image observations: pixels from one patch to the next", min = 1, max = 1000)
        int stride) {

  public ConvolutionSettings {
    Settings.validate(ConvolutionSettings.class, filters, kernel, stride);
  }

  /** One layer of 16 filters of 3×3 pixels, as is usual for MinAtar's 10×10 images. */
  public static ConvolutionSettings defaults() {
    return new ConvolutionSettings(List.of(16), 3, 1);
  }
}
