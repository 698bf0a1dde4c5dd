using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Scenarios.Reading;

/// <summary>Reads which satellites are spacecraft, and what mission control does of its own accord.</summary>
internal static class SpacecraftEntries
{
    /// <summary>The spacecraft; null for no block.</summary>
    public static SpacecraftPlan? Spacecraft(Section? block)
    {
        if (block is null)
        {
            return null;
        }

        var defaults = block.Open("defaults");
        if (defaults is not null)
        {
            Terms(defaults);
        }

        if (!block.Has("list"))
        {
            block.Miss("list", "a list of vehicles");
        }

        return new SpacecraftPlan
        {
            Step = block.Read("step", Quantities.Duration, TimeSpan.FromSeconds(1)),
            TelemetryStep = block.Read("telemetryStep", Quantities.Duration, TimeSpan.FromSeconds(10)),
            Vehicles = ScenarioList.From(block.OpenList("list", defaults).Select(vehicle =>
                Terms(vehicle) with { Satellite = vehicle.Require("satellite", Values.Text) ?? "" })),
            Faults = ScenarioList.From(block.OpenList("faults").Select(Fault)),
        };
    }

    /// <summary>What mission control does; null for no block.</summary>
    public static MissionControlPlan? MissionControl(Section? block, ScenarioTime start) => block is null ? null : new MissionControlPlan
    {
        Commands = ScenarioList.From(block.OpenList("commands").Select((command, index) => Command(command, index, start))),
        Limits = ScenarioList.From(block.OpenList("limits").Select(Limit)),
    };

    private static VehiclePlan Terms(Section terms) => new()
    {
        Satellite = "",
        Profile = terms.Read("profile", Values.OneOf<VehicleProfile>(), VehicleProfile.Smallsat),
        DryMassKilograms = Given(terms, "dryMass", Quantities.Mass),
        PropellantKilograms = Given(terms, "propellant", Quantities.Mass),
        ThrustNewtons = Given(terms, "thrust", Quantities.Force),
        SpecificImpulse = Given(terms, "specificImpulse", Quantities.Duration),
        ArraySquareMeters = Given(terms, "array", Quantities.Area),
        BatteryWattHours = Given(terms, "battery", Quantities.Energy),
        PayloadWatts = Given(terms, "payloadPower", Quantities.Power),
        TransmitterWatts = Given(terms, "transmitter", Quantities.Power),
        TelemetryRate = Given(terms, "telemetryRate", Quantities.DataRate),
        TelemetryRecorder = Given(terms, "telemetryRecorder", Quantities.Volume),
        Crew = Given(terms, "crew", Values.Count),
        DockingFromMeters = terms.Read("dockingFrom", Quantities.LengthOrNone, null),
        SoftwareVersion = terms.Read("softwareVersion", Values.Count, 1),
    };

    private static T? Given<T>(Section section, string key, ValueKind<T> kind)
        where T : struct => section.Has(key) ? section.Read(key, kind, default) : null;

    private static PlannedFault Fault(Section fault) => new(
        fault.Require("satellite", Values.Text) ?? "",
        fault.Require("fault", Values.Text) ?? "",
        fault.Read("magnitude", Values.Number, 1),
        fault.Require("at", Values.Instant),
        Given(fault, "duration", Quantities.Duration));

    private static PlannedCommand Command(Section command, int index, ScenarioTime start) => new()
    {
        Key = command.Read("key", Values.Text, $"plan-{index + 1}"),
        At = command.Read("at", Values.Instant, start),
        Satellite = command.Require("satellite", Values.Text) ?? "",
        Command = command.Require("command", Values.Text) ?? "",
        Arguments = ScenarioList.From(command.ReadNames("arguments").Select(argument =>
            new PlannedArgument(argument.Name, Values.Argument(argument.Value)))),
        Priority = command.Read("priority", Values.Count, 5),
        After = command.Has("after") ? command.Require("after", Values.Text) : null,
        ExecuteAt = Given(command, "executeAt", Values.Instant),
        Deadline = Given(command, "deadline", Values.Instant),
    };

    private static PlannedLimit Limit(Section limit) => new()
    {
        Satellite = limit.Has("satellite") ? limit.Require("satellite", Values.Text) : null,
        Parameter = limit.Require("parameter", Values.Text) ?? "",
        Severity = limit.Read("severity", Values.OneOf<AlarmSeverity>(), AlarmSeverity.Warning),
        Low = Given(limit, "low", Values.Number),
        High = Given(limit, "high", Values.Number),
        MinViolations = limit.Read("minViolations", Values.Count, 1),
        Deadband = limit.Read("deadband", Values.Number, 0),
    };
}
