using ScAi.Spacecraft.Recovery;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Recovery;

/// <summary>Into safe mode alone, out of it by command.</summary>
public class RecoveryModelTests
{
    private static readonly RecoveryParameters s_rules = new();
    private static readonly RecoveryInputs s_well = new(false, 5, false, 0.01, 0.9, 0);

    [Fact]
    public void Step_SafeModeWanted_ShedsTurnsToTheSunAndWaits()
    {
        var state = RecoveryModel.Step(RecoveryModel.Initial(s_rules), s_rules, s_well with { SafeModeWanted = true }, 10);
        Assert.Equal(RecoveryPhase.Shedding, state.Phase);
        Assert.True(state is { Sheds: true, AllowsThrust: false, AllowsPayload: false, SafeModes: 1 });

        state = Run(state, s_well with { SunDegrees = 90, RateDegreesPerSecond = 1 }, 600);
        Assert.Equal(RecoveryPhase.SunPointing, state.Phase);
        Assert.True(state.PointsAtSun);

        state = Run(state, s_well, 60);
        Assert.Equal(RecoveryPhase.Waiting, state.Phase);
        Assert.Equal(RecoveryPhase.Waiting, Run(state, s_well, 86_400).Phase);
    }

    [Fact]
    public void Step_WantedAgainWhileThere_CountsOnce()
    {
        var state = Run(RecoveryModel.Initial(s_rules), s_well with { SafeModeWanted = true }, 500);

        Assert.Equal(1, state.SafeModes);
        Assert.Equal(RecoveryPhase.Waiting, state.Phase);
    }

    [Fact]
    public void Step_InEclipse_NeedsNoSunToBeStable()
    {
        var state = Run(Safe(), s_well with { SunDegrees = double.NaN, InEclipse = true }, 200);

        Assert.Equal(RecoveryPhase.Waiting, state.Phase);
    }

    [Fact]
    public void Recover_StepByStep_IsNominalAgain()
    {
        var state = Run(Safe(), s_well, 200);
        foreach (var phase in new[] { RecoveryPhase.BusRestored, RecoveryPhase.AttitudeRestored, RecoveryPhase.Nominal })
        {
            (state, var refusal) = RecoveryModel.Recover(state, s_rules, s_well);
            Assert.Equal((phase, RecoveryRefusal.None), (state.Phase, refusal));
        }

        Assert.True(state is { AllowsThrust: true, AllowsPayload: true, Sheds: false, PointsAtSun: false });
        Assert.Equal(RecoveryRefusal.Nominal, RecoveryModel.Recover(state, s_rules, s_well).Refusal);
    }

    [Fact]
    public void Recover_AChecksFails_IsRefusedWithItsReason()
    {
        var waiting = Run(Safe(), s_well, 200);
        var bus = RecoveryModel.Recover(waiting, s_rules, s_well).Next;
        var attitude = RecoveryModel.Recover(bus, s_rules, s_well).Next;

        Assert.Equal(RecoveryRefusal.NotStable, Refusal(Safe(), s_well));
        Assert.Equal(RecoveryRefusal.Anomaly, Refusal(waiting, s_well with { CausesActive = 1 }));
        Assert.Equal(RecoveryRefusal.Battery, Refusal(waiting, s_well with { Charge = 0.3 }));
        Assert.Equal(RecoveryRefusal.Attitude, Refusal(bus, s_well with { SunDegrees = 40 }));
        Assert.Equal(RecoveryRefusal.Battery, Refusal(attitude, s_well with { Charge = 0.5 }));
        Assert.Equal(RecoveryRefusal.Attitude, Refusal(attitude, s_well with { RateDegreesPerSecond = double.NaN }));
    }

    [Fact]
    public void Step_ANewCauseOnTheWayOut_GoesBackIntoSafeMode()
    {
        var bus = RecoveryModel.Recover(Run(Safe(), s_well, 200), s_rules, s_well).Next;

        var state = RecoveryModel.Step(bus, s_rules, s_well with { SafeModeWanted = true }, 10);

        Assert.Equal((RecoveryPhase.Shedding, 2), (state.Phase, state.SafeModes));
    }

    [Fact]
    public void Abort_InNominal_ForbidsThrustUntilAllowed()
    {
        var state = RecoveryModel.Abort(RecoveryModel.Initial(s_rules));

        Assert.False(state.AllowsThrust);
        Assert.True(RecoveryModel.AllowThrust(state).Next.AllowsThrust);
        Assert.Equal(RecoveryRefusal.NotStable, RecoveryModel.AllowThrust(Safe()).Refusal);
    }

    [Fact]
    public void Step_Warm_AllocatesNothing()
    {
        var state = Safe();
        var values = new double[RecoveryTelemetry.Parameters.Count];

        Assert.Equal(0, Allocations.Of(() =>
        {
            state = RecoveryModel.Step(state, s_rules, s_well, 10);
            RecoveryTelemetry.Sample(state, values);
        }));
        Assert.Equal(1, values[1]);
    }

    private static RecoveryRefusal Refusal(RecoveryState state, RecoveryInputs inputs)
    {
        var (next, refusal) = RecoveryModel.Recover(state, s_rules, inputs);
        Assert.Equal(state, next);
        return refusal;
    }

    private static RecoveryState Safe() =>
        RecoveryModel.Step(RecoveryModel.Initial(s_rules), s_rules, s_well with { SafeModeWanted = true }, 10);

    private static RecoveryState Run(RecoveryState state, RecoveryInputs inputs, double seconds)
    {
        for (var t = 0.0; t < seconds; t += 10)
        {
            state = RecoveryModel.Step(state, s_rules, inputs, 10);
        }

        return state;
    }
}
