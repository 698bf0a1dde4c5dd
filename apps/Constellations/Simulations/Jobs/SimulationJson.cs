using System.Text.Json.Serialization;

namespace ScAi.Constellations.Simulations.Jobs;

/// <summary>How progress is written into the event stream.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JobProgress))]
internal sealed partial class SimulationJson : JsonSerializerContext;
