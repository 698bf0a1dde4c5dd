using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
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
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>
/// One step of a vehicle's body: orbit, then attitude, then what both mean for array, battery, loads, heat, instrument and radios. Each
/// subsystem hands over what the next one needs within the step; what goes the other way arrives a step later, so the whole is of first
/// order in the step.
/// </summary>
internal static class VehiclePhysics
{
    private const int MostStations = 32;
    private const double FireWithinRadians = 0.05;

    /// <summary>The body a step later.</summary>
    public static VehicleBody Step(VehicleBody body, VehicleParameters parameters, in PhysicsInputs inputs)
    {
        var end = inputs.Time + TimeSpan.FromMicroseconds(Math.Round(inputs.Seconds * 1e6));
        var (seconds, faults) = (inputs.Seconds, inputs.Faults);

        var (attitude, attitudeNow) = Turn(body, parameters, inputs);
        var (propulsion, propulsionNow) = Fire(body, parameters, inputs);
        var push = attitudeNow.ThrustDirection;
        var (orbit, orbitNow) = Move(body, inputs, propulsionNow, push);
        var plan = orbitNow.NewElements is not null && inputs.Orders.Burn is not null ? orbit.Theory : body.Plan;
        var sun = SunView.Of(orbitNow.State, end);
        var (environment, environmentNow) = EnvironmentModel.Step(
            body.Environment,
            parameters.Environment,
            new EnvironmentInputs(orbitNow.State, end, attitude.Attitude, propulsionNow.VehicleMassKilograms, faults[FaultPlaces.Storm]),
            seconds);

        var (payload, payloadNow) = Observe(body, parameters, inputs, attitudeNow, environmentNow, sun);
        var fixedState = orbitNow.State.ToEarthFixed(end);
        var (communication, communicationNow) = Talk(body, parameters, inputs, fixedState, end, attitude.Attitude);
        var (navigation, navigationNow) = Navigate(body, parameters, inputs, orbitNow, orbit, plan, propulsionNow, push, end);
        var (lifeSupport, lifeSupportNow) = Live(body, parameters, inputs, end);
        var (docking, dockingNow) = Approach(body, parameters, inputs, propulsionNow, attitudeNow, attitude);
        var software = SoftwareModel.Step(
            body.Software,
            parameters.Software,
            new SoftwareInputs(
                true, !inputs.Recovery.InSafeMode, inputs.Reboots, faults.Has(FaultPlaces.SoftwareHang), faults.Has(FaultPlaces.SoftwareBadTrial)),
            seconds);

        var heaterMask = ThermalModel.HeaterMask(body.Thermal, Heat(body, inputs, sun, attitudeNow, default, 0));
        var sensorWatts = body.SensorsNow.DrawWatts;
        var (power, powerNow) = PowerModel.Step(
            body.Power,
            parameters.Power,
            new PowerInputs(
                sun.SunlitFraction,
                sun.DistanceAstronomicalUnits,
                attitudeNow.IncidenceCosine,
                body.Thermal.Kelvin[NodeNumber.Array],
                body.Thermal.Kelvin[NodeNumber.Battery],
                new PowerLoads(
                    EssentialWatts: parameters.EssentialWatts + body.ComputerWatts + navigationNow.DrawWatts + ReceiverWatts(communicationNow, parameters),
                    LifeSupportWatts: parameters.Crewed ? lifeSupportNow.DrawWatts : 0,
                    AttitudeWatts: attitudeNow.TotalWatts + sensorWatts,
                    HeaterWatts: ThermalModel.HeaterWatts(parameters.Thermal, heaterMask),
                    PropulsionWatts: propulsionNow.PowerWatts,
                    TransmitterWatts: communicationNow.DrawWatts - ReceiverWatts(communicationNow, parameters),
                    AuxiliaryWatts: inputs.Orders.AuxiliaryOn && !inputs.Recovery.Sheds ? parameters.AuxiliaryWatts : 0,
                    PayloadWatts: payloadNow.DrawWatts),
                faults[FaultPlaces.StringLoss],
                faults[FaultPlaces.CapacityLoss],
                faults[FaultPlaces.Leakage],
                faults[FaultPlaces.ChargerLoss]),
            seconds);

        var dissipated = Dissipated(powerNow, communicationNow, lifeSupportNow, parameters, faults[FaultPlaces.Leakage]);
        var (thermal, thermalNow) = ThermalModel.Step(
            body.Thermal, parameters.Thermal, Heat(body, inputs, sun, attitudeNow, dissipated, powerNow.ArrayWatts - powerNow.ShuntedWatts), seconds);

        var (sensors, sensorsNow) = Sense(body, parameters, inputs, attitude, attitudeNow, environmentNow, thermal);
        var (resources, computerWatts) = Count(
            body, parameters, inputs, power, powerNow, propulsion, payload, payloadNow, communicationNow, docking, software);

        return new VehicleBody
        {
            Orbit = orbit,
            OrbitNow = orbitNow,
            Plan = plan,
            Sun = sun,
            Attitude = attitude,
            AttitudeNow = attitudeNow,
            Propulsion = propulsion,
            PropulsionNow = propulsionNow,
            Environment = environment,
            EnvironmentNow = environmentNow,
            Power = power,
            PowerNow = powerNow,
            Thermal = thermal,
            ThermalNow = thermalNow,
            Communication = communication,
            CommunicationNow = communicationNow,
            Navigation = navigation,
            NavigationNow = navigationNow,
            Payload = payload,
            PayloadNow = payloadNow,
            Sensors = sensors,
            SensorsNow = sensorsNow,
            LifeSupport = lifeSupport,
            LifeSupportNow = lifeSupportNow,
            Docking = docking,
            DockingNow = dockingNow,
            Software = software,
            Resources = resources,
            ComputerWatts = computerWatts,
        };
    }

