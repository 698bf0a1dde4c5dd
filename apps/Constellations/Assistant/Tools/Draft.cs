using System.Text.Json.Nodes;

namespace ScAi.Constellations.Assistant.Tools;

/// <summary>A request that a person may confirm; until then nothing has happened.</summary>
/// <param name="Summary">In words.</param>
/// <param name="Method">The request's method.</param>
/// <param name="Path">Where it goes: a route of this API.</param>
/// <param name="Body">What it says; null for none.</param>
public sealed record Draft(string Summary, string Method, string Path, JsonNode? Body);
