using ScAi.Orbits.Constellations;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Spacecraft.Geometry;
using ScAi.Spacecraft.Orbit;
using ScAi.Spacecraft.Propulsion;
using ScAi.Time;

namespace ScAi.Spacecraft.Tests.Orbit;

public class BurnTests(ITestOutputHelper output)
{
    private static readonly ScenarioTime s_start = ScenarioTime.FromUtc(2026, 3, 1);
    private static readonly ElementSet s_low = new CircularOrbit(500.0, 51.6).At(s_start, 40.0, 10.0);

    /// <summary>The rocket equation and Hohmann's transfer, as two burns of the thruster in steps of 10 s.</summary>
    [Fact]
    public void Step_TwoBurnsOfHohmannsTransfer_RaiseTheOrbitBy50KilometersAndLowerThePropellant()
    {
        var parameters = new PropulsionParameters();
        var (first, second) = RocketEquation.HohmannMetersPerSecond(6878.137, 6928.137);
        var orbit = OrbitModel.Initial(s_low);
        var tank = PropulsionModel.Initial(parameters);
        var time = s_start;

        Burn(first);
        var halfTransfer = TimeSpan.FromSeconds(Math.PI * Math.Sqrt(Math.Pow(6903.137, 3.0) / 398600.4418));
        Coast(halfTransfer - TimeSpan.FromSeconds(400.0));
        Burn(second);

        var raised = SemiMajorAxis(orbit.Theory.Elements) - SemiMajorAxis(s_low);
        var cost = RocketEquation.PropellantKilograms(150.0, parameters.FullSpecificImpulseSeconds, first + second);
        output.WriteLine($"raised by {raised} km, burned {tank.BurnedKilograms} kg, e {orbit.Theory.Elements.Eccentricity}");
        Assert.Equal(50.0, raised, 0.2);
        Assert.Equal(cost, tank.BurnedKilograms, 0.03 * cost);
        Assert.Equal(27.520, orbit.DeltaVMetersPerSecond, 0.01);
        Assert.True(orbit.Theory.Elements.Eccentricity < 2e-3);

        void Burn(double deltaV)
        {
            var wanted = orbit.DeltaVMetersPerSecond + deltaV;
            while (orbit.DeltaVMetersPerSecond < wanted - 1e-6)
            {
                var thrust = PropulsionModel.Step(tank, parameters, new PropulsionInputs(10.0, 293.15), 10.0).Outputs;
                var perSecond = thrust.ThrustNewtons / thrust.VehicleMassKilograms;
                var seconds = Math.Min(10.0, (wanted - orbit.DeltaVMetersPerSecond) / perSecond);
                var mass = parameters.DryMassKilograms + tank.PropellantKilograms;
                (tank, var fired) = PropulsionModel.Step(tank, parameters, new PropulsionInputs(seconds, 293.15), 10.0);
                (orbit, _) = OrbitModel.Step(
                    orbit,
                    new OrbitInputs(time, fired.FiredSeconds, fired.ThrustNewtons, fired.FlowKilogramsPerSecond, mass, Vector3D.UnitY),
                    10.0);
                time += TimeSpan.FromSeconds(10.0);
            }
        }

        void Coast(TimeSpan span)
        {
            (orbit, var outputs) = OrbitModel.Step(orbit, new OrbitInputs(time), Math.Round(span.TotalSeconds, 6));
            Assert.Null(outputs.NewElements);
            time += TimeSpan.FromSeconds(Math.Round(span.TotalSeconds, 6));
        }
    }

    [Fact]
    public void Step_BurnEndsWithinAStep_LeavesElementsThatGoOnFromTheIntegratedState()
    {
        var orbit = OrbitModel.Initial(s_low);
        var inputs = new OrbitInputs(s_start, 4.25, 5.0, 0.0023, 150.0, Vector3D.UnitY);
        OrbitModel.Initial(s_low).Theory.Propagate(s_start, out var before);
        var integrated = BurnIntegration.Run(before, inputs, 4.25);

        var (after, outputs) = OrbitModel.Step(orbit, inputs, 10.0);

        Assert.NotNull(outputs.NewElements);
        Assert.Equal(s_start + TimeSpan.FromSeconds(4.25), outputs.NewElements.Epoch);
        Assert.Equal(PropagationCode.None, new Sgp4(outputs.NewElements).PropagateMinutes(0.0, out var fitted));
        Assert.Equal(0.0, Distance(integrated, fitted), 1e-6);
        Assert.Equal(0.0, (integrated.Velocity.KilometersPerSecond() - fitted.Velocity.KilometersPerSecond()).Length, 1e-9);
        Assert.Null(after.Burning);
        Assert.Equal(0.0, Distance(outputs.State, OrbitModel.At(after, s_start + TimeSpan.FromSeconds(10.0))));
    }

