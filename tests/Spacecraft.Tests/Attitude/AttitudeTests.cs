using ScAi.Federation.Randomness;
using ScAi.Orbits.Constellations;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Orbits.Sunlight;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.Geometry;
using ScAi.Spacecraft.Orbit;
using ScAi.Time;

namespace ScAi.Spacecraft.Tests.Attitude;

public class AttitudeTests(ITestOutputHelper output)
{
    private const double Degrees = Math.PI / 180.0;
    private static readonly AttitudeParameters s_parameters = new();
    private static readonly ScenarioTime s_start = ScenarioTime.FromUtc(2026, 3, 1);
    private static readonly Sgp4 s_orbit = new(new CircularOrbit(500.0, 97.4).At(s_start, 40.0, 0.0));

    /// <summary>Wheels turn the body about for a day; far from everything else, what body and wheels have together stays.</summary>
    [Fact]
    public void Step_NoExternalTorqueForADay_KeepsTheMomentum()
    {
        var parameters = s_parameters with { ResidualDipoleAmpereSquareMeters = default };
        var state = AttitudeModel.Initial(parameters, Rotation.Identity, new Vector3D(0.01, -0.02, 0.015))
            with { WheelNewtonMeterSeconds = new Vector3D(0.5, -0.3, 0.2) };
        var before = RigidBody.Momentum(
            state.Attitude, parameters.InertiaKilogramSquareMeters, state.RateRadiansPerSecond, state.WheelNewtonMeterSeconds);
        AttitudeOutputs outputs = default;
        for (var i = 0; i < 8_640; i++)
        {
            // A new attitude every ten minutes; no orbit, so no gradient and no field.
            var inputs = new AttitudeInputs(
                AttitudeMode.Slew, default, Vector3D.UnitX, 1.0, default, TargetAttitude: Rotation.FromVector(new Vector3D(i / 60 % 3, 0.5, i / 60 % 5 - 2)));
            (state, outputs) = AttitudeModel.Step(state, parameters, inputs, 10.0);
            Assert.Equal(0.0, (outputs.MomentumNewtonMeterSeconds - before).Length, 1e-9 * before.Length);
        }

        output.WriteLine($"{(outputs.MomentumNewtonMeterSeconds - before).Length / before.Length}");
    }

    /// <summary>Torque-free, wheels at rest: Euler's body keeps its energy; the step's error shows in it by the fourth order.</summary>
    [Fact]
    public void Advance_TorqueFreeBody_KeepsItsEnergyToTheFourthOrder()
    {
        var inertia = s_parameters.InertiaKilogramSquareMeters;
        var rate = new Vector3D(0.05, 0.2, 0.03);

        Assert.InRange(EnergyError(2.0) / EnergyError(1.0), 12.0, 70.0);
        Assert.True(EnergyError(0.25) < 1e-6);

        double EnergyError(double h)
        {
            var attitude = Rotation.Identity;
            var momentum = RigidBody.Momentum(attitude, inertia, rate, default);
            var energy = 0.5 * rate.Dot(inertia.Scale(rate));
            var worst = 0.0;
            for (var t = 0.0; t < 400.0; t += h)
            {
                attitude = RigidBody.Advance(attitude, inertia, momentum, default, default, default, h);
                var now = RigidBody.Rate(attitude, inertia, momentum, default);
                worst = Math.Max(worst, Math.Abs(0.5 * now.Dot(inertia.Scale(now)) / energy - 1.0));
            }

            return worst;
        }
    }

    [Theory]
    [InlineData(AttitudeMode.Nadir)]
    [InlineData(AttitudeMode.SunSafe)]
    [InlineData(AttitudeMode.Target)]
    [InlineData(AttitudeMode.Slew)]
    public void Step_AnyMode_PointsWithinATenthOfADegreeAfterTenMinutes(AttitudeMode mode)
    {
        var flight = new Flight(mode);
        flight.For(600);
        for (var i = 0; i < 600; i++)
        {
            var outputs = flight.For(10);
            Assert.InRange(outputs.ErrorRadians / Degrees, 0.0, 0.1);
            Assert.InRange(outputs.WheelLoad, 0.0, 0.6);
            Assert.InRange(outputs.KnowledgeErrorRadians / Degrees, 0.0, 0.05);
            if (mode == AttitudeMode.Nadir)
            {
                Assert.InRange(outputs.NadirRadians / Degrees, 0.0, 0.1);
            }

            if (mode == AttitudeMode.SunSafe)
            {
                Assert.InRange(outputs.IncidenceCosine, 0.999, 1.0);
                Assert.InRange(outputs.SunRadians / Degrees, 0.0, 0.2);
            }
        }
    }

