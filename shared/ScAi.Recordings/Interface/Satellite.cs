namespace ScAi.Recordings;

/// <summary>A satellite of the run.</summary>
/// <param name="Id">As on the wire.</param>
/// <param name="Name">For people.</param>
/// <param name="Capacity">Of its recorder, GB; null when not known.</param>
/// <param name="InstrumentRate">How fast its instrument fills the recorder, MB/s; null when not known.</param>
/// <param name="Sensor">Its sensor; null when it has none or none is known.</param>
public sealed record Satellite(int Id, string Name, double? Capacity, double? InstrumentRate, Sensor? Sensor);
