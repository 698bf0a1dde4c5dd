using ScAi.Spacecraft.Propulsion;

namespace ScAi.Spacecraft.Tests.Propulsion;

public class PropulsionTests
{
    private static readonly PropulsionParameters s_parameters = new();

    [Theory]
    [InlineData(100.0, 220.0, 100.0, 4.5293)]
    [InlineData(500.0, 300.0, 150.0, 24.8539)]
    public void PropellantKilograms_TextbookBurn_IsTheRocketEquations(double mass, double specificImpulse, double deltaV, double expected)
    {
        var propellant = RocketEquation.PropellantKilograms(mass, specificImpulse, deltaV);

        Assert.Equal(expected, propellant, 5e-5);
        Assert.Equal(deltaV, RocketEquation.DeltaVMetersPerSecond(mass - propellant, propellant, specificImpulse), 1e-9);
    }

    [Fact]
    public void HohmannMetersPerSecond_From500To550Kilometers_Is27Point520()
    {
        var (first, second) = RocketEquation.HohmannMetersPerSecond(6878.137, 6928.137);

        Assert.Equal(27.520, first + second, 5e-4);
        Assert.Equal(0.0, first + second + RocketEquation.HohmannMetersPerSecond(6928.137, 6878.137).First
            + RocketEquation.HohmannMetersPerSecond(6928.137, 6878.137).Second, 1e-9);
    }

    [Fact]
    public void Step_ThreeThousandBurnsAndLeaks_AccountsForEveryGram()
    {
        var state = PropulsionModel.Initial(s_parameters);
        var (burned, leaked) = (0.0, 0.0);
        for (var i = 0; i < 86_400; i++)
        {
            var before = state;
            (state, _) = PropulsionModel.Step(
                state, s_parameters, new PropulsionInputs(i % 30, 285.0 + i % 17, LeakKilogramsPerSecond: i % 5 == 0 ? 1e-5 : 0.0), 10.0);
            burned += state.BurnedKilograms - before.BurnedKilograms;
            leaked += state.LeakedKilograms - before.LeakedKilograms;
            Assert.InRange(state.PropellantKilograms, 0.0, before.PropellantKilograms);
        }

        Assert.Equal(s_parameters.LoadKilograms, state.PropellantKilograms + burned + leaked, 1e-12 * s_parameters.LoadKilograms);
        Assert.True(leaked > 0.0 && burned > 1.0);
    }

    [Fact]
    public void Step_BurnToTheLastDrop_StopsThereAndGivesTheWholeDeltaV()
    {
        var state = PropulsionModel.Initial(s_parameters);
        var promised = PropulsionModel.Step(state, s_parameters, new PropulsionInputs(0.0, 293.15), 1.0).Outputs.RemainingDeltaVMetersPerSecond;
        var (deltaV, fired) = (0.0, 1.0);
        while (fired > 0.0)
        {
            var mass = s_parameters.DryMassKilograms + state.PropellantKilograms;
            (state, var outputs) = PropulsionModel.Step(state, s_parameters, new PropulsionInputs(100.0, 293.15), 100.0);
            fired = outputs.FiredSeconds;
            deltaV += outputs.ThrustNewtons * fired / (mass - 0.5 * outputs.FlowKilogramsPerSecond * fired);
        }

        Assert.Equal(0.0, state.PropellantKilograms);

        // The specific impulse falls with the pressure by at most its 5 %.
        Assert.InRange(deltaV, 0.95 * promised, promised);
    }

    [Fact]
    public void PressurePascals_HalfUsed_IsBlownDownByTheGasLaw()
    {
        var gas = s_parameters.TankVolumeCubicMeters - s_parameters.LoadKilograms / s_parameters.DensityKilogramsPerCubicMeter;
        var used = 6.0 / s_parameters.DensityKilogramsPerCubicMeter;

        Assert.Equal(2.2e6 * gas / (gas + used), PropulsionModel.PressurePascals(s_parameters, 6.0, 293.15), 1e-6);
        Assert.Equal(2.2e6 * 303.15 / 293.15, PropulsionModel.PressurePascals(s_parameters, 12.0, 303.15), 1e-6);
    }

    [Fact]
    public void Step_Faults_DoWhatTheySay()
    {
        var full = PropulsionModel.Initial(s_parameters);

        var shut = PropulsionModel.Step(full, s_parameters, new PropulsionInputs(10.0, 293.15, ValveStuckShut: 1.0), 10.0);
        var open = PropulsionModel.Step(full, s_parameters, new PropulsionInputs(0.0, 293.15, ValveStuckOpen: 1.0), 10.0);
        var leak = PropulsionModel.Step(full, s_parameters, new PropulsionInputs(0.0, 293.15, LeakKilogramsPerSecond: 0.001), 10.0);
        var bias = PropulsionModel.Step(full, s_parameters, new PropulsionInputs(0.0, 293.15, GaugeBiasKilograms: 1.5), 10.0);

        Assert.Equal(0.0, shut.Outputs.FiredSeconds);
        Assert.Equal(10.0, open.Outputs.FiredSeconds);
        Assert.True(open.Next.BurnedKilograms > 0.02);
        Assert.Equal(0.01, leak.Next.LeakedKilograms, 1e-4);
        Assert.Equal(0.0, leak.Outputs.ThrustNewtons);
        Assert.Equal(13.5, bias.Outputs.GaugedKilograms, 1e-12);
    }

    [Fact]
    public void Step_HalfTheStep_ChangesTheResultByTheSecondOrder()
    {
        var reference = Burned(600);
        var ratio = (Burned(6) - reference) / (Burned(12) - reference);

        Assert.InRange(Math.Abs(ratio), 3.0, 5.0);

        static double Burned(int steps)
        {
            var state = PropulsionModel.Initial(s_parameters);
            for (var i = 0; i < steps; i++)
            {
                (state, _) = PropulsionModel.Step(state, s_parameters, new PropulsionInputs(3600.0, 293.15), 3600.0 / steps);
            }

            return state.BurnedKilograms;
        }
    }
}