    [Fact]
    public void Step_BurnOverSteps_IsTheSameAsInOneStep()
    {
        var whole = new OrbitInputs(s_start, 60.0, 5.0, 0.0023, 150.0, Vector3D.UnitY);
        var (one, _) = OrbitModel.Step(OrbitModel.Initial(s_low), whole, 60.0);

        var many = OrbitModel.Initial(s_low);
        for (var i = 0; i < 6; i++)
        {
            var inputs = whole with
            {
                Time = s_start + TimeSpan.FromSeconds(10.0 * i), BurnSeconds = 10.0, MassKilograms = 150.0 - 0.023 * i,
            };
            (many, var outputs) = OrbitModel.Step(many, inputs, 10.0);
            Assert.Null(outputs.NewElements);
        }

        Assert.Equal(0.0, Distance(one.Burning!.Value, many.Burning!.Value), 1e-9);
        var (coasting, end) = OrbitModel.Step(many, new OrbitInputs(s_start + TimeSpan.FromSeconds(60.0)), 10.0);
        Assert.Equal(s_start + TimeSpan.FromSeconds(60.0), end.NewElements?.Epoch);
        Assert.Null(coasting.Burning);
    }

    /// <summary>Without thrust, what is integrated and SGP4 are the same orbit: J2 is the theory's largest term by far.</summary>
    [Fact]
    public void Run_WithoutThrustForTenMinutes_StaysWithSgp4()
    {
        var theory = new Sgp4(s_low);
        theory.PropagateMinutes(0.0, out var start);
        theory.PropagateMinutes(10.0, out var expected);

        var reached = BurnIntegration.Run(start, new OrbitInputs(s_start), 600.0);

        output.WriteLine($"{Distance(expected, reached) * 1000.0} m");
        Assert.Equal(0.0, Distance(expected, reached), 0.05);
    }

    [Fact]
    public void Run_HalfTheSubstep_ChangesTheResultByTheFourthOrder()
    {
        new Sgp4(s_low).PropagateMinutes(0.0, out var start);
        var inputs = new OrbitInputs(s_start, 600.0, 50.0, 0.023, 150.0, Vector3D.UnitY);
        var reference = BurnIntegration.Run(start, inputs, 600.0, 1.0);

        var coarse = Distance(reference, BurnIntegration.Run(start, inputs, 600.0, 60.0));
        var fine = Distance(reference, BurnIntegration.Run(start, inputs, 600.0, 30.0));

        output.WriteLine($"{coarse * 1000.0} m, {fine * 1000.0} m");
        Assert.InRange(coarse / fine, 12.0, 24.0);
    }

    /// <summary>So much air that SGP4 gives up within days.</summary>
    [Fact]
    public void Step_Decayed_SaysSoAndBurnsNoMore()
    {
        var orbit = OrbitModel.Initial(new CircularOrbit(180.0, 51.6).At(s_start, 0.0, 0.0) with { BStar = 0.05 });
        var time = s_start;
        OrbitOutputs outputs = default;
        for (var i = 0; i < 2_000 && !outputs.IsDecayed; i++)
        {
            (orbit, outputs) = OrbitModel.Step(orbit, new OrbitInputs(time), 600.0);
            time += TimeSpan.FromSeconds(600.0);
        }

        Assert.True(outputs.IsDecayed);
        Assert.True(outputs.State.Position.LengthKilometers > 6_300.0);
        (_, outputs) = OrbitModel.Step(orbit, new OrbitInputs(time, 10.0, 5.0, 0.002, 150.0, Vector3D.UnitY), 600.0);
        Assert.True(outputs.IsDecayed);
        Assert.Equal(0.0, outputs.DeltaVMetersPerSecond);
        Assert.True(double.IsNaN(outputs.State.Position.XKilometers));
    }

    private static double SemiMajorAxis(ElementSet elements) =>
        Math.Cbrt(398600.8 / Math.Pow(elements.MeanMotionRevsPerDay * 2.0 * Math.PI / 86400.0, 2.0));

    private static double Distance(in State<Teme> a, in State<Teme> b) =>
        (a.Position.Kilometers() - b.Position.Kilometers()).Length;
}
