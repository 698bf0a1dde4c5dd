using System.Collections.Frozen;
using ScAi.MissionControl.Telemetry;

namespace ScAi.MissionControl.Limits;

/// <summary>The limits of one spacecraft's parameters.</summary>
internal sealed class LimitedSpacecraft
{
    private readonly FrozenDictionary<string, LimitRule> _rules;

    /// <summary>The limits of a description, and what is said over them.</summary>
    public LimitedSpacecraft(DescribedSpacecraft spacecraft, IReadOnlyList<LimitOverride> overrides)
    {
        Spacecraft = spacecraft;
        var description = spacecraft.Description;
        var own = overrides.Where(over => over.Spacecraft is null || over.Spacecraft == description.Name).ToLookup(over => over.Parameter);
        _rules = description.Parameters
            .DistinctBy(parameter => parameter.Name)
            .Select(parameter => KeyValuePair.Create(parameter.Name, LimitRule.Of(parameter, [.. own[parameter.Name]], spacecraft.Find)))
            .Where(rule => rule.Value.Limits.Count > 0)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The spacecraft as it described itself.</summary>
    public DescribedSpacecraft Spacecraft { get; }

    /// <summary>The parameters that have limits.</summary>
    public IEnumerable<string> Parameters => _rules.Keys;

    /// <summary>The rule of a parameter; null when it has no limits.</summary>
    public LimitRule? Find(string parameter) => _rules.GetValueOrDefault(parameter);
}
