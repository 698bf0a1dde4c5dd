using System.ComponentModel.DataAnnotations;

namespace ScAi.Constellations.Assistant;

/// <summary>A question to the assistant.</summary>
public sealed record Question
{
    /// <summary>The most characters of a question.</summary>
    internal const int Longest = 4000;

    /// <summary>The question.</summary>
    [MaxLength(Longest)]
    public string? Prompt { get; init; }

    /// <summary>The same, by another name.</summary>
    public string? Text { get; init; }

    /// <summary>The model; the first one there is when null.</summary>
    public string? Model { get; init; }

    /// <summary>The conversation that it belongs to; a new one when null.</summary>
    public string? Conversation { get; init; }
}
