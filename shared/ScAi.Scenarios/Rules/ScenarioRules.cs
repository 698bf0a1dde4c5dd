using ScAi.Scenarios.Writing;
using ScAi.Time;

namespace ScAi.Scenarios.Rules;

/// <summary>What must hold in every scenario, wherever it comes from.</summary>
internal static class ScenarioRules
{
    private static readonly ScenarioTime Earliest = ScenarioTime.FromUtc(1957, 1, 1);
    private static readonly ScenarioTime Latest = ScenarioTime.FromUtc(3000, 1, 1);

    /// <summary>The rules that a scenario breaks; none for a valid one.</summary>
    public static IReadOnlyList<BrokenRule> BrokenBy(Scenario scenario)
    {
        var rules = new RuleBook(scenario);
        CheckTime(rules, scenario);
        CheckNames(rules, scenario);
        ManagerRules.Check(rules, scenario.Manager);
        SatelliteRules.Check(rules, scenario.Satellites);
        GroundRules.Check(rules, scenario.Ground);
        OutageRules.Check(rules, scenario.Outages);
        SpacecraftRules.Check(rules, scenario.Spacecraft);
        MissionControlRules.Check(rules, scenario.MissionControl);
        return rules.Broken;
    }

    private static void CheckTime(RuleBook rules, Scenario scenario)
    {
        var isWindow = scenario.Start < scenario.Stop;
        foreach (var (path, time) in new[] { ("start", scenario.Start), ("stop", scenario.Stop) })
        {
            rules.Require(path, Earliest <= time && time < Latest, $"an instant from {Earliest} to before {Latest}", $"{time}");
        }

        rules.Require("stop", isWindow, $"an instant after the start, {scenario.Start}", $"{scenario.Stop}", "start");
        rules.Step("tick", scenario.TickStep);
        rules.Require(
            "tick",
            !isWindow || scenario.TickStep <= scenario.Window,
            $"at most the window from start to stop, {InScenarioUnits.Duration(scenario.Window)}",
            InScenarioUnits.Duration(scenario.TickStep),
            "start",
            "stop");
        rules.Rate("rate", scenario.Rate);
    }

    private static void CheckNames(RuleBook rules, Scenario scenario)
    {
        var isOneLine = scenario.Name.Trim().Length > 0 && !scenario.Name.Any(char.IsControl);
        rules.Require("name", isOneLine, "text, not empty, on one line", RuleBook.Quote(scenario.Name));
        rules.TopicLevel("prefix", scenario.Prefix);
        var apps = scenario.Apps;
        (string Path, string Name)[] names =
        [
            ("apps.manager", apps.Manager),
            ("apps.satellites", apps.Satellites),
            ("apps.ground", apps.Ground),
            ("apps.outage", apps.Outage),
            ("apps.observer", apps.Observer),
            ("apps.spacecraft", apps.Spacecraft),
            ("apps.missionControl", apps.MissionControl),
        ];
        foreach (var (path, name) in names)
        {
            rules.TopicLevel(path, name);
        }

        rules.Unique(names, "a name of its own for every app");
    }
}
