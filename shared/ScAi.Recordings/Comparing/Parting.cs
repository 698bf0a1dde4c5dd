namespace ScAi.Recordings.Comparing;

/// <summary>Where two runs part on a topic: a message of either, or of one alone.</summary>
internal sealed record Parting(string Topic, MessageStream.Entry? A, MessageStream.Entry? B, int CountA, int CountB)
{
    private Time.ScenarioTime At => (A ?? B)!.Value.At;

    private long Number => (A ?? B)!.Value.Number;

    public int CompareTo(Parting other) => At != other.At ? At.CompareTo(other.At) : Number.CompareTo(other.Number);
}
