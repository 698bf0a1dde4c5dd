namespace ScAi.Spacecraft.Docking;

/// <summary>Finds how to get away: drift if that is safe, else the cheapest collision avoidance manoeuvre that is.</summary>
/// <remarks>
/// A path is safe when it has left the keep-out zone within half an orbit without coming nearer to the target than it began,
/// and then stays outside for two orbits. Candidates have a velocity away from the orbit's plane of approach: an upward or
/// downward impulse gives a closed ellipse that lies wholly on the chaser's side of the target, and a small change along the
/// track lets that ellipse drift further away from the target.
/// </remarks>
public static class AbortPlanner
{
    /// <summary>How many orbits a path has to stay away for.</summary>
    public const int Orbits = 2;

    private const int SamplesPerOrbit = 240;
    private const double MostApproachMeters = 0.5;
    private const double PlanMargin = 1.25;
    private const double FineSeconds = 2;
    private const int FineSamples = 60;

    /// <summary>The change of velocity with which to leave, with room for errors; zero when drifting away is safe.</summary>
    public static RelativeVector Plan(in RelativeState state, KeepOutZone zone, double meanMotion)
    {
        if (IsSafe(state, zone, meanMotion, PlanMargin))
        {
            return RelativeVector.Zero;
        }

        var best = RelativeVector.Zero;
        var cost = double.PositiveInfinity;
        for (var speed = 0.1; speed <= 6.4; speed *= 1.25)
        {
            for (var drift = 0.04; drift <= 2.6; drift *= 2)
            {
                for (var sides = 0; sides < 4; sides++)
                {
                    var velocity = Away(state.Position, speed, drift, (sides & 1) == 0, (sides & 2) == 0, meanMotion);
                    var change = velocity - state.Velocity;
                    if (change.Length < cost && IsSafe(state with { Velocity = velocity }, zone, meanMotion, PlanMargin))
                    {
                        (best, cost) = (change, change.Length);
                    }
                }
            }
        }

        return double.IsFinite(cost)
            ? best
            : Away(state.Position, 6.4, 2.6, state.Position.Y <= 0, state.Position.Y <= 0, meanMotion) - state.Velocity;
    }

    /// <summary>Whether coasting from here is safe with a keep-out zone that much larger.</summary>
    public static bool IsSafe(in RelativeState state, KeepOutZone zone, double meanMotion, double margin = 1)
    {
        var larger = zone with { AlongMeters = zone.AlongMeters * margin, AcrossMeters = zone.AcrossMeters * margin };
        var start = state.Position.Length;
        var inside = larger.Contains(state.Position);
        var period = 2 * Math.PI / meanMotion;
        for (var i = inside ? -FineSamples : 1; i <= Orbits * SamplesPerOrbit; i++)
        {
            // Near the target the first two minutes are looked at closely.
            var seconds = i <= 0 ? (i + FineSamples + 1) * FineSeconds : i * period / SamplesPerOrbit;
            var position = ClohessyWiltshire.Coast(state, meanMotion, seconds).Position;
            if (inside)
            {
                inside = larger.Contains(position);
                if (position.Length < start - MostApproachMeters || (inside && i > SamplesPerOrbit / 2))
                {
                    return false;
                }
            }
            else if (larger.Contains(position))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Up or down with that speed, drifting that many m/s behind or ahead: y drifts by -(6 n x + 3 vy), so that
    /// vy = drift / 3 - 2 n x makes it fall behind.
    /// </summary>
    private static RelativeVector Away(
        RelativeVector position, double speed, double drift, bool up, bool behind, double meanMotion) =>
        new(up ? speed : -speed, (behind ? drift : -drift) / 3 - 2 * meanMotion * position.X, 0);
}
