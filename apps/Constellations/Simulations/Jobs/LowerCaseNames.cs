using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScAi.Constellations.Simulations.Jobs;

/// <summary>States as JSON has them: <c>queued</c>, <c>running</c>.</summary>
internal sealed class LowerCaseNames() : JsonStringEnumConverter<JobState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
