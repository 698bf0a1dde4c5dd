using ScAi.Federation.Randomness;
using ScAi.Orbits.Constellations;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.Geometry;
using ScAi.Spacecraft.Orbit;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Thermal;
using ScAi.Time;

namespace ScAi.Spacecraft.Tests.Coupling;

/// <summary>The bus's models put together: Sun and attitude to the array, array and loads to the battery, losses to the heat.</summary>
internal sealed class Bus
{
    internal static readonly ScenarioTime Start = ScenarioTime.FromUtc(2026, 3, 21);
    private static readonly EnvironmentParameters s_environment = new();
    private static readonly AttitudeParameters s_attitude = new();
    private static readonly PowerParameters s_power = new();
    private static readonly ThermalParameters s_thermal = new();
    private static readonly PropulsionParameters s_propulsion = new();
    private readonly CounterRandom _random = new(11, "spacecraft", "bus");
    private OrbitState _orbit = OrbitModel.Initial(new CircularOrbit(500.0, 51.6).At(Start, 0.0, 0.0));
    private EnvironmentState _environment = EnvironmentModel.Initial(s_environment);
    private AttitudeState _attitude = AttitudeModel.Initial(s_attitude, Rotation.Identity);
    private ulong _step;

    internal ScenarioTime Time { get; private set; } = Start;

    internal PowerState Power { get; private set; } = PowerModel.Initial(s_power);

    internal ThermalState Thermal { get; private set; } = ThermalModel.Initial(s_thermal);

    internal PropulsionState Propulsion { get; private set; } = PropulsionModel.Initial(s_propulsion);

    internal SunView Sun { get; private set; }

    internal PowerOutputs Powered { get; private set; }

    internal AttitudeOutputs Pointed { get; private set; }

    internal double PayloadWatts { get; init; } = 30.0;

    internal bool HasNoise { get; init; } = true;

    internal void Step(double seconds)
    {
        var orbit = OrbitModel.At(_orbit, Time);
        Sun = SunView.Of(orbit, Time);
        (_environment, var around) = EnvironmentModel.Step(
            _environment, s_environment, new EnvironmentInputs(orbit, Time, _attitude.Attitude, 150.0), seconds);
        (_attitude, Pointed) = AttitudeModel.Step(
            _attitude,
            s_attitude,
            new AttitudeInputs(
                AttitudeMode.Nadir,
                orbit,
                Sun.Direction,
                Sun.SunlitFraction,
                around.FieldInertialTesla,
                StarTrackerDraws: HasNoise ? NormalDraws.VectorOf(_random, 6 * _step) : default,
                GyroDraws: HasNoise ? NormalDraws.VectorOf(_random, 6 * _step + 3) : default),
            seconds);
        _step++;
        (Propulsion, var thrust) = PropulsionModel.Step(
            Propulsion, s_propulsion, new PropulsionInputs(0.0, Thermal.Kelvin[NodeNumber.Tank]), seconds);
        (_orbit, _) = OrbitModel.Step(_orbit, new OrbitInputs(Time), seconds);

        var heat = new ThermalInputs(
            Sun.SunlitFraction, Sun.DistanceAstronomicalUnits, Sun.SubSolarCosine,
            orbit.Position.LengthKilometers, Pointed.IncidenceCosine, 0.0, default);
        var heaters = ThermalModel.HeaterWatts(s_thermal, ThermalModel.HeaterMask(Thermal, heat));
        var loads = new PowerLoads(35.0, 0.0, Pointed.TotalWatts, heaters, thrust.PowerWatts, 8.0, 5.0, PayloadWatts);
        (Power, var powered) = PowerModel.Step(
            Power,
            s_power,
            new PowerInputs(
                Sun.SunlitFraction, Sun.DistanceAstronomicalUnits, Pointed.IncidenceCosine,
                Thermal.Kelvin[NodeNumber.Array], Thermal.Kelvin[NodeNumber.Battery], loads),
            seconds);
        Powered = powered;
        NodeValues dissipated = default;
        dissipated[NodeNumber.Electronics] = powered.ServedWatts - powered.Served.HeaterWatts - powered.Served.PayloadWatts;
        dissipated[NodeNumber.Battery] = powered.LossWatts;
        dissipated[NodeNumber.Payload] = powered.Served.PayloadWatts;
        (Thermal, _) = ThermalModel.Step(
            Thermal,
            s_thermal,
            heat with { ArrayDeliveredWatts = powered.ArrayWatts - powered.ShuntedWatts, DissipatedWatts = dissipated },
            seconds);
        Time += TimeSpan.FromSeconds(seconds);
    }
}
