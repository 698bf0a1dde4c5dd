using ScAi.Spacecraft.Resources;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Resources;

/// <summary>Books and load of the computer.</summary>
public class ResourceModelTests
{
    private static readonly ResourceParameters s_computer = new();

    [Fact]
    public void Step_RandomFlows_KeepsBooksThatAgree()
    {
        var draws = new Draws(2);
        var state = ResourceModel.Initial(s_computer, 1e6, 10);
        var (stored, joules, kilograms) = (0L, 1e6, 10.0);
        for (var i = 0; i < 10_000; i++)
        {
            var (made, taken) = ((long)draws.Uniform(0, 1e9), Math.Min(stored, (long)draws.Uniform(0, 1e9)));
            var (generated, consumed, lost) = (draws.Uniform(0, 500), draws.Uniform(0, 450), draws.Uniform(0, 50));
            var burnt = draws.Uniform(0, 1e-4);
            stored += made - taken;
            joules += generated - consumed - lost;
            kilograms -= burnt;
            (state, _) = ResourceModel.Step(
                state, s_computer, new(true, false, false, false, 0, made, taken, 0, generated, consumed, lost, burnt, 0), 10);
            ResourceModel.Check(state, stored, joules, kilograms);
        }

        Assert.Throws<InvalidOperationException>(() => ResourceModel.Check(state, stored + 1, joules, kilograms));
        Assert.Throws<InvalidOperationException>(() => ResourceModel.Check(state, stored, joules + 0.1, kilograms));
        var wrong = Assert.Throws<InvalidOperationException>(() => ResourceModel.Check(state, stored, joules, kilograms + 1e-9));
        Assert.StartsWith("Propellant: ", wrong.Message);
    }

    [Fact]
    public void Step_Busy_LoadsTheComputerAndDrawsMore()
    {
        var state = ResourceModel.Initial(s_computer, 0, 0);
        var (_, idle) = ResourceModel.Step(state, s_computer, default, 10);
        var draw = 0.0;
        for (var i = 0; i < 60; i++)
        {
            (state, draw) = ResourceModel.Step(state, s_computer, default(ResourceInputs) with { Observing = true, PlayingBack = true }, 10);
        }

        Assert.Equal(0.58, state.Load, 1e-6);
        Assert.Equal(260, state.MemoryMegabytes, 1e-9);
        Assert.Equal(4 + 6 * 0.58, draw, 1e-5);
        Assert.True(idle < draw);
    }

    [Fact]
    public void Step_MemoryLeak_GrowsUntilTheComputerStartsAnew()
    {
        var state = ResourceModel.Initial(s_computer, 0, 0);
        for (var i = 0; i < 36; i++)
        {
            (state, _) = ResourceModel.Step(state, s_computer, default(ResourceInputs) with { MemoryLeakMegabytesPerHour = 500 }, 10);
        }

        Assert.Equal(190, state.MemoryMegabytes, 1e-9);
        (state, _) = ResourceModel.Step(state, s_computer, default(ResourceInputs) with { Rebooting = true }, 10);
        Assert.Equal((140, 1), (state.MemoryMegabytes, state.Reboots));
    }

    [Fact]
    public void Step_Warm_AllocatesNothing()
    {
        var state = ResourceModel.Initial(s_computer, 0, 0);
        var values = new double[ResourceTelemetry.Parameters.Count];

        Assert.Equal(0, Allocations.Of(() =>
        {
            (state, _) = ResourceModel.Step(state, s_computer, default, 10);
            ResourceTelemetry.Sample(state, values);
        }));
        Assert.Equal(18, values[0], 1e-9);
    }
}
