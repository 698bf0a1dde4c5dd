using System.Net;
using ScAi.Constellations.Outbound;
using ScAi.Constellations.Synchronisation.Source;
using ScAi.Constellations.Tests.Synchronisation;

namespace ScAi.Constellations.Tests.Outbound;

/// <summary>S-18: servers of the own network are not called unless an operator says so.</summary>
public sealed class OutboundHttpTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.255.0.3", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("198.18.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("::", true)]
    [InlineData("::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fc00::1", true)]
    [InlineData("fd12:3456::1", true)]
    [InlineData("ff02::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:a00:1", true)]
    [InlineData("::ffff:169.254.169.254", true)]
    [InlineData("::10.0.0.1", true)]
    [InlineData("64:ff9b::a00:1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("100.128.0.1", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("64:ff9b::808:808", false)]
    [InlineData("2001:4860:4860::8888", false)]
    public void IsPrivate_Addresses_AreTold(string address, bool expected) =>
        Assert.Equal(expected, OutboundHttp.IsPrivate(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("localhost")]
    public async Task FetchAsync_SourceOnThisMachineNotAllowed_IsNeverCalled(string host)
    {
        await using var fake = await FakeSource.StartAsync();
        using var source = new GpSource(
            OutboundHttp.Create(new Uri($"http://{host}:{fake.Address.Port}"), allowPrivate: false, TimeSpan.FromSeconds(5)), 1 << 20);

        Assert.IsType<FetchAnswer.Refused>(await source.FetchAsync("gps-ops", FetchMark.None, default));
        Assert.Empty(fake.Asked);
    }

    [Fact]
    public async Task FetchAsync_Redirect_IsNotFollowed()
    {
        await using var fake = await FakeSource.StartAsync();
        fake.Says("gps-ops", 302, more: response => response.Headers.Location = $"{fake.Address}NORAD/elements/gp.php?GROUP=secret&FORMAT=json");
        using var source = new GpSource(OutboundHttp.Create(fake.Address, allowPrivate: true, TimeSpan.FromSeconds(5)), 1 << 20);

        Assert.IsType<FetchAnswer.Refused>(await source.FetchAsync("gps-ops", FetchMark.None, default));
        Assert.Equal(["gps-ops json"], fake.Asked);
    }

    [Theory]
    [InlineData("http://10.0.0.5:11434", false, false)]
    [InlineData("http://10.0.0.5:11434", true, true)]
    [InlineData("http://127.0.0.1:11434", false, true)]
    [InlineData("https://models.example.org", false, false)]
    public void Assistant_ServerOfModels_IsPrivateOnlyAsConfigured(string address, bool allowed, bool expected) =>
        Assert.Equal(expected, new PlatformOptions { OllamaUrl = address, AllowPrivateServers = allowed }.Assistant().AllowPrivateServer);
}
