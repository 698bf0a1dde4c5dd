using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Docking;

/// <summary>From wherever an approach is given up, the way out stays out.</summary>
public class AbortPlannerTests
{
    private static readonly DockingParameters s_approach = new();
    private static readonly double s_n = s_approach.MeanMotionRadiansPerSecond;

    [Fact]
    public void Plan_FromAnyPointOfAnApproach_StaysOutsideForTwoOrbits()
    {
        var draws = new Draws(17);
        for (var i = 0; i < 300; i++)
        {
            Leaves(InCorridor(draws));
            Leaves(FarAway(draws));
        }
    }

    [Fact]
    public void Plan_OnASafeDrift_FiresNothing()
    {
        var parked = new RelativeState(new(0, -1000, 0), RelativeVector.Zero);

        Assert.Equal(RelativeVector.Zero, AbortPlanner.Plan(parked, s_approach.KeepOut, s_n));
    }

    [Fact]
    public void IsSafe_OnACollisionCourse_IsNot()
    {
        var start = new RelativeVector(0, -1000, 0);
        var course = new RelativeState(start, ClohessyWiltshire.VelocityTo(start, RelativeVector.Zero, s_n, 1800));

        Assert.False(AbortPlanner.IsSafe(course, s_approach.KeepOut, s_n));
    }

    /// <summary>Held against a finer sampling than the planner's own, and without its margin.</summary>
    private static void Leaves(RelativeState state)
    {
        var change = AbortPlanner.Plan(state, s_approach.KeepOut, s_n);
        var leaving = state with { Velocity = state.Velocity + change };
        var inside = s_approach.KeepOut.Contains(state.Position);
        var nearest = double.PositiveInfinity;
        var period = 2 * Math.PI / s_n;
        for (var t = 1.0; t <= 2 * period; t += 5)
        {
            var position = ClohessyWiltshire.Coast(leaving, s_n, t).Position;
            nearest = Math.Min(nearest, position.Length);
            var within = s_approach.KeepOut.Contains(position);
            Assert.False(within && (!inside || t > period / 2), $"{state} with {change} is in the keep-out zone after {t} s");
            inside &= within;
        }

        Assert.InRange(change.Length, 0, 7);
        Assert.True(nearest > Math.Min(100, state.Position.Length) - 1, $"{state} with {change} comes as near as {nearest} m");
    }

    private static RelativeState InCorridor(Draws draws)
    {
        var along = draws.Uniform(1, 250);
        var lateral = 0.9 * Math.Tan(10 * Math.PI / 180) * along / Math.Sqrt(2);
        return new(
            new(draws.Uniform(-lateral, lateral), -along, draws.Uniform(-lateral, lateral)),
            new(draws.Uniform(-0.05, 0.05), draws.Uniform(0, 0.5), draws.Uniform(-0.05, 0.05)));
    }

    private static RelativeState FarAway(Draws draws)
    {
        var position = new RelativeVector(draws.Uniform(-300, 300), draws.Uniform(-1500, -250), draws.Uniform(-100, 100));
        return new(position, ClohessyWiltshire.VelocityTo(position, new(0, -250, 0), s_n, draws.Uniform(400, 1800)));
    }
}
