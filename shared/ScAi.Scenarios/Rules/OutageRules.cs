using ScAi.Scenarios.Writing;

namespace ScAi.Scenarios.Rules;

/// <summary>What must hold of outages.</summary>
internal static class OutageRules
{
    private const string List = "outages.scheduled";

    /// <summary>Notes what is broken.</summary>
    public static void Check(RuleBook rules, OutagePlan outages)
    {
        if (outages.Random is { } random)
        {
            rules.Fraction("outages.random.probability", random.Probability);
            rules.Step("outages.random.interval", random.Interval);
            rules.Step("outages.random.duration", random.Duration);
        }

        foreach (var (i, outage) in outages.Scheduled.Index())
        {
            var path = KeyPath.Of(List, i);
            rules.KnownStation($"{path}.station", outage.StationId);
            rules.InWindow($"{path}.start", outage.Start);
            rules.Step($"{path}.duration", outage.Duration);
        }

        foreach (var ofStation in outages.Scheduled.Index().GroupBy(item => item.Item.StationId))
        {
            CheckNoOverlap(rules, [.. ofStation.OrderBy(item => item.Item.Start)]);
        }
    }

    private static void CheckNoOverlap(RuleBook rules, (int Index, ScheduledOutage Outage)[] inOrder)
    {
        foreach (var ((indexBefore, before), (index, outage)) in inOrder.Zip(inOrder.Skip(1)))
        {
            var path = KeyPath.Of(List, index);
            rules.Require(
                $"{path}.start",
                outage.Start - before.Start >= before.Duration,
                $"station {outage.StationId} in operation: it is out from {before.Start} "
                    + $"for {InScenarioUnits.Duration(before.Duration)}",
                $"another outage from {outage.Start}",
                path,
                KeyPath.Of(List, indexBefore));
        }
    }
}
