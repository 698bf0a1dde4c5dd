using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>A time in which a station sees a satellite, from the orbit engine. Its key is satellite, station and start.</summary>
/// <param name="Satellite">The satellite's id.</param>
/// <param name="Station">The station's id.</param>
/// <param name="Start">Acquisition of signal, or the scenario's start.</param>
/// <param name="End">Loss of signal, or the scenario's end.</param>
/// <param name="MaxElevation">Degrees.</param>
/// <param name="Parts">What became of it; they tile it.</param>
public sealed record Contact(
    int Satellite, int Station, ScenarioTime Start, ScenarioTime End, double MaxElevation, IReadOnlyList<ContactPart> Parts);
