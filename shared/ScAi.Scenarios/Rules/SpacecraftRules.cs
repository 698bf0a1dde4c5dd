using ScAi.Scenarios.Writing;

namespace ScAi.Scenarios.Rules;

/// <summary>What must hold of spacecraft.</summary>
internal static class SpacecraftRules
{
    private const string List = "spacecraft.list";
    private const int MostCrew = 20;
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestTelemetryStep = TimeSpan.FromHours(1);

    /// <summary>Notes what is broken.</summary>
    public static void Check(RuleBook rules, SpacecraftPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        rules.Within("spacecraft.step", plan.Step, ShortestStep, LongestStep, InScenarioUnits.Duration);
        rules.Within("spacecraft.telemetryStep", plan.TelemetryStep, plan.Step, LongestTelemetryStep, InScenarioUnits.Duration);
        rules.Require(
            "spacecraft.telemetryStep",
            plan.Step <= TimeSpan.Zero || plan.TelemetryStep.Ticks % plan.Step.Ticks == 0,
            $"a multiple of the step, {InScenarioUnits.Duration(plan.Step)}",
            InScenarioUnits.Duration(plan.TelemetryStep),
            "spacecraft.step");
        rules.Require(List, plan.Vehicles.Count > 0, "at least one vehicle", "none");
        foreach (var (i, vehicle) in plan.Vehicles.Index())
        {
            Check(rules, KeyPath.Of(List, i), vehicle);
        }

        rules.Unique(
            plan.Vehicles.Select((vehicle, i) => ($"{List}[{i}].satellite", vehicle.Satellite)), "each satellite once");
        foreach (var (i, fault) in plan.Faults.Index())
        {
            var path = KeyPath.Of("spacecraft.faults", i);
            rules.KnownVehicle($"{path}.satellite", fault.Satellite);
            rules.InWindow($"{path}.at", fault.At);
            if (fault.Duration is { } duration)
            {
                rules.Step($"{path}.duration", duration);
            }
        }
    }

    private static void Check(RuleBook rules, string path, VehiclePlan vehicle)
    {
        rules.KnownSatellite($"{path}.satellite", vehicle.Satellite);
        Above(rules, $"{path}.dryMass", vehicle.DryMassKilograms, "kg");
        rules.Require($"{path}.propellant", vehicle.PropellantKilograms is not < 0, "a mass of 0 or more", $"{vehicle.PropellantKilograms} kg");
        Above(rules, $"{path}.thrust", vehicle.ThrustNewtons, "N");
        Above(rules, $"{path}.specificImpulse", vehicle.SpecificImpulse?.TotalSeconds, "s");
        Above(rules, $"{path}.array", vehicle.ArraySquareMeters, "m2");
        Above(rules, $"{path}.battery", vehicle.BatteryWattHours, "Wh");
        rules.Require($"{path}.payloadPower", vehicle.PayloadWatts is not < 0, "a power of 0 or more", $"{vehicle.PayloadWatts} W");
        Above(rules, $"{path}.transmitter", vehicle.TransmitterWatts, "W");
        Above(rules, $"{path}.telemetryRate", vehicle.TelemetryRate?.BitsPerSecond, "bit/s");
        Above(rules, $"{path}.telemetryRecorder", vehicle.TelemetryRecorder?.Bits, "bit");
        Above(rules, $"{path}.dockingFrom", vehicle.DockingFromMeters, "m");
        rules.Require($"{path}.softwareVersion", vehicle.SoftwareVersion >= 1, "1 or more", $"{vehicle.SoftwareVersion}");
        if (vehicle.Crew is { } crew)
        {
            rules.Within($"{path}.crew", crew, 0, MostCrew, RuleBook.Plain);
        }
    }

    private static void Above(RuleBook rules, string path, double? value, string unit) =>
        rules.Require(path, value is not <= 0, $"above 0 {unit}", $"{value} {unit}");
}
