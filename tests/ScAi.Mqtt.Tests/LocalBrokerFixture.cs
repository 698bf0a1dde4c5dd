using ScAi.Mqtt.LocalBroker;

namespace ScAi.Mqtt.Tests;

/// <summary>A broker for the tests of one class, which keep apart by the prefix of their topics.</summary>
public sealed class LocalBrokerFixture : IDisposable
{
    private int _tests;

    public MosquittoProcess Broker { get; } = MosquittoProcess.Start();

    public string Address => Broker.Address;

    public string NewPrefix() => $"t{Interlocked.Increment(ref _tests)}";

    public void Dispose() => Broker.Dispose();
}
