namespace ScAi.Scenarios.Rules;

/// <summary>What must hold of how a run is led.</summary>
internal static class ManagerRules
{
    private const int MostRetries = 1000;

    /// <summary>Notes what is broken.</summary>
    public static void Check(RuleBook rules, ManagerPlan manager)
    {
        CheckRequiredApps(rules, manager.RequiredApps);
        rules.Wait("manager.commandLead", manager.CommandLead, mayBeZero: true);
        rules.Wait("manager.initRetryDelay", manager.InitRetryDelay);
        rules.Within("manager.initMaxRetry", manager.InitMaxRetry, 1, MostRetries, RuleBook.Plain);
        CheckTimeScaleUpdates(rules, manager.TimeScaleUpdates);
        rules.Wait("manager.lostAfter", manager.LostAfter);
        rules.Step("manager.timeStatusStep", manager.TimeStatusStep);
        if (manager.TimeStatusInit is { } first)
        {
            rules.InWindow("manager.timeStatusInit", first);
        }
    }

    private static void CheckRequiredApps(RuleBook rules, ScenarioList<string> required)
    {
        const string list = "manager.requiredApps";
        rules.Require(list, required.Count > 0, "at least one app", "none");
        foreach (var (i, name) in required.Index())
        {
            var path = KeyPath.Of(list, i);
            rules.TopicLevel(path, name);
            var isAnother = name != rules.Scenario.Apps.Manager;
            rules.Require(path, isAnother, "another app than the manager itself", RuleBook.Quote(name), "apps");
        }

        rules.Unique(required.Select((name, i) => (KeyPath.Of(list, i), name)), "each app once");
    }

    private static void CheckTimeScaleUpdates(RuleBook rules, ScenarioList<TimeScaleUpdate> updates)
    {
        const string list = "manager.timeScaleUpdates";
        foreach (var (i, update) in updates.Index())
        {
            var path = KeyPath.Of(list, i);
            rules.InWindow($"{path}.at", update.At);
            rules.Rate($"{path}.rate", update.Rate);
            if (i > 0)
            {
                var before = updates[i - 1].At;
                rules.Require(
                    $"{path}.at",
                    update.At > before,
                    $"an instant after the update before it, {before}",
                    $"{update.At}",
                    list);
            }
        }
    }
}
