using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Geometry;
using ScAi.Spacecraft.LifeSupport;
using ScAi.Spacecraft.Navigation;
using ScAi.Spacecraft.Orbit;
using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Resources;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Software;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>A vehicle's body at the scenario's start.</summary>
internal static class VehicleBirth
{
    /// <summary>On its orbit, pointing down, with a full tank; every subsystem as its model begins.</summary>
    public static VehicleBody Of(VehicleDesign design)
    {
        var parameters = design.Parameters;
        var orbit = OrbitModel.Initial(parameters.Elements);
        var state = OrbitModel.At(orbit, design.Start);
        var sun = SunView.Of(state, design.Start);
        var frame = LocalFrame.Of(state.Position.Kilometers(), state.Velocity.KilometersPerSecond());
        var down = Rotation.FromAxes(frame.Transverse, -frame.Normal, -frame.Radial);
        var orbitRate = state.Velocity.KilometersPerSecond().Length / state.Position.Kilometers().Length;
        var attitude = AttitudeModel.Initial(parameters.Attitude, down, new Vector3D(0, -orbitRate, 0));
        var power = PowerModel.Initial(parameters.Power);
        var propulsion = PropulsionModel.Initial(parameters.Propulsion);
        var (_, propulsionNow) = PropulsionModel.Step(
            propulsion, parameters.Propulsion, new PropulsionInputs(0, parameters.Propulsion.ReferenceTemperatureKelvin), 0);
        var environment = EnvironmentModel.Initial(parameters.Environment);
        var (_, environmentNow) = EnvironmentModel.Step(
            environment, parameters.Environment, new EnvironmentInputs(state, design.Start, down, propulsionNow.VehicleMassKilograms), 0);
        return new VehicleBody
        {
            Orbit = orbit,
            OrbitNow = new OrbitOutputs(state, null, 0, false),
            Plan = orbit.Theory,
            Sun = sun,
            Attitude = attitude,
            AttitudeNow = default(AttitudeOutputs) with { Mode = AttitudeMode.Nadir },
            Propulsion = propulsion,
            PropulsionNow = propulsionNow,
            Environment = environment,
            EnvironmentNow = environmentNow,
            Power = power,
            PowerNow = default(PowerOutputs) with { StateOfCharge = parameters.Power.InitialStateOfCharge },
            Thermal = ThermalModel.Initial(parameters.Thermal),
            ThermalNow = default,
            Communication = CommunicationModel.Initial(parameters.Communication),
            CommunicationNow = default,
            Navigation = NavigationModel.Initial(parameters.Navigation),
            NavigationNow = default,
            Payload = PayloadModel.Initial(parameters.Payload),
            PayloadNow = default,
            Sensors = SensorArrayModel.Initial(parameters.Sensors),
            SensorsNow = default,
            LifeSupport = LifeSupportModel.Initial(parameters.LifeSupport),
            LifeSupportNow = default,
            Docking = DockingModel.Initial(parameters.Docking),
            DockingNow = default,
            Software = SoftwareModel.Initial(parameters.Software),
            Resources = ResourceModel.Initial(parameters.Resources, power.StoredJoules, propulsion.PropellantKilograms),
            ComputerWatts = parameters.Resources.IdleWatts,
        };
    }
}
