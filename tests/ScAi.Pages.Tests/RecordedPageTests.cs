using System.Globalization;
using Microsoft.Playwright;
using ScAi.Time;

namespace ScAi.Pages.Tests;

/// <summary>What the page shows of a finished run, against the files that the run left.</summary>
public class RecordedPageTests(RecordedRun run, Chromium browser) : IClassFixture<RecordedRun>
{
    private const string Recording = $"?run={RecordedRun.Id}";

    [Fact]
    public async Task Picker_Recording_IsListedAndOpens()
    {
        await using var page = await browser.OpenAsync(run.Address);
        await page.Page.Locator(".recordings .table-row").First.ClickAsync();
        await page.Page.Locator(".page").WaitForAsync();

        Assert.Contains("Recording", await page.Lamp.InnerTextAsync());
        page.AssertClean();
    }

    /// <summary>At the start, in the middle of every link, and between two: what is open, stored and paid is what the files say.</summary>
    [Fact]
    public async Task State_AtMomentsOfTheRun_IsThatOfLedgerAndSatellites()
    {
        await using var page = await browser.OpenAsync(run.Address, Recording);
        foreach (var report in run.Reports.Where(report => report.Satellite == run.Reports[0].Satellite).Where((_, at) => at % 7 == 3))
        {
            await LookAtAsync(page, report.Time);
            await page.OpenAsync("Satellites");
            await page.UntilAsync(
                "expected => [...document.querySelectorAll('[role=grid] .table-row')].map(row => `${row.children[1].innerText}: ${row.children[2].innerText}`).join() === expected",
                string.Join(',', Satellites().Select(satellite => $"{satellite.Name}: {OpenLink(satellite.Satellite, report.Time)?.Station ?? "–"}")));
            var row = (await page.RowsAsync("Satellites")).Single(row => row[1] == report.Name);
            Assert.Equal(report.StoredGigabytes, double.Parse(row[3], CultureInfo.InvariantCulture), 0.011);

            await page.OpenAsync("Ledger");
            var begun = run.Links.Count(link => link.Start <= report.Time);
            await page.UntilAsync("begun => document.querySelector('.panel output')?.innerText.startsWith(`${begun} link`)", begun);
            var open = (await page.RowsAsync("Ledger")).Where(cells => cells[4] == "open").Select(cells => cells[2]).Order();
            Assert.Equal(run.Links.Where(link => link.IsOpenAt(report.Time)).Select(link => link.Station).Order(), open);
        }

        page.AssertClean();
    }

    [Fact]
    public async Task Slider_DraggedAndByKeys_GoesThere()
    {
        await using var page = await browser.OpenAsync(run.Address, Recording);
        var slider = page.Page.GetByRole(AriaRole.Slider, new() { Name = "Scenario time that is shown" });
        var box = (await slider.BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + box.Width / 4, box.Y + 10);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 10);
        await page.Page.Mouse.UpAsync();
        Assert.InRange(await page.TimeAsync(), new TimeSpan(8, 18, 0), new TimeSpan(8, 22, 0));

