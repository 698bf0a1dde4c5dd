using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Tests.Simulations;
using ScAi.Mqtt.LocalBroker;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Constellations.Tests.Results;

public class PackageTests(PostgresServer server)
{
    [Fact]
    public async Task Package_SameStudyByTheCommandLine_IsEqual()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var package = await Wanted.PackageAsync(platform.Client, Wanted.Request());
        var folder = Directory.CreateTempSubdirectory("scai-package-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "elements.tle"), Wanted.Elements());
        File.WriteAllText(Path.Combine(folder, "area.geojson"), $$"""{"type":"Polygon","coordinates":[{{Wanted.Area}}]}""");

        foreach (var (format, file) in new[] { ("csv", "cells.csv"), ("json", "coverage.json"), ("geojson", "cells.geojson") })
        {
            using var scai = Process.Start(new ProcessStartInfo("dotnet",
            [
                Path.Combine(Wanted.Folder("Launcher"), "scai.dll"), "coverage", "--elements", "elements.tle", "--sensor", "cone:45", "--target", "area.geojson",
                "--resolution", "1", "--from", "2023-08-01T00:00:00Z", "--to", "2023-08-01T06:00:00Z", "--format", format, "--out", file, "--accesses", "accesses.csv",
            ])
            { WorkingDirectory = folder })!;
            await scai.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(0, scai.ExitCode);
            Assert.Equal(File.ReadAllText(Path.Combine(folder, file)).TrimEnd(), Wanted.FileIn(package, $"area-1/{file}").TrimEnd());
        }

        Assert.Equal(File.ReadAllText(Path.Combine(folder, "accesses.csv")), Wanted.FileIn(package, "area-1/accesses.csv"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Package_ComputedByAWorkerProcess_IsTheSameByteForByte()
    {
        await using var alone = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var here = await Wanted.PackageAsync(alone.Client, Wanted.Request());
        Assert.Equal(here, await Wanted.PackageAsync(alone.Client, Wanted.Request()));

        using var broker = MosquittoProcess.Start();
        using var worker = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(Wanted.Folder("Launcher"), "scai.dll"), "platform-worker", "--broker", broker.Address, "--name", "w1", "--cores", "1"])
        { RedirectStandardOutput = true })!;
        try
        {
            await using var shared = await TestPlatform.StartAsync(SqlDialect.Sqlite, server, services =>
            {
                var options = (PlatformOptions)services.Last(service => service.ServiceType == typeof(PlatformOptions)).ImplementationInstance!;
                services.AddSingleton(options with { Broker = broker.Address, Threads = 0 });
            });
            Assert.Equal(here, await Wanted.PackageAsync(shared.Client, Wanted.Request()));
        }
        finally
        {
            worker.Kill();
        }
    }

    [Fact]
    public async Task Package_Accesses_BeginAndEndWhereSgp4CrossesTheMaskWithinATenthOfASecond()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var request = Wanted.Request();
        request["sensor"] = JsonNode.Parse("""{"type":"horizon"}""");
        request["minElevationDegrees"] = 10;
        var package = await Wanted.PackageAsync(platform.Client, request);
        var site = new GroundSite(new GeodeticPosition(59.91, 10.75, 0.0));
        var satellites = TwoLineFormat.Read(Wanted.Elements(), Strictness.Lenient).ElementSets.ToDictionary(set => set.ObjectName!, set => new Sgp4(set));
        double Elevation(string name, ScenarioTime time)
        {
            satellites[name].Propagate(time, out var state);
            return site.Look(state.ToEarthFixed(time).Position).ElevationDegrees;
        }

