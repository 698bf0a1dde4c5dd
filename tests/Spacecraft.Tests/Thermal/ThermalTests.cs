using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Tests.Thermal;

public class ThermalTests(ITestOutputHelper output)
{
    private static readonly ThermalParameters s_sphere = new()
    {
        Nodes =
        [
            new("sphere", 1_000.0)
            {
                SunAreaSquareMeters = 0.25, OuterAreaSquareMeters = 1.0, Absorptivity = 0.3, Emissivity = 0.8,
            },
        ],
        Links = [],
    };

    [Theory]
    [InlineData(1.0, 257.59)]
    [InlineData(0.0, 190.16)]
    public void Step_IsothermalSphereAt500Kilometers_SettlesAtTheTextbooksTemperature(double sunlit, double expected)
    {
        var kelvin = Settle(s_sphere, new ThermalInputs(sunlit, 1.0, sunlit, 6878.137, 0.0, 0.0, default));

        Assert.Equal(expected, kelvin[0], 0.01);
    }

    [Fact]
    public void Step_InsulatedPlateInTheSun_SettlesAt399Kelvin()
    {
        // No Earth: far away.
        var plate = new ThermalParameters
        {
            Nodes = [new("plate", 1_000.0) { SunAreaSquareMeters = 1.0, OuterAreaSquareMeters = 1.0, Absorptivity = 0.9, Emissivity = 0.85 }],
            Links = [],
        };

        Assert.Equal(399.3, Settle(plate, new ThermalInputs(1.0, 1.0, 0.0, 1e9, 0.0, 0.0, default))[0], 0.05);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Step_ADayOfOrbits_BalancesEveryStepAndKeepsEverythingWithinItsLimits(bool isCrewed)
    {
        var parameters = isCrewed ? ThermalParameters.Crewed : new ThermalParameters();
        var state = ThermalModel.Initial(parameters);
        var (lowest, highest) = (new double[8], new double[8]);
        Array.Fill(lowest, 1e9);
        for (var second = 0; second < 3 * 86_400; second += 10)
        {
            var before = state;
            (state, var outputs) = ThermalModel.Step(state, parameters, Orbit(second, isCrewed), 10.0);
            var turnover = outputs.AbsorbedJoules + outputs.DissipatedJoules + outputs.RadiatedJoules;
            var stored = 0.0;
            for (var i = 0; i < parameters.Nodes.Count; i++)
            {
                stored += parameters.Nodes[i].CapacityJoulesPerKelvin * (state.Kelvin[i] - before.Kelvin[i]);
                if (second > 2 * 86_400)
                {
                    (lowest[i], highest[i]) = (Math.Min(lowest[i], state.Kelvin[i]), Math.Max(highest[i], state.Kelvin[i]));
                }
            }

            Assert.Equal(outputs.AbsorbedJoules + outputs.DissipatedJoules - outputs.RadiatedJoules, stored, 1e-9 * turnover);
        }

        for (var i = 0; i < parameters.Nodes.Count; i++)
        {
            output.WriteLine($"{parameters.Nodes[i].Name}: {lowest[i]:F1} to {highest[i]:F1} K");
        }

        for (var i = 0; i < parameters.Nodes.Count; i++)
        {
            Assert.InRange(lowest[i], parameters.Nodes[i].LowestKelvin, highest[i]);
            Assert.InRange(highest[i], lowest[i], parameters.Nodes[i].HighestKelvin);
        }
    }

    [Fact]
    public void Step_LightAndShadow_TemperatureFollowsLater()
    {
        var parameters = new ThermalParameters();
        var state = ThermalModel.Initial(parameters);
        var (warmest, when) = (0.0, 0);
        for (var second = 0; second < 4 * 5670; second += 10)
        {
            (state, _) = ThermalModel.Step(state, parameters, Orbit(second, false), 10.0);
            if (second >= 3 * 5670 && state.Kelvin[NodeNumber.Structure] > warmest)
            {
                (warmest, when) = (state.Kelvin[NodeNumber.Structure], second - 3 * 5670);
            }
        }

        // Sunlight is over the whole time from 2145 s on, strongest (with albedo) in its middle at 3910 s.
        Assert.InRange(when, 4_200, 5_670);
    }

    [Fact]
    public void Step_BatteryHeater_KeepsItsThermostatUnlessItIsStuck()
    {
        var bit = ThermalFaults.Bit(NodeNumber.Battery, 1.0);

        Assert.InRange(Battery(Cold()), 280.5, 286.0);
        Assert.True(Battery(Cold() with { HeatersStuckOff = bit }) < 275.0);
        Assert.True(Battery(Cold() with { HeatersPowered = false }) < 275.0);
        Assert.True(Battery(Orbit(3_000, false) with { HeatersStuckOn = bit }) > Battery(Orbit(3_000, false)) + 10.0);

        static ThermalInputs Cold() => new(0.0, 1.0, 0.0, 6878.137, 0.0, 0.0, default);

        static double Battery(ThermalInputs inputs)
        {
            var parameters = new ThermalParameters();
            var state = ThermalModel.Initial(parameters);
            for (var i = 0; i < 8_640; i++)
            {
                (state, _) = ThermalModel.Step(state, parameters, inputs, 10.0);
            }

            return state.Kelvin[NodeNumber.Battery];
        }
    }

    [Fact]
    public void Step_RadiatorLost_WarmsTheElectronics()
    {
        var healthy = Electronics(0.0);

        Assert.True(Electronics(0.8) > healthy + 15.0);

        static double Electronics(double lost)
        {
            var parameters = new ThermalParameters();
            var state = ThermalModel.Initial(parameters);
            for (var second = 0; second < 86_400; second += 10)
            {
                (state, _) = ThermalModel.Step(state, parameters, Orbit(second, false) with { LostRadiator = lost }, 10.0);
            }

            return state.Kelvin[NodeNumber.Electronics];
        }
    }

    [Fact]
    public void Step_HalfTheStep_ChangesTheResultByTheFourthOrder()
    {
        // Substeps are as long as the step below 30 s. A quick plate, so that the steps are long for it.
        var plate = s_sphere with { Nodes = [s_sphere.Nodes[0] with { CapacityJoulesPerKelvin = 200.0, InitialKelvin = 380.0 }] };
        var reference = After(0.5);

        Assert.InRange((After(10.0) - reference) / (After(5.0) - reference), 12.0, 24.0);

        double After(double step)
        {
            var state = ThermalModel.Initial(plate);
            for (var i = 0; i < 120.0 / step; i++)
            {
                (state, _) = ThermalModel.Step(state, plate, new ThermalInputs(1.0, 1.0, 1.0, 6878.137, 0.0, 0.0, default), step);
            }

            return state.Kelvin[0];
        }
    }

    private static NodeValues Settle(ThermalParameters parameters, in ThermalInputs inputs)
    {
        var state = ThermalModel.Initial(parameters);
        for (var i = 0; i < 2_000; i++)
        {
            (state, _) = ThermalModel.Step(state, parameters, inputs, 60.0);
        }

        return state.Kelvin;
    }

    /// <summary>An orbit of 5670 s at 500 km, in shadow for its first 2145 s, with heat inside as on an ordinary day.</summary>
    private static ThermalInputs Orbit(int second, bool isCrewed)
    {
        var phase = second % 5670;
        var isLit = phase >= 2145;
        NodeValues heat = default;
        heat[NodeNumber.Electronics] = isCrewed ? 1_200.0 : 75.0;
        heat[NodeNumber.Battery] = isCrewed ? 100.0 : 5.0;
        heat[NodeNumber.Payload] = isCrewed ? 150.0 : 20.0;
        heat[NodeNumber.Cabin] = isCrewed ? 900.0 : 0.0;
        var zenith = -Math.Cos(2.0 * Math.PI * (phase - 1072.5) / 5670.0);
        return new ThermalInputs(
            isLit ? 1.0 : 0.0, 1.0, zenith, 6878.137, isLit ? 1.0 : 0.0, isLit ? (isCrewed ? 4_000.0 : 180.0) : 0.0, heat);
    }
}
