using System.Collections.Concurrent;
using ScAi.Messages;
using ScAi.MissionControl.Telemetry;

namespace ScAi.MissionControl.Limits;

/// <summary>The limits that hold: those of the spacecraft's descriptions, and over them those of the scenario.</summary>
/// <param name="overrides">
/// By full name of a parameter for all spacecraft, as in <c>power.batterySoc</c>, or for one, as in <c>7/power.batterySoc</c>,
/// which goes before.
/// </param>
internal sealed class LimitBook(IReadOnlyDictionary<string, LimitOverride> overrides)
{
    private readonly ConcurrentDictionary<int, LimitedSpacecraft> _known = new();

    /// <summary>A spacecraft's limits as of its description. Any thread may ask.</summary>
    public LimitedSpacecraft Of(DescribedSpacecraft spacecraft)
    {
        ArgumentNullException.ThrowIfNull(spacecraft);
        return _known.TryGetValue(spacecraft.Description.Id, out var known) && ReferenceEquals(known.Spacecraft, spacecraft)
            ? known
            : _known[spacecraft.Description.Id] = new LimitedSpacecraft(spacecraft, OverrideOf);
    }

    /// <summary>What the scenario says of a parameter; null for nothing.</summary>
    public LimitOverride? OverrideOf(int spacecraft, string parameter) =>
        overrides.GetValueOrDefault($"{spacecraft}/{parameter}") ?? overrides.GetValueOrDefault(parameter);
}
