namespace ScAi.Recordings;

/// <summary>The places below a satellite, behind and ahead.</summary>
/// <param name="Satellite">The satellite's id.</param>
/// <param name="Time">Milliseconds since 1970, UTC.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
public sealed record GroundTrack(
    int Satellite, IReadOnlyList<double> Time, IReadOnlyList<double> Latitude, IReadOnlyList<double> Longitude);
