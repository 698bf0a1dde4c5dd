using ScAi.Messages;

namespace ScAi.MissionControl.Limits;

/// <summary>The limits of one parameter, and how its alarm behaves.</summary>
/// <param name="Limits">The limits, each with when it holds.</param>
/// <param name="Latching">Whether its alarm stays when the parameter has come back, until somebody clears it.</param>
/// <param name="AcknowledgesItself">Whether its alarm goes away by itself when the parameter has come back.</param>
internal sealed record LimitRule(IReadOnlyList<(ParameterLimit Limit, LimitContext? Context)> Limits, bool Latching, bool AcknowledgesItself)
{
    /// <summary>The rule of a parameter.</summary>
    /// <param name="described">As its spacecraft says; loss at hand latches.</param>
    /// <param name="overrides">What is said over that, in order.</param>
    /// <param name="find">The spacecraft's parameters by name.</param>
    public static LimitRule Of(ParameterDefinition described, IReadOnlyList<LimitOverride> overrides, Func<string, ParameterDefinition?> find)
    {
        var limits = described.Limits.ToList();
        foreach (var over in overrides)
        {
            limits.RemoveAll(limit => over.Limits.Any(other => other.Severity == limit.Severity));
            limits.AddRange(over.Limits.Where(limit => limit.Low is not null || limit.High is not null));
        }

        return new LimitRule(
            [.. limits.Select(limit => (limit, LimitContext.Of(limit.Context, find)))],
            overrides.LastOrDefault(over => over.Latching is not null)?.Latching ?? limits.Exists(limit => limit.Severity == AlarmSeverity.Severe),
            overrides.Any(over => over.AcknowledgesItself));
    }
}
