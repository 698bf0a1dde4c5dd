namespace ScAi.Federation.Messaging;

/// <summary>The transport cannot be had; the message is one clear sentence for people and names the broker's address.</summary>
public sealed class BusUnavailableException : Exception
{
    /// <summary>For a reason to be shown as it is.</summary>
    public BusUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>For a reason to be shown as it is, with what lay behind it.</summary>
    public BusUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