    [Theory]
    [InlineData(AttitudeMode.Nadir)]
    [InlineData(AttitudeMode.SunSafe)]
    public void Step_CrewedVehicle_PointsWithinATenthOfADegreeAfterHalfAnHour(AttitudeMode mode)
    {
        var flight = new Flight(mode, default, AttitudeParameters.Crewed);
        flight.For(1_800);
        for (var i = 0; i < 300; i++)
        {
            var outputs = flight.For(20);
            Assert.InRange(outputs.ErrorRadians / Degrees, 0.0, 0.1);
            Assert.InRange(outputs.WheelLoad, 0.0, 0.6);
        }
    }

    /// <summary>A spacecraft at rest about the Earth's gradient alone: control periods halved, the turn after an hour is the same.</summary>
    [Fact]
    public void Step_HalfTheStepWithoutControl_ChangesTheResultByTheFirstOrderAtMost()
    {
        var (coarse, fine, reference) = (Turned(1.0), Turned(0.5), Turned(0.0625));

        output.WriteLine($"{(coarse.Inverse() * reference).ToVector().Length} {(fine.Inverse() * reference).ToVector().Length}");
        Assert.True((fine.Inverse() * reference).ToVector().Length < 0.55 * (coarse.Inverse() * reference).ToVector().Length);
        Assert.True((coarse.Inverse() * reference).ToVector().Length < 2e-3);

        static Rotation Turned(double step)
        {
            var state = AttitudeModel.Initial(s_parameters, Rotation.FromVector(new Vector3D(0.4, 0.2, 0.1)), new Vector3D(0.002, 0.001, 0.003));
            s_orbit.PropagateMinutes(0.0, out var orbit);
            var inputs = new AttitudeInputs(AttitudeMode.Detumble, orbit, Vector3D.UnitX, 1.0, new Vector3D(2e-5, 1e-5, 3e-5), IsPowered: false);
            for (var i = 0; i < 3_600.0 / step; i++)
            {
                (state, _) = AttitudeModel.Step(state, s_parameters, inputs, step);
            }

            return state.Attitude;
        }
    }

    [Fact]
    public void Step_Tumbling_StopsWithTorquersAloneWithinTwoOrbits()
    {
        var flight = new Flight(AttitudeMode.Detumble, new Vector3D(0.03, -0.04, 0.05));
        var outputs = flight.For(12_000);

        output.WriteLine($"{flight.State.RateRadiansPerSecond.Length / Degrees} deg/s");
        Assert.True(flight.State.RateRadiansPerSecond.Length < 0.25 * Degrees);
        Assert.Equal(0.0, flight.State.WheelNewtonMeterSeconds.Length);
        Assert.Equal(0.0, outputs.WheelWatts);
    }

    [Fact]
    public void Step_FullWheels_AreEmptiedByTheTorquers()
    {
        var flight = new Flight(AttitudeMode.Nadir);
        flight.State = flight.State with { WheelNewtonMeterSeconds = new Vector3D(3.0, -2.0, 2.5) };
        var first = flight.For(600).WheelLoad;
        var last = flight.For(12_000).WheelLoad;

        Assert.True(first > 0.4);
        Assert.True(last < 0.15, $"{last}");
    }

    [Fact]
    public void Step_WheelFriction_CostsPower()
    {
        var healthy = new Flight(AttitudeMode.Nadir);
        var worn = new Flight(AttitudeMode.Nadir) { Change = inputs => inputs with { WheelFrictionNewtonMeters = 0.02 } };
        healthy.State = healthy.State with { WheelNewtonMeterSeconds = new Vector3D(1.0, 1.0, 1.0) };
        worn.State = healthy.State;

        Assert.True(worn.For(300).WheelWatts > healthy.For(300).WheelWatts + 1.0);
    }

    [Fact]
    public void Step_StarTrackerLostInTheDark_DriftsAsFastAsTheGyro()
    {
        var flight = new Flight(AttitudeMode.Nadir)
        {
            Change = inputs => inputs with { StarTrackerLost = 1.0, SunlitFraction = 0.0, GyroBiasDegreesPerHour = 36.0 },
        };
        var outputs = flight.For(1_000);

        // 36 degrees per hour about three axes for 1000 s is 17.3 degrees; the gyro's own bias and the body's turning bend the path.
        Assert.InRange(outputs.KnowledgeErrorRadians / Degrees, 12.0, 20.0);
        Assert.False(outputs.HasStarTracker);
        Assert.Equal(outputs.KnowledgeErrorRadians, outputs.ErrorRadians, 0.02);
        Assert.True(outputs.EstimatedErrorRadians < 0.5 * Degrees);
    }

    [Fact]
    public void Step_WheelStuck_LosesTheAttitude()
    {
        var flight = new Flight(AttitudeMode.Nadir) { Change = inputs => inputs with { StuckWheel = 2.0 } };

        Assert.True(flight.For(3_000).ErrorRadians > 5.0 * Degrees);
    }