    /// <summary>What the attitude is told to do: safe mode first, then a burn, then the mission.</summary>
    internal static AttitudeInputs Aim(VehicleBody body, in PhysicsInputs inputs)
    {
        var faults = inputs.Faults;
        var aim = new AttitudeInputs(
            Mode(inputs),
            body.State,
            body.Sun.Direction,
            body.Sun.SunlitFraction,
            body.EnvironmentNow.FieldInertialTesla,
            StarTrackerDraws: inputs.Noise.StarTracker,
            GyroDraws: inputs.Noise.Gyro,
            WheelFrictionNewtonMeters: faults[FaultPlaces.WheelFriction],
            StuckWheel: faults[FaultPlaces.StuckWheel],
            StarTrackerLost: faults[FaultPlaces.StarTrackerLoss],
            GyroBiasDegreesPerHour: faults[FaultPlaces.GyroBias],
            LostTorquers: faults[FaultPlaces.TorquerLoss]);
        switch (aim.Mode)
        {
            case AttitudeMode.Slew when inputs.Orders.Burn is { } burn:
                var thrust = Pointing.Thrust(aim, burn.Direction);
                return aim with { TargetAttitude = thrust.Attitude, TargetRateRadiansPerSecond = thrust.RateRadiansPerSecond };
            case AttitudeMode.Target:
                return TargetSight.Aim(aim, inputs.Orders.Target, inputs.Time);
            default:
                return aim;
        }
    }

    private static AttitudeMode Mode(in PhysicsInputs inputs) => inputs.Recovery.PointsAtSun ? AttitudeMode.SunSafe
        : inputs.Orders.Burn is not null ? AttitudeMode.Slew
        : inputs.Orders.Mode;

    private static (AttitudeState Next, AttitudeOutputs Outputs) Turn(
        VehicleBody body, VehicleParameters parameters, in PhysicsInputs inputs) =>
        AttitudeModel.Step(body.Attitude, parameters.Attitude, Aim(body, inputs), inputs.Seconds);

    private static (PropulsionState Next, PropulsionOutputs Outputs) Fire(
        VehicleBody body, VehicleParameters parameters, in PhysicsInputs inputs)
    {
        var faults = inputs.Faults;
        var isolated = inputs.Orders.TankIsolated;
        return PropulsionModel.Step(
            body.Propulsion,
            parameters.Propulsion,
            new PropulsionInputs(
                isolated ? 0 : BurnSeconds(body, parameters.Propulsion, inputs),
                body.Thermal.Kelvin[NodeNumber.Tank],
                inputs.Noise.Gauge,
                isolated ? 0 : faults[FaultPlaces.Leak],
                isolated ? 0 : faults[FaultPlaces.ValveStuckOpen],
                faults[FaultPlaces.ValveStuckShut],
                faults[FaultPlaces.GaugeBias]),
            inputs.Seconds);
    }

