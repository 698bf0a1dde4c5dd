using System.Net;
using System.Net.Sockets;
using ScAi.Observer.Serving;

namespace ScAi.Observer.Tests.Serving;

public class ServingOptionsTests
{
    [Theory]
    [InlineData("nowhere", "Listen: expected address:port")]
    [InlineData("0.0.0.0:0", "Hosts: expected the names")]
    public void Check_WrongAddress_SaysWhatWasExpected(string listen, string words) =>
        Assert.Contains(
            words, Assert.Throws<InvalidDataException>(new ServingOptions { Listen = listen }.Check).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_PortIsTaken_SaysSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        Assert.Contains(
            "a port that is free",
            Assert.Throws<InvalidDataException>(new ServingOptions { Listen = $"{taken.LocalEndpoint}" }.Check).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NoServer_AsksForNothing() => new ServingOptions().Check();
}
