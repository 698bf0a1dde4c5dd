using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScAi.Constellations.Runs;

/// <summary>The life of a run.</summary>
[JsonConverter(typeof(RunStateNames))]
public enum RunState
{
    /// <summary>Its processes are there.</summary>
    Running,

    /// <summary>It came to its end, and the books balance.</summary>
    Done,

    /// <summary>It ended otherwise; the reason says why.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Stopped,
}

/// <summary>States as JSON has them: <c>running</c>, <c>done</c>.</summary>
internal sealed class RunStateNames() : JsonStringEnumConverter<RunState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