    /// <summary>How long the valve is told to be open: until the rocket equation says that what is left of the burn is given.</summary>
    private static double BurnSeconds(VehicleBody body, PropulsionParameters parameters, in PhysicsInputs inputs)
    {
        if (inputs.Orders.Burn is not { } burn || !inputs.Recovery.AllowsThrust
            || (!burn.Ignited && body.AttitudeNow.EstimatedErrorRadians > FireWithinRadians)
            || body.AttitudeNow.Mode != AttitudeMode.Slew)
        {
            return 0;
        }

        var thrust = parameters.FullThrustNewtons * body.PropulsionNow.PressurePascals / parameters.FullPressurePascals;
        var flow = thrust / (body.PropulsionNow.SpecificImpulseSeconds * RocketEquation.StandardGravityMetersPerSecondSquared);
        return flow > 0
            ? body.PropulsionNow.VehicleMassKilograms / flow * -double.ExpM1(-burn.RemainingMetersPerSecond * flow / thrust)
            : 0;
    }

    private static (OrbitState Next, OrbitOutputs Outputs) Move(
        VehicleBody body, in PhysicsInputs inputs, in PropulsionOutputs propulsion, Vector3D push)
    {
        var frame = LocalFrame.Of(body.State.Position.Kilometers(), body.State.Velocity.KilometersPerSecond());
        return OrbitModel.Step(
            body.Orbit,
            new OrbitInputs(
                inputs.Time,
                propulsion.FiredSeconds,
                propulsion.ThrustNewtons,
                propulsion.FlowKilogramsPerSecond,
                body.PropulsionNow.VehicleMassKilograms,
                frame.FromInertial(push)),
            inputs.Seconds);
    }

    private static (PayloadState Next, PayloadOutputs Outputs) Observe(
        VehicleBody body,
        VehicleParameters parameters,
        in PhysicsInputs inputs,
        in AttitudeOutputs attitude,
        in EnvironmentOutputs environment,
        in SunView sun)
    {
        var faults = inputs.Faults;
        var isPowered = inputs.Orders.PayloadOn && inputs.Recovery.AllowsPayload && body.Power.ShedStage < 1;
        var carried = body.CommunicationNow.PlaybackBitsPerSecond > 0 ? parameters.PayloadDownlinkBitsPerSecond * inputs.Seconds : 0;
        return PayloadModel.Step(
            body.Payload,
            parameters.Payload,
            new PayloadInputs(
                isPowered,
                double.RadiansToDegrees(attitude.Mode is AttitudeMode.Nadir or AttitudeMode.Target ? attitude.ErrorRadians : attitude.NadirRadians),
                environment.Place.LatitudeDegrees,
                sun.SubSolarCosine > 0,
                (long)carried,
                faults[FaultPlaces.PayloadRateLoss],
                faults[FaultPlaces.PayloadOverdraw],
                faults[FaultPlaces.PayloadRecorderLoss]),
            inputs.Seconds);
    }

    /// <summary>What the radios have to do with.</summary>
    internal static CommunicationInputs Radios(VehicleBody body, FaultSet faults, long framesWaiting = 0, long uplinkFrames = 0) => new(
        true,
        framesWaiting,
        uplinkFrames,
        faults[FaultPlaces.ReceiverDegradation],
        faults[FaultPlaces.TransmitterLoss],
        faults.Has(FaultPlaces.TransmitterFailed) || body.Power.ShedStage >= 3);

    private static (CommunicationState Next, CommunicationOutputs Outputs) Talk(
        VehicleBody body, VehicleParameters parameters, in PhysicsInputs inputs, in State<EarthFixed> place, ScenarioTime end, Rotation attitude)
    {
        Span<StationGeometry> seen = stackalloc StationGeometry[MostStations];
        var count = StationSight.Of(place, end, attitude, inputs.Stations, seen);
        return CommunicationModel.Step(
            body.Communication, parameters.Communication, Radios(body, inputs.Faults, inputs.FramesWaiting, inputs.UplinkFrames), seen[..count], inputs.Seconds);
    }

