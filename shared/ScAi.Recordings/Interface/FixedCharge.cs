using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>What a fixed contract has cost since the charge before. Its key is satellite and time.</summary>
/// <param name="Satellite">The satellite's id.</param>
/// <param name="Time">Up to when it is charged.</param>
/// <param name="Cost">$ since the charge before.</param>
/// <param name="CumulativeBySatellite">The satellite's charges so far, links included, $.</param>
public sealed record FixedCharge(int Satellite, ScenarioTime Time, decimal Cost, decimal CumulativeBySatellite);
