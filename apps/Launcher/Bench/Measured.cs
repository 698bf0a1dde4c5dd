using System.Text.Json.Serialization;

namespace ScAi.Launcher.Bench;

/// <summary>What a page noted of itself in a run: frames drawn and updates taken in, and the script of one in milliseconds.</summary>
internal sealed record Measured(int Frames, double Frame, double Frame95, int Updates, double Update, double Update95);

/// <summary>Reads it without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Measured))]
internal sealed partial class MeasuredJson : JsonSerializerContext;
