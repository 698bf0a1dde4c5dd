using System.Collections.Concurrent;
using ScAi.MissionControl.Following;

namespace ScAi.MissionControl.Telemetry;

/// <summary>The spacecraft with their parameters by name. Any thread may ask.</summary>
internal sealed class Fleet(MissionBook book)
{
    private readonly ConcurrentDictionary<int, DescribedSpacecraft> _known = new();

    /// <summary>A spacecraft; null when it has not described itself.</summary>
    public DescribedSpacecraft? Find(int spacecraft) => !book.Now.Spacecraft.TryGetValue(spacecraft, out var description) ? null
        : _known.TryGetValue(spacecraft, out var known) && ReferenceEquals(known.Description, description) ? known
        : _known[spacecraft] = new DescribedSpacecraft(description);
}
