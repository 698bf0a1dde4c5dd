using ScAi.Spacecraft.Power;

namespace ScAi.Spacecraft.Tests.Power;

public class PowerTests
{
    private static readonly PowerParameters s_parameters = new();

    [Theory]
    [InlineData(0.60, 0.80, 226.2)]
    [InlineData(0.65, 0.85, 211.1)]
    public void SizeWatts_HundredWattsAt500Kilometers_IsTheTextbooks(double eclipse, double daylight, double expected) =>
        Assert.Equal(expected, SolarArray.SizeWatts(100.0, 2145.2, 5676.98 - 2145.2, eclipse, daylight), 0.05);

    [Fact]
    public void SizeWattHours_HundredWattsAt500Kilometers_IsTheTextbooks()
    {
        Assert.Equal(59.6, Battery.SizeWattHours(100.0, 2145.2, 1.0, 1.0), 0.05);
        Assert.Equal(220.7, Battery.SizeWattHours(100.0, 2145.2, 0.3, 0.9), 0.05);
    }

    [Fact]
    public void Watts_FactorByFactor_IsTheProduct()
    {
        var straight = Sunlit(0.0) with { ArrayTemperatureKelvin = 301.15 };
        var full = 1361.0 * 0.30 * 1.2 * 0.77;

        Assert.Equal(full, SolarArray.Watts(s_parameters, straight, 0.0), 1e-9);
        Assert.Equal(full * 0.5, SolarArray.Watts(s_parameters, straight with { IncidenceCosine = 0.5 }, 0.0), 1e-9);
        Assert.Equal(full / (1.017 * 1.017), SolarArray.Watts(s_parameters, straight with { SunDistanceAstronomicalUnits = 1.017 }, 0.0), 1e-9);
        Assert.Equal(full * 0.995 * 0.995, SolarArray.Watts(s_parameters, straight, 2.0), 1e-9);
        Assert.Equal(full * 0.875, SolarArray.Watts(s_parameters, straight with { ArrayTemperatureKelvin = 351.15 }, 0.0), 1e-9);
        Assert.Equal(full * 0.75, SolarArray.Watts(s_parameters, straight with { LostStrings = 3.0 }, 0.0), 1e-9);
        Assert.Equal(0.0, SolarArray.Watts(s_parameters, straight with { IncidenceCosine = -0.5 }, 0.0));
        Assert.Equal(0.0, SolarArray.Watts(s_parameters, straight with { SunlitFraction = 0.0 }, 0.0));
    }

    [Fact]
    public void Step_ADayOfOrbits_BalancesEveryStepAndComesBackEachOrbit()
    {
        var state = PowerModel.Initial(s_parameters);
        var ends = new List<double>();
        for (var orbit = 0; orbit < 15; orbit++)
        {
            for (var second = 0; second < 5670; second += 10)
            {
                var before = state.StoredJoules;
                (state, var outputs) = PowerModel.Step(state, s_parameters, second < 2145 ? Dark(110.0) : Sunlit(110.0), 10.0);
                var change = 10.0 * (outputs.ArrayWatts - outputs.ServedWatts - outputs.ShuntedWatts - outputs.LossWatts);
                Assert.Equal(change, state.StoredJoules - before, 1e-9 * 10.0 * (outputs.ArrayWatts + outputs.ServedWatts));
                Assert.InRange(outputs.StateOfCharge, 0.0, 1.0);
                Assert.Equal(0.0, outputs.UnmetWatts);
                if (second < 2145)
                {
                    Assert.Equal(0.0, outputs.ArrayWatts);
                }
            }

            ends.Add(state.StoredJoules / (3600.0 * s_parameters.CapacityWattHours));
        }

        Assert.Equal(ends[^2], ends[^1], 1e-4);
        Assert.InRange(ends[^1], 0.9, 1.0);
    }