    /// <summary>A place on the ground passes underneath; the instrument stays on it while it is in view.</summary>
    [Fact]
    public void LineOfSight_PlaceOnTheGround_IsFollowed()
    {
        s_orbit.Propagate(s_start + TimeSpan.FromSeconds(900.0), out var over);
        var (latitude, longitude, _) = over.ToEarthFixed(s_start + TimeSpan.FromSeconds(900.0)).ToGeodetic();
        var place = new State<EarthFixed>(Wgs84.ToEarthFixed(new GeodeticPosition(latitude + 1.0, longitude + 2.0)), default);
        var second = 0;
        var flight = new Flight(AttitudeMode.Target)
        {
            Change = inputs =>
            {
                var (direction, rate, growth) = Pointing.LineOfSight(inputs.Orbit, place.ToTeme(s_start + TimeSpan.FromSeconds(second)));
                return inputs with { TargetDirection = direction, TargetRateRadiansPerSecond = rate, TargetGrowthPerSecond = growth };
            },
        };
        var worst = 0.0;
        for (; second < 1_050; second += 10)
        {
            var outputs = flight.For(10);
            worst = second >= 750 ? Math.Max(worst, outputs.ErrorRadians) : 0.0;
        }

        output.WriteLine($"{worst / Degrees} deg");
        Assert.InRange(worst / Degrees, 0.0, 0.6);
    }

    /// <summary>A dumb-bell at 45 degrees: 3/2 n^2 (Jmax - Jmin).</summary>
    [Fact]
    public void GravityGradient_At45Degrees_IsTheTextbooks()
    {
        var inputs = new AttitudeInputs(
            AttitudeMode.Nadir, OrbitVectors.ToState(new Vector3D(6878.137, 0.0, 0.0), new Vector3D(0.0, 7.6, 0.0)), default, 0.0, default);
        var torque = AttitudeModel.GravityGradient(
            new Vector3D(20.0, 20.0, 5.0), Rotation.FromVector(new Vector3D(0.0, 45.0 * Degrees, 0.0)), inputs);

        Assert.Equal(1.5 * 398600.4418 / Math.Pow(6878.137, 3.0) * 15.0, Math.Abs(torque.Y), 1e-12);
        Assert.Equal(0.0, torque.X, 1e-15);
    }

    [Fact]
    public void Thrust_Backwards_PutsTheThrusterThere()
    {
        s_orbit.PropagateMinutes(0.0, out var state);
        var inputs = new AttitudeInputs(AttitudeMode.Slew, state, Vector3D.UnitX, 1.0, default);
        var frame = LocalFrame.Of(state.Position.Kilometers(), state.Velocity.KilometersPerSecond());
        foreach (var direction in new[] { Vector3D.UnitY, -Vector3D.UnitY, Vector3D.UnitX, -Vector3D.UnitX, Vector3D.UnitZ })
        {
            var pointing = Pointing.Thrust(inputs, direction);

            Assert.Equal(0.0, pointing.Attitude.Apply(Vector3D.UnitX).AngleToRadians(frame.ToInertial(direction)), 1e-9);
        }
    }

    /// <summary>A spacecraft about the Earth, with field, Sun and noise as they are.</summary>
    private sealed class Flight
    {
        private readonly AttitudeMode _mode;
        private readonly AttitudeParameters _parameters;
        private readonly CounterRandom _random = new(3, "spacecraft", "attitude");
        private int _second;

        internal Flight(AttitudeMode mode, Vector3D rate = default, AttitudeParameters? parameters = null)
        {
            _mode = mode;
            _parameters = parameters ?? s_parameters;
            State = AttitudeModel.Initial(_parameters, Rotation.FromVector(new Vector3D(1.0, -0.7, 0.4)), rate);
        }

        internal AttitudeState State { get; set; }

        internal Func<AttitudeInputs, AttitudeInputs> Change { get; init; } = inputs => inputs;

        internal AttitudeOutputs For(int seconds)
        {
            AttitudeOutputs outputs = default;
            for (var end = _second + seconds; _second < end; _second += 10)
            {
                var time = s_start + TimeSpan.FromSeconds(_second);
                s_orbit.Propagate(time, out var orbit);
                var sun = SunView.Of(orbit, time);
                var (_, around) = EnvironmentModel.Step(
                    default, new EnvironmentParameters(), new EnvironmentInputs(orbit, time, State.Attitude, 150.0), 10.0);
                var draw = (ulong)_second;
                var inputs = new AttitudeInputs(
                    _mode,
                    orbit,
                    sun.Direction,
                    sun.SunlitFraction,
                    around.FieldInertialTesla,
                    TargetDirection: new Vector3D(0.3, -0.5, 0.8).Unit(),
                    TargetAttitude: Rotation.FromVector(new Vector3D(0.2, 1.0, -2.0)),
                    StarTrackerDraws: NormalDraws.VectorOf(_random, 6 * draw),
                    GyroDraws: NormalDraws.VectorOf(_random, 6 * draw + 3));
                (State, outputs) = AttitudeModel.Step(State, _parameters, Change(inputs), 10.0);
            }

            return outputs;
        }
    }
}
