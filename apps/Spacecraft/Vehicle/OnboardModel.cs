using ScAi.Federation.Randomness;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Resources;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>
/// The model of itself that a vehicle carries on board and compares its telemetry with: its physics without faults and without noise,
/// from what is measured, with parameters that the calibration before launch left a little wrong. It knows the orders and the ground's
/// stations; it does not know what is broken, nor the errors of its own sensors.
/// </summary>
internal static class OnboardModel
{
    /// <summary>The vehicle's parameters as they are believed on board: each off by at most what a calibration leaves.</summary>
    /// <param name="vehicle">As it is.</param>
    /// <param name="random">Where the errors come from; the same vehicle and seed always have the same.</param>
    public static VehicleParameters Calibrated(VehicleParameters vehicle, CounterRandom random)
    {
        var draw = 0UL;
        var (power, thermal, cabin) = (vehicle.Power, vehicle.Thermal, vehicle.LifeSupport);
        return vehicle with
        {
            EssentialWatts = vehicle.EssentialWatts * Within(0.01),
            AuxiliaryWatts = vehicle.AuxiliaryWatts * Within(0.01),
            Power = power with
            {
                ArrayEfficiency = power.ArrayEfficiency * Within(0.01),
                CapacityWattHours = power.CapacityWattHours * Within(0.01),
                ChargeEfficiency = power.ChargeEfficiency * Within(0.01),
                DischargeEfficiency = power.DischargeEfficiency * Within(0.01),
            },
            Thermal = thermal with
            {
                Nodes =
                [
                    .. thermal.Nodes.Select(node => node with
                    {
                        CapacityJoulesPerKelvin = node.CapacityJoulesPerKelvin * Within(0.02),
                        RadiatorSquareMeters = node.RadiatorSquareMeters * Within(0.02),
                    }),
                ],
            },
            Attitude = vehicle.Attitude with
            {
                InertiaKilogramSquareMeters = vehicle.Attitude.InertiaKilogramSquareMeters * Within(0.005),
                WheelEfficiency = vehicle.Attitude.WheelEfficiency * Within(0.01),
            },
            Propulsion = vehicle.Propulsion with { FullThrustNewtons = vehicle.Propulsion.FullThrustNewtons * Within(0.01) },
            Communication = vehicle.Communication with
            {
                AntennaGainDbi = vehicle.Communication.AntennaGainDbi + 20 * (Within(0.01) - 1),
            },
            Payload = vehicle.Payload with { ImagingWatts = vehicle.Payload.ImagingWatts * Within(0.005) },
            LifeSupport = cabin with
            {
                ScrubberEfficiency = cabin.ScrubberEfficiency * Within(0.02),
                OxygenKilogramsPerDay = cabin.OxygenKilogramsPerDay * Within(0.02),
                CarbonDioxideKilogramsPerDay = cabin.CarbonDioxideKilogramsPerDay * Within(0.02),
                VapourKilogramsPerDay = cabin.VapourKilogramsPerDay * Within(0.02),
                HeatWattsPerPerson = cabin.HeatWattsPerPerson * Within(0.02),
            },
        };

        double Within(double share) => 1 + share * (2 * random.Uniform(draw++) - 1);
    }

    /// <summary>A step of the model from the last step's measurements.</summary>
    public static VehicleBody Step(VehicleBody start, VehicleDesign design, in PhysicsInputs inputs) => VehiclePhysics.Step(
        Known(start, design.Believed), design.Believed, inputs with { Faults = Faults.FaultSet.None, Reboots = false, Noise = default });

    /// <summary>
    /// The body as it is known on board: attitude and rate as estimated and measured, charge as measured, propellant as the book of what
    /// went through the thruster has it, the target where the filter has it; no errors of devices, no leaks, no leaked memory.
    /// </summary>
    private static VehicleBody Known(VehicleBody body, VehicleParameters believed)
    {
        var stored = body.PowerNow.StateOfCharge
            * Battery.CapacityJoules(believed.Power, body.Thermal.Kelvin[NodeNumber.Battery], body.Power.Cycles, 0);
        var propellant = believed.Propulsion.LoadKilograms - body.Propulsion.BurnedKilograms;
        return body with
        {
            Attitude = body.Attitude with
            {
                Attitude = body.Attitude.Estimate,
                RateRadiansPerSecond = body.AttitudeNow.MeasuredRateRadiansPerSecond,
                EstimateErrorRadians = default,
                GyroBiasRadiansPerSecond = default,
            },
            Power = body.Power with { StoredJoules = stored },
            Propulsion = body.Propulsion with { PropellantKilograms = propellant, LeakedKilograms = 0 },
            Docking = body.Docking with { Truth = body.Docking.Estimate },
            Resources = ResourceModel.Initial(believed.Resources, stored, propellant, body.Payload.StoredBits) with
            {
                Load = body.Resources.Load, Reboots = body.Resources.Reboots,
            },
        };
    }
}
