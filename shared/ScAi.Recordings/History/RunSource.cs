namespace ScAi.Recordings;

/// <summary>Where a run is heard or read from.</summary>
/// <param name="Id"><c>live</c>, else the name of the run folder.</param>
/// <param name="Kind">Live or recorded.</param>
/// <param name="Prefix">The run's namespace.</param>
/// <param name="Broker">The broker's address; null for a recording.</param>
public sealed record RunSource(string Id, RunKind Kind, string Prefix, string? Broker = null)
{
    /// <summary>A run that is heard from a broker.</summary>
    public static RunSource Live(string prefix, string broker) => new("live", RunKind.Live, prefix, broker);

    /// <summary>A recorded run.</summary>
    public static RunSource Recording(string id, string prefix) => new(id, RunKind.Recording, prefix);
}
