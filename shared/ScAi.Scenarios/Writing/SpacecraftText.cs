using System.Globalization;
using ScAi.Scenarios.Reading;

namespace ScAi.Scenarios.Writing;

/// <summary>Writes the blocks of spacecraft and mission control.</summary>
internal static class SpacecraftText
{
    /// <summary>The spacecraft. What the profile decides is left to it.</summary>
    public static void Spacecraft(YamlText yaml, SpacecraftPlan plan)
    {
        yaml.Plain("step", InScenarioUnits.Duration(plan.Step));
        yaml.Plain("telemetryStep", InScenarioUnits.Duration(plan.TelemetryStep));
        yaml.List("list", plan.Vehicles, vehicle => yaml.Item(() => Vehicle(yaml, vehicle)));
        yaml.List("faults", plan.Faults, fault => yaml.Item(YamlText.OnOneLine(
        [
            ("satellite", YamlText.Quote(fault.Satellite)),
            ("fault", YamlText.Quote(fault.Fault)),
            ("magnitude", InScenarioUnits.Plain(fault.Magnitude)),
            ("at", $"{fault.At}"),
            .. Given("duration", fault.Duration, duration => InScenarioUnits.Duration(duration)),
        ])));
    }

    /// <summary>What mission control does.</summary>
    public static void MissionControl(YamlText yaml, MissionControlPlan plan)
    {
        yaml.List("commands", plan.Commands, command => yaml.Item(YamlText.OnOneLine(
        [
            ("key", YamlText.Quote(command.Key)),
            ("at", $"{command.At}"),
            ("satellite", YamlText.Quote(command.Satellite)),
            ("command", YamlText.Quote(command.Command)),
            ("arguments", YamlText.OnOneLine([.. command.Arguments.Select(Argument)])),
            ("priority", $"{command.Priority}"),
            .. command.After is { } after ? [("after", YamlText.Quote(after))] : Array.Empty<(string, string)>(),
            .. Given("executeAt", command.ExecuteAt, time => $"{time}"),
            .. Given("deadline", command.Deadline, time => $"{time}"),
        ])));
        yaml.List("limits", plan.Limits, limit => yaml.Item(YamlText.OnOneLine(
        [
            .. limit.Satellite is { } satellite ? [("satellite", YamlText.Quote(satellite))] : Array.Empty<(string, string)>(),
            ("parameter", YamlText.Quote(limit.Parameter)),
            ("severity", Values.NameOf(limit.Severity)),
            .. Given("low", limit.Low, InScenarioUnits.Plain),
            .. Given("high", limit.High, InScenarioUnits.Plain),
            ("minViolations", $"{limit.MinViolations}"),
            ("deadband", InScenarioUnits.Plain(limit.Deadband)),
        ])));
    }

    private static void Vehicle(YamlText yaml, VehiclePlan vehicle)
    {
        yaml.Text("satellite", vehicle.Satellite);
        yaml.Plain("profile", Values.NameOf(vehicle.Profile));
        (string Key, string Value)[] given =
        [
            .. Given("dryMass", vehicle.DryMassKilograms, mass => $"{InScenarioUnits.Plain(mass)} kg"),
            .. Given("propellant", vehicle.PropellantKilograms, mass => $"{InScenarioUnits.Plain(mass)} kg"),
            .. Given("thrust", vehicle.ThrustNewtons, force => $"{InScenarioUnits.Plain(force)} N"),
            .. Given("specificImpulse", vehicle.SpecificImpulse, InScenarioUnits.Duration),
            .. Given("array", vehicle.ArraySquareMeters, area => $"{InScenarioUnits.Plain(area)} m2"),
            .. Given("battery", vehicle.BatteryWattHours, energy => $"{InScenarioUnits.Plain(energy)} Wh"),
            .. Given("payloadPower", vehicle.PayloadWatts, power => $"{InScenarioUnits.Plain(power)} W"),
            .. Given("transmitter", vehicle.TransmitterWatts, power => $"{InScenarioUnits.Plain(power)} W"),
            .. Given("telemetryRate", vehicle.TelemetryRate, InScenarioUnits.Rate),
            .. Given("telemetryRecorder", vehicle.TelemetryRecorder, InScenarioUnits.Volume),
            .. Given("crew", vehicle.Crew, crew => $"{crew}"),
            ("dockingFrom", vehicle.DockingFromMeters is { } meters ? InScenarioUnits.Meters(meters) : "none"),
        ];
        foreach (var (key, value) in given)
        {
            yaml.Plain(key, value);
        }

        yaml.Plain("softwareVersion", $"{vehicle.SoftwareVersion}");
    }

    private static (string Key, string Value)[] Given<T>(string key, T? value, Func<T, string> format)
        where T : struct => value is { } given ? [(key, format(given))] : [];

    // A text that looks like a number stays in quotes, so that it is read as a text again.
    private static (string Key, string Value) Argument(PlannedArgument argument) => (
        YamlText.Quote(argument.Name),
        argument.Value.Text is not { } text ? argument.Value.ToString()
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"\"{text}\""
        : YamlText.Quote(text));
}
