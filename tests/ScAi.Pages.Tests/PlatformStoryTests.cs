using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ScAi.Pages.Tests;

/// <summary>The platform from nothing to a report, by its page alone, as a new user would.</summary>
public sealed partial class PlatformStoryTests(Chromium browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Page_EmptyPlatform_FromTheFirstAdministratorToAReport()
    {
        using var platform = new Platform();
        await using var page = await browser.OpenAsync(platform.Address, "#/setup");
        await page.FillAsync("One-time token", platform.OneTimeToken());
        await page.FillAsync("Name", "root");
        await page.FillAsync("Password", PlatformActions.Password);
        await page.PressAsync("Make the account");
        await page.SeesAsync("No constellations yet");
        await page.SignOutAsync();
        await page.SignInAsync("root");

        await UploadAsync(page);
        await page.FollowAsync("Simulate coverage");
        await page.FillAsync("From, UTC", "2023-08-01 00:00");
        await page.PressAsync("1 day");
        await page.FillAsync("Size of cells and pieces, °", "0.5");
        var corners = await DrawAreaAsync(page);
        await page.FillAsync("Name of target 1", "Drawn");
        await StartAsync(page);
        await LookAtMapAsync(page, corners);
        await PlayAsync(page);
        await LookAtGlobeAsync(page);
        await CheckPackageAsync(page, corners);

        await page.SignOutAsync();
        await page.Page.ReloadAsync();
        await page.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        page.AssertClean("GPU stall due to ReadPixels");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The file of the how-to page, by the dialog.</summary>
    private async Task UploadAsync(ShownPage page)
    {
        var file = _folder.File("weather.json");
        await File.WriteAllTextAsync(file, PlatformRun.Weather);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Upload a constellation" }).First.ClickAsync();
        await page.UploadAsync(file);
        Assert.Contains("2 satellites and 2 sensors taken over", await page.Page.Locator("dialog .notice").InnerTextAsync());
        await page.FollowAsync("Weather");
        await page.UntilAsync("() => document.querySelectorAll('.members .table-row').length === 2");
        Assert.Equal(["NOAA 20", "SUOMI NPP"], (await page.RowsAsync("Satellites")).Select(row => row[0]));
    }

    /// <summary>Draws a quadrangle on the map that shows the whole world.</summary>
    /// <returns>Its corners, longitude first.</returns>
    private static async Task<(double Longitude, double Latitude)[]> DrawAreaAsync(ShownPage page)
    {
        await page.PressAsync("Area");
        var box = (await page.Page.Locator(".coverage .map-target").BoundingBoxAsync())!;
        var perDegree = box.Width / 360;
        (double Longitude, double Latitude)[] corners = [(-20, 30), (20, 30), (20, 60), (-20, 60)];
        foreach (var (at, (longitude, latitude)) in corners.Index())
        {
            var (x, y) = ((float)(box.X + box.Width / 2 + longitude * perDegree), (float)(box.Y + box.Height / 2 - latitude * perDegree));
            await page.Page.Mouse.MoveAsync(x, y);
            await (at < corners.Length - 1 ? page.Page.Mouse.ClickAsync(x, y) : page.Page.Mouse.DblClickAsync(x, y));
        }

        await page.SeesAsync("4 places");
        var drawn = await page.PlacesAsync();
        Assert.All(corners.Zip(drawn), pair =>
        {
            Assert.Equal(pair.First.Longitude, pair.Second.Longitude, 1.0);
            Assert.Equal(pair.First.Latitude, pair.Second.Latitude, 1.0);
        });
        return drawn;
    }

    /// <summary>Starts the simulation, and asserts that progress is shown and never goes back.</summary>
    private static async Task StartAsync(ShownPage page)
    {
        await page.Page.EvaluateAsync(
            """
            () => {
              window.progress = [];
              new MutationObserver(() => {
                const bar = document.querySelector("[role=progressbar]");
                bar && window.progress.push(Number(bar.getAttribute("aria-valuenow")));
              }).observe(document.body, { childList: true, subtree: true, attributes: true });
            }
            """);
        await page.PressAsync("Start");
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Files" }).WaitForAsync();
        var progress = await page.Page.EvaluateAsync<double[]>("() => window.progress");
        Assert.NotEmpty(progress);
        Assert.Equal(progress.Order(), progress);
        Assert.InRange(progress[^1], 1, 100);
    }

    /// <summary>The figure covers the target, and its value under the pointer is that of the cell there.</summary>
    private static async Task LookAtMapAsync(ShownPage page, (double Longitude, double Latitude)[] corners)
    {
        await page.Page.GetByLabel("Legend").WaitForAsync();
        Assert.Equal("Percent covered, %", await page.Page.Locator(".scale b").InnerTextAsync());
        var coloured = await page.ColoursAsync(".map");
        var box = (await page.Page.Locator(".map-target").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        var hover = HoverText().Match(await page.Page.Locator(".map-hover").InnerTextAsync());
        Assert.True(hover.Success);
        var (value, latitude, longitude) = (Number(hover, "value"), Number(hover, "latitude"), Number(hover, "longitude") * (hover.Groups["side"].Value == "W" ? -1 : 1));
        Assert.InRange(latitude, corners.Min(corner => corner.Latitude), corners.Max(corner => corner.Latitude));
        Assert.InRange(longitude, corners.Min(corner => corner.Longitude), corners.Max(corner => corner.Longitude));
        using var package = await DownloadAsync(page, () => page.PressAsync("Package (zip)"));
        var cells = Rows(package, "area-1/cells.csv");
        var cell = cells.MinBy(cell => Math.Abs(Number(cell, "latitude_deg") - latitude) + Math.Abs(Number(cell, "longitude_deg") - longitude))!;
        Assert.Equal(Number(cell, "percent-covered_percent"), value, 0.01);

        await page.Page.Mouse.MoveAsync(1, 1);
        await page.PressAsync("Layers");
        await page.Page.GetByLabel("Figure of merit").UncheckAsync();
        await page.UntilColoursAsync(".map", colours => colours < coloured - 20);
        await page.Page.GetByLabel("Figure of merit").CheckAsync();
        await page.PressAsync("Layers");
        await page.ChooseAsync("Figure", "Revisit time, max");
        await page.UntilAsync("() => document.querySelector('.scale b')?.innerText.startsWith('Revisit time, max, ')");
    }

    private static async Task PlayAsync(ShownPage page)
    {
        var shown = page.Page.Locator(".playback output");
        var moment = page.Page.GetByLabel("Moment");
        Assert.Equal("2023-08-01 00:00:00 UTC", await shown.InnerTextAsync());
        await page.PressAsync("Play");
        await page.UntilAsync("() => document.querySelector('.playback output').innerText > '2023-08-01 00:05'");
        await page.PressAsync("Pause");
        var paused = await shown.InnerTextAsync();
        await page.Page.WaitForTimeoutAsync(300);
        Assert.Equal(paused, await shown.InnerTextAsync());
        await moment.PressAsync("End");
        Assert.Equal("2023-08-02 00:00:00 UTC", await shown.InnerTextAsync());
        await moment.PressAsync("ArrowLeft");
        Assert.Equal("2023-08-01 23:59:50 UTC", await shown.InnerTextAsync());
    }

    private static async Task LookAtGlobeAsync(ShownPage page)
    {
        // Small, since it is drawn without a graphics processor.
        await page.Page.SetViewportSizeAsync(640, 480);
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Globe" }).ClickAsync();
        await page.Page.Locator(".cesium-widget canvas").WaitForAsync();
        await page.UntilColoursAsync(".globe", colours => colours > 200);
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Map" }).ClickAsync();
        await page.Page.SetViewportSizeAsync(1280, 800);
    }

    private static async Task CheckPackageAsync(ShownPage page, (double Longitude, double Latitude)[] corners)
    {
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Files" }).ClickAsync();
        using var package = await DownloadAsync(page, () => page.PressAsync("The whole package (zip)"));
        Assert.Superset(
            new HashSet<string> { "report.html", "summary.json", "parameters.json", "tracks.geojson", "footprints.geojson", "scene.czml", "area-1/cells.csv", "area-1/passes.csv" },
            package.Entries.Select(entry => entry.FullName).ToHashSet());
        Assert.All(Rows(package, "area-1/cells.csv"), cell =>
        {
            Assert.InRange(Number(cell, "latitude_deg"), corners.Min(corner => corner.Latitude) - 0.5, corners.Max(corner => corner.Latitude) + 0.5);
            Assert.InRange(Number(cell, "longitude_deg"), corners.Min(corner => corner.Longitude) - 0.5, corners.Max(corner => corner.Longitude) + 0.5);
        });

        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Accesses" }).ClickAsync();
        var passes = Rows(package, "area-1/passes.csv");
        Assert.NotEmpty(passes);
        await page.UntilAsync(
            "count => document.querySelector('.list .toolbar [role=status]')?.innerText.startsWith(`${count} access`)",
            passes.Count.ToString(CultureInfo.InvariantCulture));
        var first = (await page.RowsAsync("Accesses"))[0];
        Assert.Equal("Drawn", first[0]);
        Assert.Contains(first[1], new[] { "NOAA 20/optical", "SUOMI NPP/optical", "NOAA 20", "SUOMI NPP" });
    }

    private static async Task<ZipArchive> DownloadAsync(ShownPage page, Func<Task> act)
    {
        var download = await page.Page.RunAndWaitForDownloadAsync(act);
        Assert.EndsWith(".zip", download.SuggestedFilename, StringComparison.Ordinal);
        return await ZipFile.OpenReadAsync(await download.PathAsync());
    }

    private static List<Dictionary<string, string>> Rows(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        var lines = reader.ReadToEnd().TrimEnd('\n').Split('\n');
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static double Number(Dictionary<string, string> row, string name) => double.Parse(row[name], CultureInfo.InvariantCulture);

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""(?<value>[\d.]+) % · (?<latitude>[\d.]+)° N (?<longitude>[\d.]+)° (?<side>[EW])""")]
    private static partial Regex HoverText();
}