        var rows = Wanted.FileIn(package, "points/passes.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(row => row.Split(',')).ToList();
        var end = Wanted.Start + TimeSpan.FromHours(6);
        foreach (var row in rows)
        {
            Assert.Equal("'=1+1", row[0]);
            Assert.True(ScenarioTime.TryParse(row[2], out var rise));
            Assert.True(ScenarioTime.TryParse(row[3], out var set));
            var tenth = TimeSpan.FromSeconds(0.1);
            Assert.True(rise == Wanted.Start || Elevation(row[1], rise - tenth) < 10.0 && Elevation(row[1], rise + tenth) > 10.0);
            Assert.True(set == end || Elevation(row[1], set - tenth) > 10.0 && Elevation(row[1], set + tenth) < 10.0);
        }

        var sampled = 0;
        foreach (var name in satellites.Keys)
        {
            var was = false;
            for (var time = Wanted.Start; time < end; time += TimeSpan.FromSeconds(1))
            {
                var isUp = Elevation(name, time) >= 10.0;
                (sampled, was) = (sampled + (isUp && !was ? 1 : 0), isUp);
            }
        }

        Assert.True(rows.Count > 5);
        Assert.Equal(sampled, rows.Count);

        // The gaps are what the accesses leave of the window.
        double Seconds(string file, int column) => Wanted.FileIn(package, file).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]
            .Sum(row => double.Parse(row.Split(',')[column], CultureInfo.InvariantCulture));
        var covered = double.Parse(
            Wanted.FileIn(package, "points/cells.csv").Split('\n')[1].Split(',')[Array.IndexOf(Wanted.FileIn(package, "points/cells.csv").Split('\n')[0].Split(','), "coverage-time_s")],
            CultureInfo.InvariantCulture);
        Assert.Equal(6 * 3600.0, covered + Seconds("points/revisits.csv", 3), 1e-3);
        Assert.InRange(double.Parse(Wanted.FileIn(package, "points/latency.csv").Split('\n')[1].Split(',')[3], CultureInfo.InvariantCulture), 2 * 600 / 299.8, 2 * 2000 / 299.8);
    }

    [Fact]
    public async Task Results_Parts_AreThoseThatAPageAsksFor()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var id = await Wanted.PostAsync(platform.Client, Wanted.Request());
        await Wanted.EventsAsync(platform.Client, id);
        async Task<JsonNode> Get(string what) => JsonNode.Parse(await platform.Client.GetStringAsync($"/api/v1/simulations/{id}/results/{what}"))!;

        var cells = await Get("cells?section=area-1&figure=revisit-time.max");
        Assert.Equal(cells["longitude"]!.AsArray().Count, cells["values"]!.AsArray().Count);
        Assert.Equal("s", cells["unit"]!.GetValue<string>());
        Assert.Null(cells["figures"]);
        var tracks = await Get("tracks?from=2023-08-01T01:00:00Z&to=2023-08-01T01:10:00Z");
        Assert.Equal(6, tracks["features"]!.AsArray().Count);
        Assert.Equal(11, tracks["features"]![0]!["properties"]!["times"]!.AsArray().Count);
        var footprints = await Get("footprints?from=2023-08-01T01:00:00Z&to=2023-08-01T01:02:00Z");
        Assert.All(footprints["features"]!.AsArray(), feature => Assert.NotEmpty(feature!["geometry"]!["coordinates"]!.AsArray()));
        var report = await platform.Client.GetStringAsync($"/api/v1/simulations/{id}/results/files/report.html");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", report, StringComparison.Ordinal);
        foreach (var wrong in new[] { "cells?section=area-1&figure=x", "tracks?from=x" })
        {
            using var refused = await platform.Client.GetAsync($"/api/v1/simulations/{id}/results/{wrong}");
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        }

        foreach (var outside in new[] { "files/../platform.db", "files/..%2f..%2fplatform.db", "files/nothing.csv", "cells?section=..&figure=x" })
        {
            using var refused = await platform.Client.GetAsync($"/api/v1/simulations/{id}/results/{outside}");
            Assert.Equal(System.Net.HttpStatusCode.NotFound, refused.StatusCode);
        }
    }
}
