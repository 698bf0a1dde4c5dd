using System.Text.Json.Serialization;

namespace ScAi.Launcher.Running;

/// <summary>Where a run's mission control can be reached.</summary>
/// <param name="MissionControl">The address for a browser.</param>
internal sealed record MissionControlNote(string MissionControl)
{
    /// <summary>What mission control says when its server is there.</summary>
    private const string Mark = "Mission control: ";

    /// <summary>The address in a line that mission control has said; null when the line says something else.</summary>
    public static MissionControlNote? In(string line) =>
        line.StartsWith(Mark, StringComparison.Ordinal) ? new MissionControlNote(line[Mark.Length..]) : null;

    public override string ToString() => $"{Mark}{MissionControl}";
}

/// <summary>Serialises the note without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MissionControlNote))]
internal sealed partial class MissionControlNoteJson : JsonSerializerContext;
