using ScAi.Orbits.Constellations;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Spacecraft.Navigation;
using ScAi.Spacecraft.Tests.Shared;
using ScAi.Time;

namespace ScAi.Spacecraft.Tests.Navigation;

/// <summary>The filter against SGP4 as the truth, at 500 km.</summary>
public class NavigationModelTests
{
    private static readonly NavigationParameters s_receiver = new();
    private static readonly Sgp4 s_orbit = new(new CircularOrbit(500, 97.4).At(ScenarioTime.FromUnixMicroseconds(1_690_848_000_000_000), 30, 0));

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(60)]
    public void Step_AnOrbit_IsBetterThanTheReceiverAndKnowsItsError(double seconds)
    {
        var flight = new Flight(seconds);
        flight.Fly(30);
        var (position, velocity, deviations, count) = (0.0, 0.0, 0.0, 0);
        for (var t = 0.0; t < 6000; t += seconds, count++)
        {
            var outputs = flight.Step();
            position += outputs.PositionErrorMeters * outputs.PositionErrorMeters;
            velocity += outputs.VelocityErrorMetersPerSecond * outputs.VelocityErrorMetersPerSecond;
            deviations += outputs.PositionErrorMeters * outputs.PositionErrorMeters
                / (outputs.PositionDeviationMeters * outputs.PositionDeviationMeters);
        }

        var raw = Math.Sqrt(3 * (7 * 7 + 2 * 2));
        Assert.InRange(Math.Sqrt(position / count), 0, 0.85 * raw);
        Assert.InRange(Math.Sqrt(velocity / count), 0, 0.05 * Math.Sqrt(3));
        Assert.InRange(deviations / count, 0.3, 3);
    }

    [Fact]
    public void Step_ReceiverSilent_GoesOnWithTheForcesItKnows()
    {
        var flight = new Flight(10);
        flight.Fly(300);
        var before = flight.Last;
        flight.Change = inputs => inputs with { NotANumber = true };
        flight.Fly(60);

        Assert.False(flight.Last.HasFix);
        Assert.True(double.IsNaN(flight.Last.ResidualMeters));
        Assert.True(flight.Last.PositionDeviationMeters > before.PositionDeviationMeters);
        Assert.InRange(flight.Last.PositionErrorMeters, 0, 3 * flight.Last.PositionDeviationMeters);
        Assert.InRange(flight.Last.PositionErrorMeters, 0, 100);
    }

    [Fact]
    public void Step_ReceiverJumps_ThrowsTheFixesAwayAndThenBeginsAnew()
    {
        var flight = new Flight(10);
        flight.Fly(300);
        flight.Change = inputs => inputs with { AddedBiasMeters = 2000 };
        flight.Fly(5);

        Assert.False(flight.Last.HasFix);
        Assert.Equal(5, flight.State.Rejected);
        Assert.InRange(flight.Last.ResidualMeters, 3000, 4000);
        Assert.InRange(flight.Last.PositionErrorMeters, 0, 60);

        flight.Fly(s_receiver.MostRejected);
        Assert.InRange(flight.Last.PositionErrorMeters, 3000, 4000);
    }

    [Fact]
    public void Step_ReceiverStuck_IsSeenInTheNextSample()
    {
        var flight = new Flight(10);
        flight.Fly(100);
        flight.Change = inputs => inputs with { Stuck = true };

        var outputs = flight.Step();

        Assert.False(outputs.HasFix);
        Assert.InRange(outputs.ResidualMeters, 70_000, 80_000);
    }

    [Fact]
    public void Step_NoisyReceiver_ThrowsSomeFixesAway()
    {
        var flight = new Flight(10);
        flight.Fly(100);
        flight.Change = inputs => inputs with { NoiseFactor = 50 };
        var refused = Enumerable.Range(0, 20).Count(_ => !flight.Step().HasFix);

        Assert.InRange(refused, 15, 20);
    }

    [Fact]
    public void Step_BehindThePlan_SaysByHowMuch()
    {
        var flight = new Flight(10) { PlanDelaySeconds = -2 };
        flight.Fly(300);

        Assert.Equal(-2 * 7613, flight.Last.AlongTrackMeters, 60.0);
        Assert.Equal(0, flight.Last.CrossTrackMeters, 40.0);
        Assert.Equal(6878, flight.Last.SemiMajorAxisKilometers, 15.0);
    }

    [Fact]
    public void Between_500And550Kilometers_IsHohmanns()
    {
        var up = CourseCorrection.Between(6878.137, 6928.137);
        var down = CourseCorrection.Between(6928.137, 6878.137);

        Assert.Equal(27.520, up.TotalMetersPerSecond, 5e-4);
        Assert.True(up is { FirstMetersPerSecond: > 0, SecondMetersPerSecond: > 0 });
        Assert.Equal(-up.SecondMetersPerSecond, down.FirstMetersPerSecond, 1e-9);
        Assert.Equal(up.CoastSeconds, down.CoastSeconds, 1e-9);
        Assert.InRange(up.CoastSeconds, 2838, 2871);
    }

    [Fact]
    public void Step_Warm_AllocatesNothing()
    {
        Assert.Equal(PropagationCode.None, s_orbit.PropagateMinutes(0, out var truth));
        var inputs = new NavigationInputs(truth.Position, truth.Velocity, truth.Position, truth.Velocity, 0, 0, 0, default);
        var state = NavigationModel.Initial(s_receiver);
        var values = new double[NavigationTelemetry.Parameters.Count];

        Assert.Equal(0, Allocations.Of(() =>
        {
            (state, var outputs) = NavigationModel.Step(state, s_receiver, inputs, 10);
            NavigationTelemetry.Sample(state, outputs, values);
        }));
        Assert.InRange(values[8], 1, 31);
    }

    private sealed class Flight(double seconds)
    {
        private readonly Draws _draws = new(41);
        private double _time;

        public NavigationState State { get; private set; } = NavigationModel.Initial(s_receiver);

        public NavigationOutputs Last { get; private set; }

        public double PlanDelaySeconds { get; init; }

        public Func<NavigationInputs, NavigationInputs> Change { get; set; } = inputs => inputs;

        public void Fly(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                Step();
            }
        }

        public NavigationOutputs Step()
        {
            _time += seconds;
            Assert.Equal(PropagationCode.None, s_orbit.PropagateMinutes(_time / 60, out State<Teme> truth));
            Assert.Equal(PropagationCode.None, s_orbit.PropagateMinutes((_time - PlanDelaySeconds) / 60, out State<Teme> plan));
            var draws = new NavigationDraws(
                _draws.Normal(), _draws.Normal(), _draws.Normal(), _draws.Normal(), _draws.Normal(), _draws.Normal(),
                _draws.Normal(), _draws.Normal(), _draws.Normal());
            (State, Last) = NavigationModel.Step(
                State, s_receiver, Change(new(truth.Position, truth.Velocity, plan.Position, plan.Velocity, 0, 0, 0, draws)), seconds);
            return Last;
        }
    }
}
