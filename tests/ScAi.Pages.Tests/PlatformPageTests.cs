using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace ScAi.Pages.Tests;

/// <summary>What the platform's page shows when things go otherwise than on the straight way, and what belongs to whom.</summary>
public class PlatformPageTests(PlatformRun platform, Chromium browser) : IClassFixture<PlatformRun>
{
    /// <summary>What a browser says by itself of an answer that is an error.</summary>
    private const string Refused = "Failed to load resource: the server responded with a status of 40";

    [Fact]
    public async Task Account_Another_SeesNothingOfIt()
    {
        var simulation = await platform.SimulateAsync("paula's own");
        Assert.Equal("done", await platform.EndOfAsync(simulation));
        await using var page = await SignedInAsync("otto", "#/constellations");

        await page.Page.GetByLabel("Search constellations").FillAsync("Weather");
        await page.SeesAsync("No constellations found");
        await page.GoToAsync("#/catalogue/satellites");
        await page.Page.GetByLabel("Search satellites").FillAsync("SUOMI");
        await page.SeesAsync("No satellites found");
        foreach (var (place, words) in new[]
                 {
                     ("#/simulations", "No simulations yet"), ("#/simulations/packages", "No packages brought back"), ("#/catalogue/stations", "No stations yet"),
                     ("#/runs", "No runs since the platform was started"),
                 })
        {
            await page.GoToAsync(place);
            await page.SeesAsync(words);
        }

        page.AssertClean();
        await page.GoToAsync($"#/constellations/{platform.Constellation}");
        await page.SeesAsync("The constellation cannot be shown");
        await page.GoToAsync($"#/simulations/{simulation}");
        await page.SeesAsync("The simulation cannot be shown");
        Assert.DoesNotContain("paula", await page.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await page.GoToAsync("#/audit");
        Assert.Equal(0, await page.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts" }).CountAsync());
        page.AssertClean(Refused);
    }

    [Fact]
    public async Task Assistant_AModelThatDrafts_StreamsAndStartsNothingUntilItIsConfirmed()
    {
        platform.Ollama.Answers.Clear();
        platform.Ollama.Calls("draft_simulation", $$"""{"constellation":"{{platform.Constellation}}","latitude":48,"longitude":11,"start":"2023-08-01T00:00:00Z","hours":3}""")
            .Says("I have ", "drafted ", "it.");
        await using var page = await SignedInAsync("paula", "#/assistant");
        var before = await CountOfJobsAsync();
        await page.Page.GetByLabel("Question").FillAsync("Simulate the coverage of Munich");
        await page.PressAsync("Ask");

        await page.SeesAsync("I have drafted it.");
        var draft = page.Page.GetByRole(AriaRole.Group, new() { Name = "Draft" });
        Assert.Contains("Simulate the coverage of 48 deg N, 11 deg E", await draft.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await CountOfJobsAsync());
        await page.PressAsync("Confirm");
        await draft.GetByRole(AriaRole.Link).ClickAsync();
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Files" }).WaitForAsync();
        Assert.Equal(before + 1, await CountOfJobsAsync());

        await page.GoToAsync("#/assistant");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Simulate the coverage of Munich" }).First.ClickAsync();
        await page.SeesAsync("I have drafted it.");
        page.AssertClean();
    }

    [Fact]
    public async Task Assistant_AModelThatBreaksOff_SaysSo()
    {
        platform.Ollama.Answers.Clear();
        platform.Ollama.Streams("""{"message":{"role":"assistant","content":"It is <b>half</b> "},"done":false}""", """{"error":"the model has run out of memory"}""");
        await using var page = await SignedInAsync("paula", "#/assistant");
        await page.Page.GetByLabel("Question").FillAsync("What is this?");
        await page.PressAsync("Ask");

        await page.UntilAsync("() => document.querySelector('.step.notice')");
        Assert.Equal(0, await page.Page.Locator(".step b").CountAsync());
        page.AssertClean();
    }

    [Fact]
    public async Task OrbitData_TheSourceRefusesAList_AnAlarmAndTheGoodListIsTaken()
    {
        platform.Source.Has("gps-ops", Gps);
        platform.Source.Says("starlink", 403, "Too many requests");
        await using var page = await SignedInAsync("root", "#/orbit-data");
        await page.SeesAsync("never fetched");
        await page.PressAsync("Fetch now");

        await page.Page.Locator(".view-head .lamp", new() { HasText = "1 alarm" }).WaitForAsync();
        Assert.Contains("starlink", await page.Page.Locator("div.notice.wrong[role=alert]").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GoToAsync("#/catalogue/satellites");
        await page.Page.Locator(".table-row", new() { HasText = "GPS BIII-5" }).ClickAsync();
        await page.Page.GetByText("Where it belongs").ClickAsync();
        await page.ChooseAsync("It belongs to", "Galileo");
        await page.PressAsync("Say so");
        await page.SeesAsync("synchronisation keeps to it");
        await page.GoToAsync("#/constellations");
        var galileo = page.Page.Locator(".table-row", new() { HasText = "Galileo" });
        await galileo.ClickAsync();
        await page.Page.Locator(".members .table-row", new() { HasText = "GPS BIII-5" }).WaitForAsync();
        page.AssertClean();
    }

    [Fact]
    public async Task Constellations_AZipIsDropped_EachOfItsFilesBecomesOne()
    {
        await using var page = await SignedInAsync("paula", "#/constellations");
        await page.Page.Locator(".table-row").First.WaitForAsync();
        var station = JsonNode.Parse(PlatformRun.Weather)!["satellites"]!["npp"]!;
        await DropAsync(page, ".drop-zone", "two.zip", Zip(
            ("sets/polar.tle", $"SUOMI NPP\n{station["tle1"]}\n{station["tle2"]}\n"), ("sets/broken.tle", "1 nothing\n"),
            ("named.json", PlatformRun.Weather.Replace("\"Weather\"", "\"From a zip\"", StringComparison.Ordinal))));

        await page.Page.GetByRole(AriaRole.Dialog, new() { Name = "Upload satellites" }).WaitForAsync();
        await page.PressAsync("Upload");
        await page.UntilAsync("() => document.querySelectorAll('dialog .notice').length === 3");
        var outcomes = await page.Page.Locator("dialog .notice").AllInnerTextsAsync();
        Assert.Contains("1 satellite", outcomes.Single(text => text.StartsWith("polar.tle", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("From a zip", outcomes.Single(text => text.StartsWith("named.json", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(1, await page.Page.Locator("dialog .notice.wrong", new() { HasText = "broken.tle" }).CountAsync());
        page.AssertClean(Refused);
    }

    [Fact]
    public async Task Simulation_CancelledRetriedFailedAndRetried_SaysEachAndEndsWell()
    {
        var simulation = await platform.SimulateAsync("long", isLong: true);
        await using var page = await SignedInAsync("paula", $"#/simulations/{simulation}");
        await page.PressAsync("Cancel");
        await page.SeesAsync("It was cancelled.");
        await page.PressAsync("Retry");
        await page.Page.Locator(".view-head .lamp", new() { HasText = "running" }).WaitForAsync();
        await page.PressAsync("Cancel");
        await page.SeesAsync("It was cancelled.");

        // Where results are to be kept there is something else.
        var (results, aside) = (Path.Combine(platform.Data, "results"), Path.Combine(platform.Data, "aside"));
        Directory.CreateDirectory(results);
        Directory.Move(results, aside);
        await File.WriteAllTextAsync(results, "");
        try
        {
            var failing = await platform.SimulateAsync("failing");
            await page.GoToAsync($"#/simulations/{failing}");
            await page.Page.Locator(".view-head .lamp", new() { HasText = "failed" }).WaitForAsync();
            await page.SeesAsync("It could not be computed: Its result cannot be written");
            Assert.DoesNotContain(platform.Data, await page.Page.InnerTextAsync("body"), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(results);
            Directory.Move(aside, results);
        }

        await page.PressAsync("Retry");
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Files" }).WaitForAsync();
        await page.GoToAsync("#/simulations");
        await page.Page.Locator(".table-row", new() { HasText = "failing" }).Locator(".lamp", new() { HasText = "done" }).WaitForAsync();
        page.AssertClean();
    }

    [Fact]
    public async Task Package_BroughtBack_OpensAsTheResultDoesAndAForeignZipIsRefused()
    {
        var simulation = await platform.SimulateAsync("to be taken home");
        Assert.Equal("done", await platform.EndOfAsync(simulation));
        await using var page = await SignedInAsync("paula", $"#/simulations/{simulation}/figures");
        var figures = await page.Page.Locator(".overview table").InnerTextAsync();
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.PressAsync("Package (zip)"));
        await page.GoToAsync("#/simulations/packages");
        await DropAsync(page, ".drop-zone", "foreign.zip", Zip(("word/document.xml", "<w/>"), ("summary.json", "{}")));
        await page.SeesAsync("The file is not a report package.");
        Assert.Contains("word/document.xml", await page.Page.Locator(".notice.wrong").InnerTextAsync(), StringComparison.Ordinal);

        await page.Page.Locator("[data-upload]").SetInputFilesAsync(new FilePayload
        {
            Name = "home.zip",
            MimeType = "application/zip",
            Buffer = await File.ReadAllBytesAsync(await download.PathAsync()),
        });
        await page.SeesAsync("brought back");
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Figures" }).ClickAsync();
        Assert.Equal(figures, await page.Page.Locator(".overview table").InnerTextAsync());
        foreach (var (tab, sign) in new[] { ("Map", ".scale"), ("Accesses", ".table-row"), ("Gaps", ".table-row"), ("Files", ".overview table") })
        {
            await page.Page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
            await page.Page.Locator(sign).First.WaitForAsync();
        }

        await page.GoToAsync("#/simulations/packages");
        await page.Page.Locator(".table-row", new() { HasText = "to be taken home" }).WaitForAsync();
        page.AssertClean(Refused);
    }

    [Fact]
    public async Task Target_DrawnAndMovedByItsCornerAsAWholeAndAsText_IsThere()
    {
        await using var page = await SignedInAsync("paula", "#/coverage");
        await page.ChooseAsync("Kind", "Area");
        await page.FillAsync("Longitude, latitude, °", "0, 0\n20, 0\n20, 20\n0, 20");
        await page.PressAsync("Add target");
        await page.PressAsync("Move");

        await DragAsync(page, (20, 20), (40, 30));
        await AssertPlacesAsync(page, (0, 0), (20, 0), (40, 30), (0, 20));
        await DragAsync(page, (8, 8), (-12, -2));
        await AssertPlacesAsync(page, (-20, -10), (0, -10), (20, 20), (-20, 10));

        await page.PressAsync("Move");
        await page.Page.GetByText("4 places").ClickAsync();
        await page.FillAsync("Places of Area 1, longitude first, °", "-20, -10\n0, -10\nhere");
        await page.PressAsync("Take over");
        await page.SeesAsync("line 3: expected longitude and latitude");
        await page.FillAsync("Places of Area 1, longitude first, °", "-20, -10\n0, -10\n5, 5");
        await page.PressAsync("Take over");
        await AssertPlacesAsync(page, (-20, -10), (0, -10), (5, 5));
        page.AssertClean();
    }

    [Fact]
    public async Task Constellation_RunAsScenario_IsListedWithItsObserverAndStops()
    {
        await using var page = await SignedInAsync("paula", $"#/constellations/{platform.Constellation}");
        await page.PressAsync("Run as scenario");
        await page.FillAsync("From, UTC", "2023-08-01 00:00");
        await page.FillAsync("To, UTC", "2023-08-02 00:00");
        await page.Page.GetByLabel("Svalbard").CheckAsync();
        await page.PressAsync("Start the run");

        var run = page.Page.Locator("table.framed tbody tr");
        var observer = run.GetByRole(AriaRole.Link, new() { Name = "Open" });
        await observer.WaitForAsync();
        var address = (await observer.GetAttributeAsync("href"))!;
        using (var client = new HttpClient())
        {
            Assert.Contains("<title>", await client.GetStringAsync(new Uri(address)), StringComparison.Ordinal);
        }

        await page.PressAsync("Stop");
        await run.Locator(".lamp", new() { HasText = "stopped" }).WaitForAsync();
        page.AssertClean();
    }

    [Theory]
    [InlineData("dark", 1280)]
    [InlineData("light", 1920)]
    public async Task Views_AllOfThem_FitTheWindowAndNameWhatCanBeOperated(string theme, int width)
    {
        await using var page = await browser.OpenAsync(platform.Address, "#/constellations", theme, width);
        await page.SignInAsync("root");
        foreach (var place in new[]
                 {
                     "constellations", $"constellations/{platform.Constellation}", "catalogue/satellites", "catalogue/satellites/1", "catalogue/constellations/new", "catalogue/sensors/new",
                     "catalogue/stations", "catalogue/targets/new", "coverage", "simulations", "simulations/packages", "runs", "orbit-data", "assistant", "accounts", "audit", "account",
                 })
        {
            await page.GoToAsync($"#/{place}");
            await page.UntilAsync("place => location.hash === `#/${place}` && document.querySelector('main > *') && !document.querySelector('main .skeleton')", place);
            Assert.Equal(0, await page.Page.Locator(".state.error").CountAsync());
            Assert.Empty(await page.NamelessAsync());
            Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        }

        page.AssertClean();
    }

    private async Task<ShownPage> SignedInAsync(string name, string place)
    {
        var page = await browser.OpenAsync(platform.Address, place);
        await page.SignInAsync(name);
        return page;
    }

    private async Task<int> CountOfJobsAsync()
    {
        var text = await platform.Paula.GetStringAsync(new Uri("api/v1/simulations?limit=200", UriKind.Relative));
        return JsonNode.Parse(text)!["items"]!.AsArray().Count;
    }

    /// <summary>Drops a file onto an element as from the desktop.</summary>
    private static async Task DropAsync(ShownPage page, string selector, string name, byte[] content) => await page.Page.EvaluateAsync(
        """
        ([selector, name, content]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([Uint8Array.from(atob(content), sign => sign.charCodeAt(0))], name));
          const zone = document.querySelector(selector);
          for (const kind of ["dragenter", "dragover"]) zone.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
          zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        }
        """, new[] { selector, name, Convert.ToBase64String(content) });

    /// <summary>Drags on the map that shows the whole world, in degrees.</summary>
    private static async Task DragAsync(ShownPage page, (double Longitude, double Latitude) from, (double Longitude, double Latitude) to)
    {
        var box = (await page.Page.Locator(".coverage .map-target").BoundingBoxAsync())!;
        var perDegree = box.Width / 360;
        (float X, float Y) At((double Longitude, double Latitude) place) => (
            (float)(box.X + box.Width / 2 + place.Longitude * perDegree), (float)(box.Y + box.Height / 2 - place.Latitude * perDegree));
        await page.Page.Mouse.MoveAsync(At(from).X, At(from).Y);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(At(to).X, At(to).Y, new() { Steps = 4 });
        await page.Page.Mouse.UpAsync();
    }

    /// <summary>Asserts where the one target's corners are, as closely as a pointer hits.</summary>
    private static async Task AssertPlacesAsync(ShownPage page, params (double Longitude, double Latitude)[] expected)
    {
        var places = await page.PlacesAsync();
        Assert.Equal(expected.Length, places.Length);
        Assert.All(expected.Zip(places), pair =>
        {
            Assert.Equal(pair.First.Longitude, pair.Second.Longitude, 1.0);
            Assert.Equal(pair.First.Latitude, pair.Second.Latitude, 1.0);
        });
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private const string Gps =
        """
        [{"OBJECT_NAME":"GPS BIII-5  (PRN 11)","OBJECT_ID":"2021-054A","EPOCH":"2023-07-31T12:00:00.000000","MEAN_MOTION":2.00569,"ECCENTRICITY":0.0006,
          "INCLINATION":55.2,"RA_OF_ASC_NODE":10.5,"ARG_OF_PERICENTER":200.1,"MEAN_ANOMALY":160.2,"EPHEMERIS_TYPE":0,"CLASSIFICATION_TYPE":"U",
          "NORAD_CAT_ID":48859,"ELEMENT_SET_NO":999,"REV_AT_EPOCH":1500,"BSTAR":0,"MEAN_MOTION_DOT":1e-7,"MEAN_MOTION_DDOT":0}]
        """;
}
