using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Pages.Tests;

/// <summary>What becomes of an open page when the server or the broker goes away and comes back.</summary>
public sealed class ReconnectingTests(Chromium browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MosquittoProcess _broker = MosquittoProcess.Start();

    [Fact]
    public async Task Page_ServerThenBrokerKilledAndStartedAgain_GoesOnByItself()
    {
        var scenario = LiveRun.WriteScenario(_folder);
        using var run = Scai.Start(
            ["run", scenario, "--json", "--no-observe", "--broker", _broker.Address, "--out", _folder.File("run")], folder: _folder.Path);
        var port = FreePort();
        ShownPage page;
        TimeSpan before;
        using (var server = Observe(scenario, port))
        {
            page = await browser.OpenAsync(server.WaitForObserver(), "?run=live");
            await page.UntilAsync(Says("Live"));
            before = await page.TimeAsync();
        }

        await using (page)
        {
            await page.UntilAsync("() => /Reconnecting|Server gone/.test(document.querySelector('.header .lamp').innerText)");
            using var server = Observe(scenario, port);
            server.WaitForObserver();
            await page.UntilAsync(Says("Live"));
            await GoesOnAsync(page);
            Assert.InRange(await page.TimeAsync(), before, TimeSpan.FromDays(1));

            _broker.Kill();
            await page.UntilAsync(Says("Broker gone"));
            _broker.Restart();
            await page.UntilAsync(Says("Live"));
            await GoesOnAsync(page);
            page.AssertClean(expected: "net::ERR_");
        }
    }

    public void Dispose()
    {
        _broker.Dispose();
        _folder.Dispose();
    }

    private Scai Observe(string scenario, int port) => Scai.Start(
        ["observe", "--broker", _broker.Address, "--scenario", scenario, "--listen", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")],
        folder: _folder.Path);

    private static string Says(string words) => $"() => document.querySelector('.header .lamp')?.innerText === '{words}'";

    private static async Task GoesOnAsync(ShownPage page)
    {
        var now = await page.Page.InnerTextAsync(".shown-time");
        await page.UntilAsync("now => document.querySelector('.shown-time').innerText !== now", now);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
