using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace ScAi.Pages.Tests;

/// <summary>What the page shows of a run that goes on.</summary>
public class LivePageTests(LiveRun run, Chromium browser) : IClassFixture<LiveRun>
{
    [Fact]
    public async Task Map_LiveRun_BothSatellitesMoveAndAreUnderThePointer()
    {
        await using var page = await browser.OpenAsync(run.Address);
        await page.UntilAsync("() => document.querySelectorAll('[data-satellite][data-x]').length === 2");
        var before = await PlacesAsync(page);

        await page.UntilAsync(
            "before => [...document.querySelectorAll('[data-satellite] span')].every((place, at) => place.innerText !== before[at])", before);
        await page.UntilAsync(
            """
            () => {
              const target = document.querySelector(".map-target").getBoundingClientRect();
              const [x, y] = ["x", "y"].map(axis => Number(document.querySelector("[data-satellite]").dataset[axis]));
              const at = { bubbles: true, clientX: target.left + x, clientY: target.top + y };
              document.querySelector(".map-target canvas").dispatchEvent(new PointerEvent("pointermove", at));
              return document.querySelector(".hover-card strong")?.innerText === "SUOMI NPP";
            }
            """);
        page.AssertClean();
    }

    [Fact]
    public async Task Map_LiveRun_ALinkAppearsAndEnds()
    {
        await using var page = await browser.OpenAsync(run.Address);
        const string Linked = "[...document.querySelectorAll('[data-satellite]')].some(row => row.innerText.includes('linked to'))";

        await page.UntilAsync($"() => !({Linked})");
        await page.UntilAsync($"() => {Linked} && [...document.querySelectorAll('[data-station]')].some(row => row.innerText.endsWith('Serving a satellite'))");
        await page.UntilAsync($"() => !({Linked})");

        page.AssertClean();
    }

    [Fact]
    public async Task Map_Outage_TheStationIsShownOut()
    {
        await using var page = await browser.OpenAsync(run.Address);
        foreach (var station in new[] { 0, 1 })
        {
            await page.UntilAsync($"() => document.querySelector('[data-station=\"{station}\"]')?.innerText.includes('Out of operation')");
            await page.UntilAsync($"() => !document.querySelector('[data-station=\"{station}\"]').innerText.includes('Out of operation')");
        }

        await page.OpenAsync("Stations");
        await page.UntilAsync("() => document.querySelector('[role=grid] .text-outage')?.innerText === 'out of service'");
        page.AssertClean();
    }

    [Fact]
    public async Task Charts_LiveRun_TheRecorderGrows()
    {
        await using var page = await browser.OpenAsync(run.Address, "?view=charts");
        var description = page.Page.Locator(".recorder [role=img], .recorder canvas").First;
        await description.WaitForAsync();
        var before = await InkAsync(page);

        await page.UntilAsync("before => window.ink() > before + 5", before);

        page.AssertClean();
    }

    [Fact]
    public async Task Header_PauseAndResume_TheScenarioClockStandsStillThenGoesOn()
    {
        await using var page = await browser.OpenAsync(run.Address);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await page.Page.Locator(".header .chip", new() { HasText = "Paused" }).WaitForAsync();
        var paused = await page.TimeAsync();
        await page.Page.WaitForTimeoutAsync(1000);

        Assert.Equal(paused, await page.TimeAsync());
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await page.Page.Locator(".header .chip", new() { HasText = "Running" }).WaitForAsync();
        await page.UntilAsync("paused => !document.querySelector('.shown-time').innerText.includes(paused)", $"{paused}");
        Assert.InRange(await page.TimeAsync(), paused, TimeSpan.FromDays(1));
        page.AssertClean();
    }

