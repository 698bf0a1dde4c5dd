using System.Text.Json.Serialization;

namespace ScAi.Recordings;

/// <summary>What changed; whatever is null stays and is not written. Items replace those of the same key.</summary>
public sealed record RunUpdate
{
    /// <summary>Where the stream goes on: <c>EPOCH-NUMBER</c>.</summary>
    public required string Sequence { get; init; }

    /// <summary>The run in one line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunHeader? Header { get; init; }

    /// <summary>New and changed satellites.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Satellite>? Satellites { get; init; }

    /// <summary>New and changed stations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Station>? Stations { get; init; }

    /// <summary>The satellites that have spoken since.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Positions? Positions { get; init; }

    /// <summary>New and changed links.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Link>? Links { get; init; }

    /// <summary>New and changed outages.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Outage>? Outages { get; init; }

    /// <summary>New and changed contacts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Contact>? Contacts { get; init; }

    /// <summary>New charges of fixed contracts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FixedCharge>? FixedCharges { get; init; }

    /// <summary>New and changed apps.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<App>? Apps { get; init; }

    /// <summary>New and changed rejections.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Rejection>? Rejections { get; init; }

    /// <summary>The run in figures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public KeyFigures? Figures { get; init; }

    /// <summary>The newest lines of the log, at most 200, oldest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LogLine>? Log { get; init; }
}
