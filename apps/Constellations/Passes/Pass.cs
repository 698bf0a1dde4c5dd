namespace ScAi.Constellations.Passes;

/// <summary>A time in which a satellite stands above a place's mask; all times UTC.</summary>
/// <param name="Start">It rises.</param>
/// <param name="Culmination">It stands highest.</param>
/// <param name="End">It sets.</param>
/// <param name="DurationSeconds">From rise to set.</param>
/// <param name="MaxElevationDegrees">At culmination.</param>
/// <param name="StartAzimuthDegrees">Where it rises, from north over east.</param>
/// <param name="EndAzimuthDegrees">Where it sets.</param>
/// <param name="IsCut">Whether the interval that was asked about begins or ends within the pass.</param>
public sealed record Pass(
    string Start,
    string Culmination,
    string End,
    double DurationSeconds,
    double MaxElevationDegrees,
    double StartAzimuthDegrees,
    double EndAzimuthDegrees,
    bool IsCut);
