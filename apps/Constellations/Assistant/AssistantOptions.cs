namespace ScAi.Constellations.Assistant;

/// <summary>Which models answer, and how long they may take.</summary>
public sealed record AssistantOptions
{
    /// <summary>Where Ollama listens; null: nowhere, the plain answers are all there is.</summary>
    public Uri? Server { get; init; }

    /// <summary>Whether that may be in the own network or on this machine.</summary>
    public bool AllowPrivateServer { get; init; }

    /// <summary>How long the server may say nothing.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer may take in all.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a model may call tools before it has to answer.</summary>
    public int MostToolCalls { get; init; } = 8;

    /// <summary>The most characters of one answer.</summary>
    public int LongestAnswer { get; init; } = 20_000;
}