    private static (NavigationState Next, NavigationOutputs Outputs) Navigate(
        VehicleBody body,
        VehicleParameters parameters,
        in PhysicsInputs inputs,
        in OrbitOutputs truth,
        OrbitState orbit,
        Sgp4 plan,
        in PropulsionOutputs propulsion,
        Vector3D push,
        ScenarioTime end)
    {
        var planned = truth.State;
        if (!ReferenceEquals(plan, orbit.Theory) && plan.Propagate(end, out var ghost) == PropagationCode.None)
        {
            planned = ghost;
        }

        var thrust = propulsion.ThrustNewtons * propulsion.FiredSeconds / (propulsion.VehicleMassKilograms * inputs.Seconds) * push;
        var faults = inputs.Faults;
        return NavigationModel.Step(
            body.Navigation,
            parameters.Navigation,
            new NavigationInputs(
                truth.State.Position,
                truth.State.Velocity,
                planned.Position,
                planned.Velocity,
                thrust.X,
                thrust.Y,
                thrust.Z,
                inputs.Noise.Navigation,
                true,
                faults.Has(FaultPlaces.NavigationStuck),
                faults[FaultPlaces.NavigationBias],
                faults[FaultPlaces.NavigationNoise],
                faults.Has(FaultPlaces.NavigationNotANumber)),
            inputs.Seconds);
    }

    private static (LifeSupportState Next, LifeSupportOutputs Outputs) Live(
        VehicleBody body, VehicleParameters parameters, in PhysicsInputs inputs, ScenarioTime end)
    {
        if (!parameters.Crewed)
        {
            return (body.LifeSupport, default);
        }

        var faults = inputs.Faults;
        return LifeSupportModel.Step(
            body.LifeSupport,
            parameters.LifeSupport,
            new LifeSupportInputs(
                true,
                CrewSchedule.ActivityAt(end.ToCalendar().TimeOfDay.TotalHours),
                faults[FaultPlaces.CabinLeak],
                faults[FaultPlaces.ScrubberLoss],
                faults[FaultPlaces.ElectrolysisLoss],
                faults[FaultPlaces.CondenserLoss],
                faults[FaultPlaces.CoolingLoss]),
            inputs.Seconds);
    }

    private static (DockingState Next, DockingOutputs Outputs) Approach(
        VehicleBody body,
        VehicleParameters parameters,
        in PhysicsInputs inputs,
        in PropulsionOutputs propulsion,
        in AttitudeOutputs attitudeNow,
        in AttitudeState attitude)
    {
        if (!parameters.Docks)
        {
            return (body.Docking, default);
        }

        var noise = inputs.Noise.Docking;
        return DockingModel.Step(
            body.Docking,
            parameters.Docking,
            new DockingInputs(
                propulsion.VehicleMassKilograms + parameters.DockingPropellantKilograms - body.Docking.PropellantKilograms,
                parameters.DockingPropellantKilograms - body.Docking.PropellantKilograms,
                double.RadiansToDegrees(attitudeNow.ErrorRadians),
                double.RadiansToDegrees((attitude.RateRadiansPerSecond.Length - OrbitRate(body)) is var rate ? Math.Abs(rate) : 0),
                noise.X,
                noise.Y,
                noise.Z,
                inputs.Faults[FaultPlaces.ThrusterLoss],
                inputs.Faults[FaultPlaces.RelativeSensorBias]),
            inputs.Seconds);
    }

    // Both vehicles turn with the orbit; what counts is what is left over.
    private static double OrbitRate(VehicleBody body)
    {
        var position = body.State.Position.Kilometers();
        return position.Cross(body.State.Velocity.KilometersPerSecond()).Length / position.LengthSquared;
    }

    private static ThermalInputs Heat(
        VehicleBody body, in PhysicsInputs inputs, in SunView sun, in AttitudeOutputs attitude, NodeValues dissipated, double deliveredWatts)
    {
        var faults = inputs.Faults;
        var redundant = inputs.Orders.RedundantHeaters;
        return new ThermalInputs(
            sun.SunlitFraction,
            sun.DistanceAstronomicalUnits,
            sun.SubSolarCosine,
            body.State.Position.LengthKilometers,
            attitude.IncidenceCosine,
            deliveredWatts,
            dissipated,
            inputs.Orders.HeatersOn,
            redundant ? 0
                : ThermalFaults.Bit(NodeNumber.Battery, faults[FaultPlaces.BatteryHeaterStuckOn])
                    | ThermalFaults.Bit(NodeNumber.Tank, faults[FaultPlaces.TankHeaterStuckOn]),
            redundant ? 0
                : ThermalFaults.Bit(NodeNumber.Battery, faults[FaultPlaces.BatteryHeaterStuckOff])
                    | ThermalFaults.Bit(NodeNumber.Tank, faults[FaultPlaces.TankHeaterStuckOff]),
            faults[FaultPlaces.RadiatorLoss]);
    }

