using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Docking;

/// <summary>Approaches from 1 km behind to contact, and out again.</summary>
public class DockingModelTests
{
    private static readonly DockingParameters s_approach = new() { GoesOn = true };

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(5, 2)]
    [InlineData(10, 3)]
    public void Step_UndisturbedApproach_HoldsAtEachPointAndDocks(double seconds, ulong seed)
    {
        var (state, phases) = Fly(DockingModel.Initial(s_approach).Proceed(), seconds, seed, 20_000, (_, inputs) => inputs);

        Assert.Equal(DockingPhase.Docked, state.Phase);
        Assert.Equal(
            [DockingPhase.FarRange, DockingPhase.HoldFar, DockingPhase.ApproachMiddle, DockingPhase.HoldMiddle,
                DockingPhase.ApproachNear, DockingPhase.HoldNear, DockingPhase.Final, DockingPhase.Docked],
            phases);
        Assert.InRange(state.DeltaVMetersPerSecond, 1, 12);
        var expected = 8000 * (1 - Math.Exp(-state.DeltaVMetersPerSecond / (290 * 9.80665)));
        Assert.Equal(expected, state.PropellantKilograms, 0.02 * expected);
    }

    [Fact]
    public void Step_WithoutLeave_WaitsAtTheHoldPoint()
    {
        var asks = s_approach with { GoesOn = false };
        var state = DockingModel.Initial(asks).Proceed();
        for (var i = 0; i < 6000; i++)
        {
            (state, _) = DockingModel.Step(state, asks, Quiet, 1);
        }

        Assert.Equal(DockingPhase.HoldFar, state.Phase);
        Assert.Equal(0, (state.Truth.Position - new RelativeVector(0, -250, 0)).Length, 1.0);

        (state, _) = DockingModel.Step(state.Proceed(), asks, Quiet, 1);
        Assert.Equal(DockingPhase.ApproachMiddle, state.Phase);
    }

    [Theory]
    [InlineData(DockingPhase.FarRange)]
    [InlineData(DockingPhase.ApproachMiddle)]
    [InlineData(DockingPhase.HoldMiddle)]
    [InlineData(DockingPhase.ApproachNear)]
    [InlineData(DockingPhase.Final)]
    public void Abort_InAPhase_FliesAwayAndStaysAway(DockingPhase phase)
    {
        var draws = new Draws(23);
        var state = DockingModel.Initial(s_approach).Proceed();
        while (state.Phase != phase || state.PhaseSeconds < 30)
        {
            (state, _) = DockingModel.Step(state, s_approach, Noisy(draws), 1);
        }

        state = DockingModel.Abort(state, AbortCause.Commanded);
        var before = state.DeltaVMetersPerSecond;
        var start = state.Truth.Position.Length;
        var left = !s_approach.KeepOut.Contains(state.Truth.Position);
        for (var t = 0; t < 2 * 5554; t++)
        {
            (state, _) = DockingModel.Step(state, s_approach, Noisy(draws), 1);
            Assert.InRange(state.Truth.Position.Length, Math.Min(start, 100) - 1.5, double.PositiveInfinity);
            var inside = s_approach.KeepOut.Contains(state.Truth.Position);
            Assert.False(left && inside, $"back in the keep-out zone {t} s after the abort");
            left |= !inside;
        }

        Assert.True(left);
        Assert.Equal(AbortCause.Commanded, state.Cause);
        Assert.InRange(state.DeltaVMetersPerSecond - before, 0, 4);
    }

    [Fact]
    public void Step_SensorJumps_Aborts()
    {
        var (state, _) = Fly(
            DockingModel.Initial(s_approach).Proceed(), 1, 4, 20_000,
            (now, inputs) => now.Phase == DockingPhase.ApproachMiddle ? inputs with { SensorBiasMeters = 8 } : inputs, DockingPhase.Abort);

        Assert.Equal(DockingPhase.Abort, state.Phase);
        Assert.Equal(AbortCause.Sensor, state.Cause);
    }

    [Theory]
    [InlineData(5, 0.0)]
    [InlineData(0.0, 0.5)]
    public void Step_ContactAskew_IsPushedOffAndAborts(double degrees, double rate)
    {
        var (state, phases) = Fly(
            DockingModel.Initial(s_approach).Proceed(), 1, 5, 20_000,
            (_, inputs) => inputs with { AttitudeErrorDegrees = degrees, RateDegreesPerSecond = rate }, DockingPhase.Abort);

        Assert.Equal(AbortCause.Contact, state.Cause);
        Assert.Contains(DockingPhase.Final, phases);
        Assert.InRange(state.Truth.Velocity.Y, -0.1, 0);
    }

    [Fact]
    public void Step_ThrustersDead_SpendNothingAndDoNotDock()
    {
        var (state, _) = Fly(
            DockingModel.Initial(s_approach).Proceed(), 10, 6, 3600, (_, inputs) => inputs with { ThrusterLoss = 1 }, DockingPhase.Abort);

        Assert.Equal(0, state.PropellantKilograms);
        Assert.Equal(0, state.DeltaVMetersPerSecond);
        Assert.Equal(DockingPhase.Abort, state.Phase);
        Assert.Equal(0, (state.Truth.Position - new RelativeVector(0, -1000, 0)).Length, 1e-6);
    }

    [Fact]
    public void Step_LittlePropellant_NeverSpendsMoreThanThereIs()
    {
        var state = DockingModel.Initial(s_approach).Proceed();
        var left = 1.0;
        for (var i = 0; i < 4000; i++)
        {
            (state, var outputs) = DockingModel.Step(state, s_approach, Quiet with { PropellantKilograms = left }, 1);
            left -= outputs.PropellantKilograms;
            Assert.InRange(left, -1e-12, 1);
        }

        Assert.Equal(AbortCause.Propellant, state.Cause);
    }

    [Fact]
    public void Undock_WhenDocked_DriftsSlowlyAway()
    {
        var docked = DockingModel.Initial(s_approach) with { Phase = DockingPhase.Docked, Truth = default, Estimate = default };
        var (state, _) = DockingModel.Step(docked.Undock(), s_approach, Quiet, 60);

        Assert.Equal(DockingPhase.Idle, state.Phase);
        Assert.InRange(state.Truth.Position.Y, -3.5, -2.5);
        Assert.Equal(docked, DockingModel.Abort(docked, AbortCause.Commanded));
    }

    [Fact]
    public void Step_Warm_AllocatesNothing()
    {
        var state = DockingModel.Initial(s_approach).Proceed();
        var values = new double[DockingTelemetry.Parameters.Count];

        Assert.Equal(0, Allocations.Of(() =>
        {
            (state, var outputs) = DockingModel.Step(state, s_approach, Quiet, 1);
            DockingTelemetry.Sample(state, outputs, values);
        }));
        var leaving = DockingModel.Abort(state, AbortCause.Commanded);
        Assert.Equal(0, Allocations.Of(() => (leaving, _) = DockingModel.Step(leaving, s_approach, Quiet, 1)));
        Assert.Equal((double)DockingPhase.FarRange, values[0]);
    }

    private static DockingInputs Quiet => new(8000, 500);

    private static DockingInputs Noisy(Draws draws) => Quiet with { NoiseX = draws.Normal(), NoiseY = draws.Normal(), NoiseZ = draws.Normal() };

    private static (DockingState State, List<DockingPhase> Phases) Fly(
        DockingState state, double seconds, ulong seed, double most, Func<DockingState, DockingInputs, DockingInputs> change,
        DockingPhase until = DockingPhase.Docked)
    {
        var draws = new Draws(100 + seed);
        var phases = new List<DockingPhase> { state.Phase };
        for (var t = 0.0; t < most && state.Phase != until; t += seconds)
        {
            var inputs = seed == 0 ? Quiet : Noisy(draws);
            (state, _) = DockingModel.Step(state, s_approach, change(state, inputs), seconds);
            if (state.Phase != phases[^1])
            {
                phases.Add(state.Phase);
            }
        }

        return (state, phases);
    }
}
