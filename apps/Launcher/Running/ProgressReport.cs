using System.Text.Json.Serialization;

namespace ScAi.Launcher.Running;

/// <summary>A line of progress for programs.</summary>
internal sealed record ProgressReport(
    string Phase,
    string SimTime,
    double ScenarioSecondsPerSecond,
    long Messages,
    double MessagesPerSecond,
    IReadOnlyList<string> WaitingFor,
    string? Reason);

/// <summary>Serialises progress without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProgressReport))]
internal sealed partial class ProgressJson : JsonSerializerContext;
