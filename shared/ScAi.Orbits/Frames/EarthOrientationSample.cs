namespace ScAi.Orbits.Frames;

/// <summary>How the Earth is turned and tilted at one instant, as the IERS publishes it.</summary>
/// <param name="Ut1MinusUtcSeconds">UT1 - UTC.</param>
/// <param name="PolarXArcseconds">The pole's x, towards the zero meridian.</param>
/// <param name="PolarYArcseconds">The pole's y, towards 90 degrees west.</param>
public readonly record struct EarthOrientationSample(
    double Ut1MinusUtcSeconds, double PolarXArcseconds = 0.0, double PolarYArcseconds = 0.0);