    /// <summary>All that is drawn becomes heat where it is drawn; what is radiated by the antenna does not.</summary>
    private static NodeValues Dissipated(
        in PowerOutputs power,
        in CommunicationOutputs communication,
        in LifeSupportOutputs lifeSupport,
        VehicleParameters parameters,
        double leakage)
    {
        var served = power.Served;
        var heat = default(NodeValues);
        heat[NodeNumber.Electronics] = served.EssentialWatts + served.AuxiliaryWatts + served.PropulsionWatts + leakage
            + served.TransmitterWatts - (communication.DrawWatts - communication.HeatWatts)
            + 0.5 * served.AttitudeWatts
            + (parameters.Crewed ? lifeSupport.RejectedWatts : 0);
        heat[NodeNumber.Structure] = 0.5 * served.AttitudeWatts;
        heat[NodeNumber.Battery] = power.LossWatts;
        heat[NodeNumber.Payload] = served.PayloadWatts;
        return heat;
    }

    private static double ReceiverWatts(in CommunicationOutputs communication, VehicleParameters parameters) =>
        Math.Min(communication.DrawWatts, parameters.Communication.ReceiverDrawWatts);

    private static (SensorState[] Next, SensorArrayOutputs Outputs) Sense(
        VehicleBody body,
        VehicleParameters parameters,
        in PhysicsInputs inputs,
        in AttitudeState attitude,
        in AttitudeOutputs attitudeNow,
        in EnvironmentOutputs environment,
        in ThermalState thermal)
    {
        Span<double> truths = stackalloc double[SensorArrayParameters.Count];
        SensorTruth.Of(attitude, attitudeNow, environment, thermal, truths);
        Span<SensorInputs> devices = stackalloc SensorInputs[SensorArrayParameters.Count];
        for (var i = 0; i < devices.Length; i++)
        {
            var first = FaultPlaces.Sensors + SensorFaults.PerDevice * i;
            devices[i] = new SensorInputs(
                truths[i],
                inputs.Noise.SensorNoise(i),
                inputs.Noise.SensorBias(i),
                true,
                inputs.Faults.Has(first),
                inputs.Faults[first + 1],
                inputs.Faults[first + 2],
                inputs.Faults.Has(first + 3));
        }

        var next = new SensorState[body.Sensors.Length];
        var outputs = SensorArrayModel.Step(body.Sensors, parameters.Sensors, devices, inputs.Seconds, next);
        return (next, outputs);
    }

    private static (ResourceState Next, double DrawWatts) Count(
        VehicleBody body,
        VehicleParameters parameters,
        in PhysicsInputs inputs,
        in PowerState power,
        in PowerOutputs powerNow,
        in PropulsionState propulsion,
        in PayloadState payload,
        in PayloadOutputs payloadNow,
        in CommunicationOutputs communication,
        in DockingState docking,
        SoftwareState software)
    {
        var generated = powerNow.ArrayWatts * inputs.Seconds;
        var consumed = powerNow.ServedWatts * inputs.Seconds;
        var (resources, watts) = ResourceModel.Step(
            body.Resources,
            parameters.Resources,
            new ResourceInputs(
                payloadNow.Observing,
                communication.FramesTaken > 1,
                software.IsUpdating,
                parameters.Docks && docking.Phase is not (DockingPhase.Idle or DockingPhase.Docked),
                software.Chunks.Count * 0.001,
                payloadNow.GeneratedBits,
                payloadNow.OffloadedBits,
                payload.LostBits - body.Payload.LostBits,
                generated,
                consumed,
                generated - consumed - (power.StoredJoules - body.Power.StoredJoules),
                propulsion.BurnedKilograms - body.Propulsion.BurnedKilograms,
                propulsion.LeakedKilograms - body.Propulsion.LeakedKilograms,
                inputs.Reboots,
                inputs.Faults[FaultPlaces.MemoryLeak]),
            inputs.Seconds);
        ResourceModel.Check(resources, payload.StoredBits, power.StoredJoules, propulsion.PropellantKilograms);
        return (resources, watts);
    }
}
