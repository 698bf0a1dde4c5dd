using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ScAi.Constellations.Assistant.Tools;

/// <summary>Something that a model may ask the platform to look up or to draft.</summary>
/// <param name="Name">As the model calls it.</param>
/// <param name="Description">For the model.</param>
/// <param name="Schema">JSON Schema of its arguments.</param>
/// <param name="Use">Does it, in the caller's name.</param>
public sealed record AssistantTool(
    string Name,
    string Description,
    JsonElement Schema,
    Func<ToolArguments, PlatformCalls, CancellationToken, Task<ToolOutcome>> Use)
{
    /// <summary>The tool as chat clients know it; there is nothing in it to execute.</summary>
    public AIFunctionDeclaration Declaration { get; } = AIFunctionFactory.CreateDeclaration(Name, Description, Schema);
}
