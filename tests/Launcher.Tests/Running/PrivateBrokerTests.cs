using ScAi.Federation.Messaging;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Launcher.Tests.Running;

public class PrivateBrokerTests
{
    [Fact]
    public void Start_PortThatIsTaken_SaysSoAndDoesNotTakeAnother()
    {
        using var first = MosquittoProcess.Start();

        var refused = Assert.Throws<BusUnavailableException>(() => MosquittoProcess.Start(port: first.Port));

        Assert.Contains($"does not start on port {first.Port}", refused.Message, StringComparison.Ordinal);
    }
}
