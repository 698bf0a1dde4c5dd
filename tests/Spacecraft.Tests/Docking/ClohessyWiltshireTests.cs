using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Docking;

/// <summary>Relative motion at 400 km.</summary>
public class ClohessyWiltshireTests
{
    private const double Mu = 3.986004418e14;
    private const double Radius = 6_778_137;
    private static readonly double s_n = ClohessyWiltshire.MeanMotion(6778.137);
    private static readonly double s_period = 2 * Math.PI / s_n;

    [Fact]
    public void MeanMotion_At400Kilometers_IsTheOracles()
    {
        Assert.Equal(1.131367e-3, s_n, 5e-10);
    }

    [Fact]
    public void Coast_RadialOffsetAtRest_Drifts3769MetersPerOrbit()
    {
        var after = ClohessyWiltshire.Coast(new(new(100, 0, 0), default), s_n, s_period);

        Assert.Equal(-3769.911, after.Position.Y, 5e-4);
        Assert.Equal(-12 * Math.PI * 100, after.Position.Y, 1e-9);
        Assert.Equal(100, after.Position.X, 1e-9);
    }

    [Fact]
    public void Coast_BoundedEllipse_ReturnsExactly()
    {
        var start = new RelativeState(new(100, 0, 0), new(0, -2 * s_n * 100, 0));
        var after = ClohessyWiltshire.Coast(start, s_n, s_period);

        Assert.Equal(-0.226273, start.Velocity.Y, 5e-7);
        Assert.Equal(0, (after.Position - start.Position).Length, 1e-10);
        Assert.Equal(0, (after.Velocity - start.Velocity).Length, 1e-13);
    }

    [Fact]
    public void VelocityTo_TheTargetAlongTheTrackIn1800Seconds_IsTheOracles()
    {
        var start = new RelativeVector(0, -1000, 0);
        var first = ClohessyWiltshire.VelocityTo(start, RelativeVector.Zero, s_n, 1800);
        var arrival = ClohessyWiltshire.Coast(new(start, first), s_n, 1800);

        Assert.Equal(-0.534584, first.X, 5e-7);
        Assert.Equal(0.164823, first.Y, 5e-7);
        Assert.Equal(1.118833, first.Length + arrival.Velocity.Length, 5e-7);
        Assert.Equal(0, arrival.Position.Length, 1e-10);
    }

    [Fact]
    public void VelocityTo_AnyPointInAnyTime_LeadsThere()
    {
        var draws = new Draws(5);
        for (var i = 0; i < 1000; i++)
        {
            var from = Somewhere(draws, 1000);
            var to = Somewhere(draws, 1000);
            var seconds = draws.Uniform(0.05, 0.45) * s_period;
            var velocity = ClohessyWiltshire.VelocityTo(from, to, s_n, seconds);

            Assert.Equal(0, (ClohessyWiltshire.Coast(new(from, velocity), s_n, seconds).Position - to).Length, 1e-8);
        }
    }

    [Fact]
    public void RungeKutta_AlongTheTransfer_ClosesTo1e11Meters()
    {
        var first = ClohessyWiltshire.VelocityTo(new(0, -1000, 0), RelativeVector.Zero, s_n, 1800);
        var exact = new RelativeState(new(0, -1000, 0), first);
        var stepped = exact;
        for (var i = 0; i < 3600; i++)
        {
            stepped = ClohessyWiltshire.RungeKutta(stepped, RelativeVector.Zero, s_n, 0.5);
        }

        Assert.Equal(0, (stepped.Position - ClohessyWiltshire.Coast(exact, s_n, 1800).Position).Length, 1e-11);
    }

    [Fact]
    public void RungeKutta_StepHalved_IsFourthOrder()
    {
        var start = new RelativeState(new(50, -800, 20), new(0.1, 0.2, -0.05));
        var exact = ClohessyWiltshire.Coast(start, s_n, 2400).Position;
        double Miss(int steps)
        {
            var state = start;
            for (var i = 0; i < steps; i++)
            {
                state = ClohessyWiltshire.RungeKutta(state, RelativeVector.Zero, s_n, 2400.0 / steps);
            }

            return (state.Position - exact).Length;
        }

        Assert.InRange(Miss(8) / Miss(16), 12, 22);
    }

    [Fact]
    public void VelocityTo_FlownOnTwoBodyOrbits_MissesByThirtyCentimeters()
    {
        var velocity = ClohessyWiltshire.VelocityTo(new(0, -1000, 0), RelativeVector.Zero, s_n, 1800);

        var miss = FlyTwoBody(new(new(0, -1000, 0), velocity), 1800);

        Assert.Equal(0.24, Math.Abs(miss.X), 0.02);
        Assert.Equal(0.31, Math.Abs(miss.Y), 0.02);
    }

    /// <summary>The chaser's position in the target's frame after both have moved under a point mass, integrated by RK4 at 0.5 s.</summary>
    private static RelativeVector FlyTwoBody(RelativeState start, double seconds)
    {
        var speed = Math.Sqrt(Mu / Radius);
        var (x, y) = (Radius + start.Position.X, start.Position.Y);
        var (vx, vy) = (start.Velocity.X - s_n * start.Position.Y, speed + start.Velocity.Y + s_n * start.Position.X);
        const double h = 0.5;
        for (var t = 0.0; t < seconds - 1e-9; t += h)
        {
            var (a1, b1) = Pull(x, y);
            var (a2, b2) = Pull(x + h / 2 * vx, y + h / 2 * vy);
            var (a3, b3) = Pull(x + h / 2 * vx + h * h / 4 * a1, y + h / 2 * vy + h * h / 4 * b1);
            var (a4, b4) = Pull(x + h * vx + h * h / 2 * a2, y + h * vy + h * h / 2 * b2);
            x += h * vx + h * h / 6 * (a1 + a2 + a3);
            y += h * vy + h * h / 6 * (b1 + b2 + b3);
            vx += h / 6 * (a1 + 2 * a2 + 2 * a3 + a4);
            vy += h / 6 * (b1 + 2 * b2 + 2 * b3 + b4);
        }

        var (sin, cos) = Math.SinCos(s_n * seconds);
        var (dx, dy) = (x - Radius * cos, y - Radius * sin);
        return new(cos * dx + sin * dy, -sin * dx + cos * dy, 0);
    }

    private static (double X, double Y) Pull(double x, double y)
    {
        var factor = -Mu / Math.Pow(x * x + y * y, 1.5);
        return (factor * x, factor * y);
    }

    private static RelativeVector Somewhere(Draws draws, double meters) =>
        new(draws.Uniform(-meters, meters), draws.Uniform(-meters, meters), draws.Uniform(-meters, meters));
}
