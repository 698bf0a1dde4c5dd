using ScAi.Scenarios.Writing;

namespace ScAi.Scenarios.Rules;

/// <summary>What must hold of what mission control does of its own accord.</summary>
internal static class MissionControlRules
{
    private const string Commands = "missionControl.commands";
    private const int HighestPriority = 9;

    /// <summary>Notes what is broken.</summary>
    public static void Check(RuleBook rules, MissionControlPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        rules.Require(
            "missionControl",
            rules.Scenario.Spacecraft is not null,
            "a block 'spacecraft': there is nothing to control without it",
            "none",
            "spacecraft");
        rules.Unique(
            plan.Commands.Select((command, i) => ($"{Commands}[{i}].key", command.Key)), "a key of its own for every command");
        var before = new HashSet<string>();
        foreach (var (i, command) in plan.Commands.Index())
        {
            Check(rules, KeyPath.Of(Commands, i), command, before);
            before.Add(command.Key);
        }

        foreach (var (i, limit) in plan.Limits.Index())
        {
            Check(rules, KeyPath.Of("missionControl.limits", i), limit);
        }
    }

    private static void Check(RuleBook rules, string path, PlannedCommand command, HashSet<string> before)
    {
        rules.InWindow($"{path}.at", command.At);
        rules.KnownVehicle($"{path}.satellite", command.Satellite);
        rules.Within($"{path}.priority", command.Priority, 0, HighestPriority, RuleBook.Plain);
        rules.Require(
            $"{path}.after",
            command.After is null || before.Contains(command.After),
            "the key of a command above this one",
            RuleBook.Quote(command.After ?? ""),
            Commands);
        if (command.ExecuteAt is { } executeAt)
        {
            rules.InWindow($"{path}.executeAt", executeAt);
        }

        rules.Require(
            $"{path}.deadline",
            command.Deadline is not { } deadline || deadline > command.At,
            $"an instant after {command.At}",
            $"{command.Deadline}",
            $"{path}.at");
    }

    private static void Check(RuleBook rules, string path, PlannedLimit limit)
    {
        if (limit.Satellite is { } satellite)
        {
            rules.KnownVehicle($"{path}.satellite", satellite);
        }

        rules.Require(
            $"{path}.parameter",
            limit.Parameter.IndexOf('.', StringComparison.Ordinal) > 0,
            "packet and name such as power.batterySoc",
            RuleBook.Quote(limit.Parameter));
        rules.Require(path, limit.Low is not null || limit.High is not null, "low, high or both", "neither");
        rules.Require(
            $"{path}.high",
            !(limit.High < limit.Low),
            $"at least low, {InScenarioUnits.Plain(limit.Low ?? 0)}",
            InScenarioUnits.Plain(limit.High ?? 0),
            $"{path}.low");
        rules.Require($"{path}.minViolations", limit.MinViolations >= 1, "1 or more", $"{limit.MinViolations}");
        rules.Require($"{path}.deadband", limit.Deadband >= 0, "0 or more", InScenarioUnits.Plain(limit.Deadband));
    }
}