        var before = await page.TimeAsync();
        await slider.PressAsync("ArrowRight");
        Assert.Equal(before + TimeSpan.FromMinutes(1), await page.TimeAsync());
        await slider.PressAsync("Home");
        Assert.Equal(new TimeSpan(7, 20, 0), await page.TimeAsync());
        page.AssertClean();
    }

    [Fact]
    public async Task Play_FromAMoment_TimeGoesByUntilItIsStopped()
    {
        await using var page = await browser.OpenAsync(run.Address, $"{Recording}&t=2023-08-01T08:00:00Z");
        await page.Page.Locator("body").PressAsync("Space");
        await page.UntilAsync("() => document.querySelector('.shown-time').innerText.includes('08:02')");
        await page.Page.GetByTitle("Stop here (Space)").ClickAsync();
        var stopped = await page.TimeAsync();
        await page.Page.WaitForTimeoutAsync(300);

        Assert.Equal(stopped, await page.TimeAsync());
        page.AssertClean();
    }

    [Fact]
    public async Task Keys_OfTheViews_OpenThemAndHelpListsThem()
    {
        await using var page = await browser.OpenAsync(run.Address, Recording);
        var views = await page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[role=tab] > span:first-of-type')].map(tab => tab.innerText)");
        for (var at = 0; at < views.Length; at++)
        {
            if (views[at] == "Globe")
            {
                continue;
            }

            await page.Page.Keyboard.PressAsync($"{(at + 1) % 10}");
            await page.UntilAsync("view => document.querySelector('#view h1')?.innerText === view && !document.querySelector('#view .skeleton')", views[at]);
            Assert.Empty(await page.NamelessAsync());
            Assert.Empty(await TimesWithoutZoneAsync(page));
        }

        await page.Page.Keyboard.PressAsync("?");
        Assert.Contains("Open Timeline", await page.Page.GetByRole(AriaRole.Dialog).InnerTextAsync());
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        page.AssertClean();
    }

    [Fact]
    public async Task Table_HeadingByKey_SortsAndEnterSelects()
    {
        await using var page = await browser.OpenAsync(run.Address, $"{Recording}&view=ledger");
        var heading = page.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Duration" });
        await heading.GetByRole(AriaRole.Button).PressAsync("Enter");
        await page.UntilAsync("() => document.querySelector('[aria-sort=ascending]')?.innerText.startsWith('Duration')");
        var shortest = run.Links.MinBy(link => link.End - link.Start)!;

        Assert.Equal(shortest.Station, (await page.RowsAsync("Ledger"))[0][2]);
        var grid = page.Page.GetByRole(AriaRole.Grid, new() { Name = "Ledger" });
        await grid.PressAsync("Home");
        await grid.PressAsync("Enter");
        Assert.Contains(
            Satellites().Single(satellite => satellite.Satellite == shortest.Satellite).Name,
            await page.Page.GetByRole(AriaRole.Complementary).First.InnerTextAsync());
        page.AssertClean();
    }

    [Fact]
    public async Task Globe_Opened_IsDrawn()
    {
        await using var page = await browser.OpenAsync(run.Address, $"{Recording}&view=globe", width: 640, height: 480);
        var canvas = page.Page.Locator(".cesium-widget canvas");
        await canvas.WaitForAsync();
        var colours = 0;
        for (var attempt = 0; attempt < 40 && colours < 200; attempt++)
        {
            await page.Page.WaitForTimeoutAsync(250);
            colours = await ColoursAsync(page, await page.Page.Locator(".globe").ScreenshotAsync(new() { Timeout = 60_000 }));
        }

        Assert.InRange(colours, 200, int.MaxValue);
        page.AssertClean("GPU stall due to ReadPixels");
    }

    private IEnumerable<RecordedRun.Report> Satellites() => run.Reports.DistinctBy(report => report.Satellite).OrderBy(report => report.Satellite);

    private RecordedRun.Link? OpenLink(int satellite, ScenarioTime time) =>
        run.Links.SingleOrDefault(link => link.Satellite == satellite && link.IsOpenAt(time));

    private static async Task LookAtAsync(ShownPage page, ScenarioTime time) => await page.Page.EvaluateAsync(
        """
        time => {
          const slider = document.querySelector("[role=slider]");
          const key = (key) => slider.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
          key("Home");
          const minutes = (Date.parse(time) - Date.parse("2023-08-01T07:20:00Z")) / 60000;
          for (let minute = 0; minute < minutes; minute++) key("ArrowRight");
        }
        """, $"{time}");

    /// <summary>Columns of times whose heading does not say UTC, and a shown time that does not.</summary>
    private static Task<string[]> TimesWithoutZoneAsync(ShownPage page) => page.Page.EvaluateAsync<string[]>(
        """
        () => {
          const wrong = document.querySelector(".shown-time").innerText.includes("UTC") ? [] : ["shown time"];
          for (const grid of document.querySelectorAll("[role=grid]")) {
            const headings = [...grid.querySelectorAll("[role=columnheader]")].map(heading => heading.innerText);
            const cells = [...grid.querySelectorAll(".table-row:first-child > *")].map(cell => cell.innerText);
            headings.forEach((heading, at) => /\d\d:\d\d:\d\d/.test(cells[at] ?? "") && !/UTC|Message/.test(heading) && wrong.push(heading));
          }
          return wrong;
        }
        """);

    /// <summary>How many colours a picture has.</summary>
    private static Task<int> ColoursAsync(ShownPage page, byte[] picture) => page.Page.EvaluateAsync<int>(
        """
        async picture => {
          const image = Object.assign(new Image(), { src: `data:image/png;base64,${picture}` });
          await image.decode();
          const copy = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height }).getContext("2d", { willReadFrequently: true });
          copy.drawImage(image, 0, 0);
          return new Set(new Uint32Array(copy.getImageData(0, 0, image.width, image.height).data.buffer)).size;
        }
        """, Convert.ToBase64String(picture));
}
