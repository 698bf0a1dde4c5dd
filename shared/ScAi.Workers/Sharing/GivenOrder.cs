using ScAi.Workers.Parts;

namespace ScAi.Workers.Sharing;

/// <summary>An order that the desk gave out and that is not over.</summary>
internal sealed class GivenOrder(string id, PartTask task, long givenAt)
{
    public string Id { get; } = id;

    public PartTask Task { get; } = task;

    /// <summary>Who took it; null while nobody answered.</summary>
    public string? Worker { get; set; }

    /// <summary>When it was last heard of.</summary>
    public long HeardAt { get; set; } = givenAt;

    /// <summary>What has arrived of the result.</summary>
    public MemoryStream Result { get; } = new();

    public string? Digest { get; set; }

    public int Chunks { get; set; }

    public int Received { get; set; }

    /// <summary>Whether it still takes up a slot of its worker: not once the result is on its way.</summary>
    public bool IsComputing => Received == 0;
}
