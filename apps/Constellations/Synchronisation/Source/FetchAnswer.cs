namespace ScAi.Constellations.Synchronisation.Source;

/// <summary>What the source answered about one list.</summary>
public abstract record FetchAnswer
{
    private FetchAnswer()
    {
    }

    /// <summary>New data.</summary>
    /// <param name="Text">OMM in JSON.</param>
    /// <param name="Mark">For asking next time whether anything has changed.</param>
    public sealed record Fresh(string Text, FetchMark Mark) : FetchAnswer;

    /// <summary>Nothing has changed since the mark.</summary>
    public sealed record Unchanged : FetchAnswer;

    /// <summary>Anything else: ask nothing more for now.</summary>
    /// <param name="Reason">In words.</param>
    public sealed record Refused(string Reason) : FetchAnswer;
}