    [Fact]
    public async Task Log_FilteredByAppAndStation_OnlyThose()
    {
        await using var page = await browser.OpenAsync(run.Address, "?view=log");
        await page.Page.GetByLabel("App", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var app = await page.Page.GetByLabel("App", new() { Exact = true }).InputValueAsync();
        await page.UntilAsync(
            "app => { const rows = [...document.querySelectorAll('[role=grid] .table-row')]; return rows.length > 0 && rows.every(row => row.children[2].innerText === app) }", app);

        await page.Page.GetByLabel("Text of the message").FillAsync("no message says this");
        await page.Page.GetByText("No message matches").WaitForAsync();
        page.AssertClean();
    }

    [Fact]
    public async Task Ledger_Exported_TheLinksOfTheServer()
    {
        await using var page = await browser.OpenAsync(run.Address, "?view=ledger");
        await page.Page.Locator(".table-row").First.WaitForAsync();
        var download = await page.Page.RunAndWaitForDownloadAsync(
            () => page.Page.GetByRole(AriaRole.Link, new() { Name = "ledger.csv" }).ClickAsync());
        var saved = await File.ReadAllLinesAsync(await download.PathAsync());
        var served = await LinesAsync("api/v1/runs/live/ledger.csv");
        var export = await page.Page.RunAndWaitForDownloadAsync(
            () => page.Page.GetByRole(AriaRole.Button, new() { Name = "Export CSV" }).ClickAsync());
        var shown = await File.ReadAllLinesAsync(await export.PathAsync());

        Assert.Equal(saved, served.Take(saved.Length));
        Assert.InRange(saved.Length, 2, served.Length);
        Assert.InRange(shown.Length, 2, served.Length + 2);
        page.AssertClean();
    }

    [Fact]
    public async Task Health_LiveRun_EveryAppIsReady()
    {
        await using var page = await browser.OpenAsync(run.Address, "?view=health");
        await page.UntilAsync("() => document.querySelectorAll('[role=grid][aria-label=Apps] .table-row').length >= 5");

        var apps = (await page.RowsAsync("Apps")).Select(row => row[0]).ToList();

        Assert.Superset(
            new HashSet<string> { "manager", "constellation", "ground", "outage", "observer" },
            apps.Select(app => app.ToLowerInvariant()).ToHashSet());
        page.AssertClean();
    }

    [Fact]
    public async Task Open_InMidRun_TheFullStateWithinASecond()
    {
        var times = new List<double>();
        for (var attempt = 0; attempt < 3 && (times.Count == 0 || times.Min() > 1000); attempt++)
        {
            var before = await EndedLinksAsync();
            await using var page = await browser.OpenAsync(run.Address, "?run=live&view=ledger");
            await page.Page.Locator(".table-row").First.WaitForAsync();
            times.Add(await page.MillisecondsUntilShownAsync());
            var shown = await page.Page.InnerTextAsync("output");
            Assert.InRange(int.Parse(shown.Split(' ')[0], CultureInfo.InvariantCulture), before, before + 20);
            page.AssertClean();
        }

        Assert.InRange(times.Min(), 0, 1000);
    }

    private static Task<string[]> PlacesAsync(ShownPage page) =>
        page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-satellite] span')].map(place => place.innerText)");

    /// <summary>How many columns of the first recorder's chart hold its colour: the curve gets longer.</summary>
    private static Task<double> InkAsync(ShownPage page) => page.Page.EvaluateAsync<double>(
        """
        () => {
          window.ink = () => {
            const chart = document.querySelector(".recorder canvas");
            const { width, height } = chart;
            const copy = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d", { willReadFrequently: true });
            copy.drawImage(chart, 0, 0);
            const { data } = copy.getImageData(0, 0, width, height);
            const ink = getComputedStyle(document.documentElement).getPropertyValue("--series-1");
            const probe = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
            probe.fillStyle = ink;
            probe.fillRect(0, 0, 1, 1);
            const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
            const columns = new Set();
            for (let at = 0; at < data.length; at += 4) {
              if (Math.abs(data[at] - red) + Math.abs(data[at + 1] - green) + Math.abs(data[at + 2] - blue) < 24) {
                columns.add((at / 4) % width);
              }
            }
            return columns.size;
          };
          return window.ink();
        }
        """);

    private async Task<string[]> LinesAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = run.Address };
        return (await client.GetStringAsync(new Uri(path, UriKind.Relative))).TrimEnd('\n').Split('\n');
    }

    private async Task<int> EndedLinksAsync()
    {
        using var client = new HttpClient { BaseAddress = run.Address };
        using var state = JsonDocument.Parse(await client.GetStringAsync(new Uri("api/v1/runs/live/state", UriKind.Relative)));
        return state.RootElement.GetProperty("links").GetArrayLength();
    }
}
