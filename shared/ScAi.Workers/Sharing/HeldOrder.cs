using ScAi.Messages;

namespace ScAi.Workers.Sharing;

/// <summary>An order that a worker took and is not done with.</summary>
internal sealed class HeldOrder(PartOrder order, string desk)
{
    public PartOrder Order { get; } = order;

    /// <summary>Who gave it.</summary>
    public string Desk { get; } = desk;

    /// <summary>Ends when nobody wants the result any more.</summary>
    public CancellationTokenSource Stop { get; } = new();

    /// <summary>Whether the study is there and the part is being computed, or was.</summary>
    public bool IsStarted { get; set; }

    /// <summary>When something was last asked for or sent.</summary>
    public long AskedAt { get; set; }

    /// <summary>What was computed; null before.</summary>
    public byte[]? Result { get; set; }

    public string Digest { get; set; } = "";

    /// <summary>How many pieces were sent, and how many the desk has.</summary>
    public int Sent { get; set; }

    public int Received { get; set; }
}
