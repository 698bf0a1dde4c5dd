using ScAi.Messages;
using ScAi.Orbits.Constellations;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.Geometry;
using ScAi.Spacecraft.Orbit;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Tests.Coupling;

public class BusTelemetryTests
{
    [Fact]
    public void Parameters_OfAllFamilies_HaveNamesOnceAndLimitsThatMakeSense()
    {
        var all = All();

        Assert.Equal(all.Count, all.Select(p => p.Name).Distinct().Count());
        Assert.All(all, p => Assert.Matches("^(fuel|power|thermal|attitude|environment)\\.[a-z][A-Za-z]+$", p.Name));
        Assert.All(all.SelectMany(p => p.Limits), limit =>
        {
            Assert.True(limit.Low is not null || limit.High is not null);
            Assert.True((limit.Low ?? double.MinValue) < (limit.High ?? double.MaxValue));
            Assert.True(limit.MinViolations >= 1 && limit.Deadband >= 0.0);
        });
    }

    [Fact]
    public void All_Faults_HaveNamesOnceAndRanges()
    {
        IReadOnlyList<FaultDefinition> faults =
            [.. PropulsionFaults.All, .. PowerFaults.All, .. ThermalFaults.All, .. AttitudeFaults.All, .. EnvironmentFaults.All];

        Assert.Equal(faults.Count, faults.Select(f => f.Name).Distinct().Count());
        Assert.All(faults, f => Assert.True(f.Low <= f.High && f.High > 0.0, f.Name));
    }

    /// <summary>A healthy spacecraft in the Sun violates no limit, and every sample is written.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sample_HealthySpacecraft_FillsEveryValueWithinItsLimits(bool isCrewed)
    {
        var state = OrbitModel.At(OrbitModel.Initial(new CircularOrbit(500.0, 51.6).At(Bus.Start, 0.0, 0.0)), Bus.Start);
        var sun = SunView.Of(state, Bus.Start);
        var attitude = isCrewed ? AttitudeParameters.Crewed : new AttitudeParameters();
        var propulsion = isCrewed ? PropulsionParameters.Crewed : new PropulsionParameters();
        var power = isCrewed ? PowerParameters.Crewed : new PowerParameters();
        var thermal = isCrewed ? ThermalParameters.Crewed : new ThermalParameters();
        var environment = isCrewed ? EnvironmentParameters.Crewed : new EnvironmentParameters();
        var pointing = new AttitudeInputs(AttitudeMode.Nadir, state, sun.Direction, 1.0, new Vector3D(2e-5, 0.0, 2e-5));
        var (a, pointed) = AttitudeModel.Step(
            AttitudeModel.Initial(attitude, Pointing.Of(pointing).Attitude, Pointing.Of(pointing).Attitude.ApplyInverse(Pointing.OrbitalRate(pointing))),
            attitude, pointing, 10.0);
        var (f, fuel) = PropulsionModel.Step(PropulsionModel.Initial(propulsion), propulsion, new PropulsionInputs(0.0, 290.0), 10.0);
        var (p, powered) = PowerModel.Step(
            PowerModel.Initial(power), power,
            new PowerInputs(1.0, 1.0, pointed.IncidenceCosine, 300.0, 290.0, new PowerLoads(40.0, 0.0, 10.0, 0.0, 0.0, 5.0, 5.0, 20.0)), 10.0);
        var (t, heat) = ThermalModel.Step(
            ThermalModel.Initial(thermal), thermal, new ThermalInputs(1.0, 1.0, 0.5, 6878.0, 1.0, 150.0, default), 10.0);
        var (e, around) = EnvironmentModel.Step(default, environment, new EnvironmentInputs(state, Bus.Start, a.Attitude, 150.0), 10.0);

        Check(PropulsionTelemetry.ParametersOf(propulsion), values => PropulsionTelemetry.Sample(f, fuel, values));
        Check(PowerTelemetry.ParametersOf(power), values => PowerTelemetry.Sample(p, powered, values));
        Check(ThermalTelemetry.ParametersOf(thermal), values => ThermalTelemetry.Sample(t, thermal, heat, values));
        Check(AttitudeTelemetry.Parameters, values => AttitudeTelemetry.Sample(a, pointed, values));
        Check(EnvironmentTelemetry.Parameters, values => EnvironmentTelemetry.Sample(e, around, values));
    }

    private static void Check(IReadOnlyList<ParameterDefinition> parameters, Action<double[]> sample)
    {
        var values = new double[parameters.Count];
        Array.Fill(values, double.NegativeInfinity);
        sample(values);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.True(double.IsFinite(values[i]), parameters[i].Name);
            Assert.All(parameters[i].Limits, limit => Assert.InRange(
                values[i], limit.Low ?? double.MinValue, limit.High ?? double.MaxValue));
            Assert.True(parameters[i].States is not { } states || values[i] < states.Count, parameters[i].Name);
        }
    }

    private static IReadOnlyList<ParameterDefinition> All() =>
    [
        .. PropulsionTelemetry.Parameters, .. PowerTelemetry.Parameters, .. ThermalTelemetry.Parameters,
        .. AttitudeTelemetry.Parameters, .. EnvironmentTelemetry.Parameters,
    ];
}
