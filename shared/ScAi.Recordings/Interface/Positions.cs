namespace ScAi.Recordings;

/// <summary>Positions and recorders, a column per value.</summary>
/// <param name="Index">Points into the satellites of the state.</param>
/// <param name="Time">Milliseconds since 1970, UTC.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Altitude">Metres.</param>
/// <param name="Used">GB.</param>
/// <param name="Station">The id of the station in contact (linked), -1 for none.</param>
/// <param name="InView">1 while any station sees the satellite, else 0.</param>
/// <param name="Cost">The satellite's charges so far, $.</param>
/// <param name="Links">How many links it has been charged for.</param>
public sealed record Positions(
    IReadOnlyList<int> Index,
    IReadOnlyList<double> Time,
    IReadOnlyList<double> Latitude,
    IReadOnlyList<double> Longitude,
    IReadOnlyList<double> Altitude,
    IReadOnlyList<double> Used,
    IReadOnlyList<int> Station,
    IReadOnlyList<int> InView,
    IReadOnlyList<double> Cost,
    IReadOnlyList<int> Links);
