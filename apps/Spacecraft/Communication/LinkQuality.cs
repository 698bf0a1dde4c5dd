namespace ScAi.Spacecraft.Communication;

/// <summary>One direction of a link.</summary>
/// <param name="PathLossDb">Free-space loss.</param>
/// <param name="CarrierToNoiseDensityDbHertz">C/N0.</param>
/// <param name="EbN0Db">Eb/N0.</param>
/// <param name="MarginDb">Eb/N0 above what is required.</param>
/// <param name="FrameErrorRate">The chance that a frame sent once is wrong.</param>
/// <param name="DropRate">The chance that a frame is wrong each time it is sent.</param>
/// <param name="UsefulBitsPerSecond">The channel's rate over the expected number of tries; 0 when the link does not close.</param>
public readonly record struct LinkQuality(
    double PathLossDb,
    double CarrierToNoiseDensityDbHertz,
    double EbN0Db,
    double MarginDb,
    double FrameErrorRate,
    double DropRate,
    double UsefulBitsPerSecond)
{
    /// <summary>No link at all.</summary>
    public static LinkQuality None =>
        new(double.NaN, double.NaN, double.NegativeInfinity, double.NegativeInfinity, 1, 1, 0);

    /// <summary>Whether the link closes.</summary>
    public bool Closes => MarginDb >= 0;
}
