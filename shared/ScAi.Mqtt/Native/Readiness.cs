namespace ScAi.Mqtt.Native;

/// <summary>Why a wait ended.</summary>
[Flags]
internal enum Readiness
{
    /// <summary>Time ran out.</summary>
    None = 0,

    /// <summary>There is something to read, an end or an error included.</summary>
    Readable = 1,

    /// <summary>There is room to write.</summary>
    Writable = 2,

    /// <summary>Somebody called <see cref="SocketWaiter.Wake"/>.</summary>
    Woken = 4,
}
