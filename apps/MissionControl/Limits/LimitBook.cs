using System.Collections.Concurrent;
using ScAi.MissionControl.Telemetry;

namespace ScAi.MissionControl.Limits;

/// <summary>The limits that hold: those of the spacecraft's descriptions, and over them what else is said. Any thread may ask.</summary>
/// <param name="overrides">What is said over the descriptions, in any order; what is said of one spacecraft goes before what is said of all.</param>
internal sealed class LimitBook(IReadOnlyList<LimitOverride> overrides)
{
    private readonly List<LimitOverride> _overrides = [.. overrides.OrderBy(one => one.Spacecraft is not null)];
    private readonly ConcurrentDictionary<int, LimitedSpacecraft> _known = new();

    /// <summary>A spacecraft's limits as of its description.</summary>
    public LimitedSpacecraft Of(DescribedSpacecraft spacecraft)
    {
        ArgumentNullException.ThrowIfNull(spacecraft);
        return _known.TryGetValue(spacecraft.Description.Id, out var known) && ReferenceEquals(known.Spacecraft, spacecraft)
            ? known
            : _known[spacecraft.Description.Id] = new LimitedSpacecraft(spacecraft, _overrides);
    }
}
