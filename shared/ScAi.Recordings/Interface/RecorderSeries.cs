namespace ScAi.Recordings;

/// <summary>One satellite's recorder over time, by minimum and maximum per column so that no peak is lost.</summary>
/// <param name="Satellite">The satellite's id.</param>
/// <param name="Capacity">GB; null when not known.</param>
/// <param name="Time">Milliseconds since 1970, UTC: the middle of each column.</param>
/// <param name="Minimum">The least in use within each column, GB.</param>
/// <param name="Maximum">The most in use within each column, GB.</param>
/// <param name="Lost">Lost so far at the end of each column, GB.</param>
public sealed record RecorderSeries(
    int Satellite,
    double? Capacity,
    IReadOnlyList<double> Time,
    IReadOnlyList<double> Minimum,
    IReadOnlyList<double> Maximum,
    IReadOnlyList<double> Lost);
