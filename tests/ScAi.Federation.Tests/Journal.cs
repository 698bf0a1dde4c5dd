using ScAi.Time;

namespace ScAi.Federation.Tests;

/// <summary>Remembers which ticks were written down.</summary>
internal sealed class Journal : IJournal<Script.Memory>
{
    public List<string> Lines { get; } = [];

    public bool IsDisposed { get; private set; }

    public void Record(Script.Memory state, Tick tick, IReadOnlyList<Publication> published) =>
        Lines.Add($"tick {tick.Number}: {published.Count}");

    public void Dispose() => IsDisposed = true;
}
