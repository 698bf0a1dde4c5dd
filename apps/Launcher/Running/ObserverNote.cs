using System.Text.Json.Serialization;

namespace ScAi.Launcher.Running;

/// <summary>Where a run can be looked at.</summary>
/// <param name="Observer">The address for a browser.</param>
internal sealed record ObserverNote(string Observer)
{
    /// <summary>What the observer says when its server is there.</summary>
    private const string Mark = "Observer: ";

    /// <summary>The address in a line that the observer has said; null when the line says something else.</summary>
    public static ObserverNote? In(string line) => line.StartsWith(Mark, StringComparison.Ordinal) ? new ObserverNote(line[Mark.Length..]) : null;

    public override string ToString() => $"{Mark}{Observer}";
}

/// <summary>Serialises the note without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ObserverNote))]
internal sealed partial class ObserverNoteJson : JsonSerializerContext;
