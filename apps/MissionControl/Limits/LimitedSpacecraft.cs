using System.Collections.Frozen;
using ScAi.Messages;
using ScAi.MissionControl.Telemetry;

namespace ScAi.MissionControl.Limits;

/// <summary>The limits of one spacecraft's parameters.</summary>
internal sealed class LimitedSpacecraft
{
    private readonly FrozenDictionary<string, IReadOnlyList<(ParameterLimit, LimitContext?)>> _limits;

    /// <summary>The limits of a description, or what is said over them.</summary>
    public LimitedSpacecraft(DescribedSpacecraft spacecraft, Func<int, string, LimitOverride?> overrides)
    {
        Spacecraft = spacecraft;
        _limits = spacecraft.Description.Parameters
            .Select(parameter => (parameter.Name, Limits: overrides(spacecraft.Description.Id, parameter.Name)?.Limits ?? parameter.Limits))
            .Where(parameter => parameter.Limits.Count > 0)
            .DistinctBy(parameter => parameter.Name)
            .ToFrozenDictionary(
                parameter => parameter.Name,
                parameter => (IReadOnlyList<(ParameterLimit, LimitContext?)>)[.. parameter.Limits.Select(limit => (limit, LimitContext.Of(limit.Context, spacecraft.Find)))],
                StringComparer.Ordinal);
    }

    /// <summary>The spacecraft as it described itself.</summary>
    public DescribedSpacecraft Spacecraft { get; }

    /// <summary>The parameters that have limits.</summary>
    public IEnumerable<string> Parameters => _limits.Keys;

    /// <summary>A new watch over a parameter; null when it has no limits.</summary>
    public LimitWatch? Watch(string parameter) => _limits.TryGetValue(parameter, out var limits) ? new LimitWatch(limits) : null;
}
