using System.Text.Json.Nodes;

namespace ScAi.Constellations.Assistant.Tools;

/// <summary>What a tool found.</summary>
/// <param name="Text">For the model and for checking its numbers: JSON, or an error in words.</param>
/// <param name="IsError">Whether it found nothing because something was wrong.</param>
/// <param name="Draft">Something to be confirmed by a person; null when the tool only read.</param>
public sealed record ToolOutcome(string Text, bool IsError = false, Draft? Draft = null)
{
    /// <summary>Something was wrong; the model may try again.</summary>
    public static ToolOutcome Wrong(string reason) => new(new JsonObject { ["error"] = reason }.ToJsonString(), IsError: true);
}
