using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>A burn that has been ordered.</summary>
/// <param name="Key">The command that ordered it.</param>
/// <param name="TotalMetersPerSecond">What it is to give.</param>
/// <param name="GivenMetersPerSecond">What it has given.</param>
/// <param name="Direction">Where to, in the local frame (radial, transverse, normal); of length 1.</param>
/// <param name="WaitedSeconds">How long it has waited for the attitude.</param>
/// <param name="Ignited">Whether the thruster has fired.</param>
public sealed record BurnPlan(
    string Key, double TotalMetersPerSecond, double GivenMetersPerSecond, Vector3D Direction, double WaitedSeconds, bool Ignited)
{
    /// <summary>What it still has to give.</summary>
    public double RemainingMetersPerSecond => TotalMetersPerSecond - GivenMetersPerSecond;
}