    [Fact]
    public void Step_DarkWithoutEnd_ShedsInStagesAndThenGoesDark()
    {
        var state = PowerModel.Initial(s_parameters);
        var loads = new PowerLoads(20.0, 0.0, 10.0, 10.0, 0.0, 20.0, 30.0, 60.0);
        var stages = new List<(int Stage, double Charge)> { (0, 1.0) };
        PowerOutputs outputs = default;
        for (var i = 0; i < 6_000; i++)
        {
            (state, outputs) = PowerModel.Step(state, s_parameters, Dark(0.0) with { Loads = loads }, 10.0);
            if (outputs.ShedStage != stages[^1].Stage)
            {
                stages.Add((outputs.ShedStage, outputs.StateOfCharge));
            }
        }

        Assert.Equal([0, 1, 2, 3], stages.Select(s => s.Stage));
        Assert.Equal(0.40, stages[1].Charge, 0.002);
        Assert.Equal(0.25, stages[2].Charge, 0.002);
        Assert.Equal(0.15, stages[3].Charge, 0.002);
        Assert.True(outputs.IsSafeModeDue);
        Assert.Equal(0.0, state.StoredJoules, 1e-6);
        Assert.Equal(40.0, outputs.UnmetWatts, 1e-6);
        Assert.Equal(0.0, outputs.Served.PayloadWatts + outputs.Served.AuxiliaryWatts + outputs.Served.TransmitterWatts);
    }

    [Fact]
    public void Step_ChargeComesBack_EndsAStageFivePercentAboveItsThreshold()
    {
        var state = new PowerState(3600.0 * s_parameters.CapacityWattHours * 0.10, 0.0, 3, 0.0);
        var ends = new Dictionary<int, double>();
        for (var i = 0; i < 2_000; i++)
        {
            var before = state.ShedStage;
            (state, var outputs) = PowerModel.Step(state, s_parameters, Sunlit(20.0), 10.0);
            if (state.ShedStage < before)
            {
                ends[before] = outputs.StateOfCharge;
            }
        }

        Assert.Equal(0.20, ends[3], 0.002);
        Assert.Equal(0.30, ends[2], 0.002);
        Assert.Equal(0.45, ends[1], 0.002);
    }

    [Fact]
    public void Step_CapacityLost_LosesWhatDoesNotFitAndSaysSo()
    {
        var (next, outputs) = PowerModel.Step(
            PowerModel.Initial(s_parameters), s_parameters, Dark(100.0) with { LostCapacity = 0.6 }, 10.0);

        Assert.Equal(0.4 * s_parameters.CapacityWattHours, outputs.CapacityWattHours, 1e-9);
        Assert.Equal(1.0, outputs.StateOfCharge, 0.005);
        Assert.True(next.StoredJoules < 0.4 * s_parameters.CapacityWattHours * 3600.0);
    }

    [Fact]
    public void TerminalVolts_ChargingAndDischarging_LieAboutTheOpenCircuit()
    {
        var open = Battery.OpenCircuitVolts(s_parameters, 0.6);
        var discharging = Battery.TerminalVolts(s_parameters, 0.6, 293.15, -200.0);
        var charging = Battery.TerminalVolts(s_parameters, 0.6, 293.15, 150.0);

        Assert.Equal(open - 200.0 / discharging * s_parameters.ResistanceOhms, discharging, 1e-9);
        Assert.Equal(open + 150.0 / charging * s_parameters.ResistanceOhms, charging, 1e-9);
        Assert.True(Battery.TerminalVolts(s_parameters, 0.6, 268.15, -200.0) < discharging);
        Assert.Equal(8 * 4.18, Battery.OpenCircuitVolts(s_parameters, 1.0), 1e-9);
    }

    [Fact]
    public void Step_HalfTheStepWhileChargingTapersOff_ChangesTheResultByTheSecondOrder()
    {
        var reference = Stored(3_600);

        Assert.InRange((Stored(18) - reference) / (Stored(36) - reference), 3.0, 5.0);

        static double Stored(int steps)
        {
            var state = new PowerState(3600.0 * s_parameters.CapacityWattHours * 0.93, 0.0, 0, 0.0);
            for (var i = 0; i < steps; i++)
            {
                (state, _) = PowerModel.Step(state, s_parameters, Sunlit(10.0), 3600.0 / steps);
            }

            return state.StoredJoules;
        }
    }

    private static PowerInputs Sunlit(double watts) =>
        new(1.0, 1.0, 1.0, 320.0, 293.15, new PowerLoads(watts, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));

    private static PowerInputs Dark(double watts) => Sunlit(watts) with { SunlitFraction = 0.0 };
}
