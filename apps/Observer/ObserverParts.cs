using ScAi.Observer.Live;
using ScAi.Recordings;

namespace ScAi.Observer;

/// <summary>What an observer does with what it hears.</summary>
/// <param name="Name">The name it publishes under.</param>
/// <param name="Incarnation">Tells it from an earlier process of that name.</param>
public sealed record ObserverParts(string Name, string Incarnation)
{
    /// <summary>Where every message is written, unless the run is; null for nowhere.</summary>
    public RecordingWriter? Recording { get; init; }

    /// <summary>What takes the run in for those who look on; null when nobody does.</summary>
    public LiveRun? Run { get; init; }

    /// <summary>Whose wishes it carries to the manager; null for nobody's.</summary>
    public ControlDesk? Desk { get; init; }

    /// <summary>Where the terminal's tables are drawn; null for nowhere.</summary>
    public Screen? Screen { get; init; }

    /// <summary>Whether it listens on when the run is over.</summary>
    public bool Stays { get; init; }
}
