using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Observer.Serving;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Frames;
using ScAi.Orbits.GroundTracks;
using ScAi.Orbits.Propagation;
using ScAi.Recordings;
using ScAi.Scenarios;

namespace ScAi.Observer.Tests.Serving;

/// <summary>What the routes answer, live and recorded; and what they say to those who ask wrongly.</summary>
public class RouteTests
{
    private static readonly Scenario s_scenario = A.Scenario(satellites: [A.Satellite() with { Sensor = new RectangularField(20, 5) }]);

    [Theory]
    [InlineData("runs/nothing/state", 404, null)]
    [InlineData("runs/nothing/stream", 404, null)]
    [InlineData("runs/..%2F..%2Fetc/state", 404, null)]
    [InlineData("runs/..%5C..%5Cetc/state", 404, null)]
    [InlineData("runs/.hidden/state", 404, null)]
    [InlineData("runs/live/stream?from=abc", 400, "from")]
    [InlineData("runs/live/positions?from=yesterday", 400, "from")]
    [InlineData("runs/live/positions?to=2023-13-01T00:00:00Z", 400, "to")]
    [InlineData("runs/live/positions?from=2023-08-01T08:00:00Z&to=2023-08-01T07:00:00Z", 400, "to")]
    [InlineData("runs/live/positions?step=0", 400, "step")]
    [InlineData("runs/live/positions?step=NaN", 400, "step")]
    [InlineData("runs/live/positions?step=x", 400, "step")]
    [InlineData("runs/live/positions?from=1970-01-01T00:00:00Z&to=2023-08-01T07:00:00Z&step=0.001", 400, "step")]
    [InlineData("runs/live/satellites/0/recorder?columns=0", 400, "columns")]
    [InlineData("runs/live/satellites/0/recorder?columns=1000000", 400, "columns")]
    [InlineData("runs/live/satellites/99/recorder", 404, null)]
    [InlineData("runs/live/satellites/zero/recorder", 400, "satellite")]
    [InlineData("runs/live/satellites/0/track?from=2023-08-01T07:00:00Z&to=2024-08-01T07:00:00Z", 400, "to")]
    [InlineData("runs/live/satellites/99/track", 404, null)]
    [InlineData("runs/live/log?limit=0", 400, "limit")]
    [InlineData("runs/live/log?limit=1001", 400, "limit")]
    [InlineData("runs/live/log?before=0", 400, "before")]
    [InlineData("runs/live/log?before=x", 400, "before")]
    [InlineData("runs/live/log?severity=7", 400, "severity")]
    [InlineData("runs/live/log?satellite=x", 400, "satellite")]
    [InlineData("runs/live/log.jsonl?severity=loud", 400, "severity")]
    [InlineData("runs/live/log/0", 404, null)]
    [InlineData("runs/live/log/99999999", 404, null)]
    [InlineData("runs/live/log/first", 400, "number")]
    [InlineData("compare?a=live&b=live", 400, "a")]
    [InlineData("compare?a=live", 400, "b")]
    [InlineData("compare?a=nothing&b=nothing", 404, null)]
    [InlineData("nothing", 404, null)]
    public async Task Get_AskedWrongly_SaysWhatIsWrong(string path, int status, string? parameter)
    {
        await using var served = await ServedRun.StartAsync(scenario: s_scenario);

        var (code, problem) = await served.RefusedAsync(path);

        Assert.Equal((HttpStatusCode)status, code);
        if (parameter is not null)
        {
            Assert.Equal([parameter], problem["errors"]!.AsObject().Select(error => error.Key));
        }
    }

    [Fact]
    public async Task Get_ForeignHost_IsRefused()
    {
        await using var served = await ServedRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "runs");
        request.Headers.Host = "elsewhere.example";

        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await served.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task State_AskedAgain_IsNotSentAgain()
    {
        await using var served = await ServedRun.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(served.Recordings, "old")).FullName, Recording.FileName), "");
        using var first = await served.Client.GetAsync("runs/old/state");
        using var request = new HttpRequestMessage(HttpMethod.Get, "runs/old/state");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var head = await served.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "runs/old/state"));
        using var packed = new HttpRequestMessage(HttpMethod.Get, "runs/old/state");
        packed.Headers.AcceptEncoding.ParseAdd("gzip");

        Assert.Equal(HttpStatusCode.NotModified, (await served.Client.SendAsync(request)).StatusCode);
        Assert.Equal((await first.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Equal(["gzip"], (await served.Client.SendAsync(packed)).Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Live_WithItsScenario_HasSensorContactsPositionsAndLog()
    {
        await using var served = await ServedRun.StartAsync(scenario: s_scenario);
        served.Publish(ServedRun.Topics.SatelliteLocation, A.Set(0, 5, "07:30:00", gigabytes: 2));
        served.Publish(ServedRun.Topics.SatelliteLocation, A.Set(0, 5, "07:31:00", gigabytes: 3));
        await served.UntilHeardAsync(3);

        var state = await served.GetAsync("runs/live/state");
        var sensor = state["satellites"]![0]!["sensor"]!;
        Assert.Equal(("rectangle", 20, 5), ((string)sensor["shape"]!, (double)sensor["halfAngle"]!, (double)sensor["halfAngleAlong"]!));
        Assert.True((bool)state["predicted"]!);
        var contacts = ContactPlan.Find(s_scenario, 1).Count;
        await served.UntilAsync(
            () => served.Run.Look(history => history.ContactsOf(null, null)).Count == contacts, $"{contacts} contacts are found");

        var positions = await served.Client.GetByteArrayAsync("runs/live/positions?from=2023-08-01T07:29:00Z&to=2023-08-01T07:31:00Z&step=60");
        Assert.Equal((1, 3, 8 + 3 * 8 + 3 * 20), (
            BinaryPrimitives.ReadInt32LittleEndian(positions), BinaryPrimitives.ReadInt32LittleEndian(positions.AsSpan(4)), positions.Length));
        Assert.Equal([float.NaN, 26, 26], Enumerable.Range(0, 3).Select(i => BinaryPrimitives.ReadSingleLittleEndian(positions.AsSpan(32 + 20 * i))));

        var log = await served.GetAsync("runs/live/log?channel=location&limit=1");
        Assert.Equal((2, 1), ((int)log["total"]!, log["lines"]!.AsArray().Count));
        var number = (int)log["lines"]![0]!["number"]!;
        Assert.Equal(3, (double)(await served.GetAsync($"runs/live/log/{number}"))["capacity_used"]!);
        var older = await served.GetAsync($"runs/live/log?channel=location&before={number}");
        Assert.Single(older["lines"]!.AsArray());
        var lines = (await served.Client.GetStringAsync("runs/live/log.jsonl?channel=location")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["2023-08-01T07:30:00+00:00", "2023-08-01T07:31:00+00:00"], lines.Select(line => (string)JsonNode.Parse(line)!["sim"]!));
    }

    [Fact]
    public async Task Positions_TakenPieceByPiece_AreThoseOfTheHistory()
    {
        await using var served = await ServedRun.StartAsync();
        for (var satellite = 0; satellite < 300; satellite++)
        {
            foreach (var at in new[] { "07:00:00", "07:30:00", "08:00:00" })
            {
                served.Run.See(new BusMessage(ServedRun.Topics.SatelliteLocation, A.Set(satellite, 5, at, satellite)), DateTimeOffset.UnixEpoch);
            }
        }

        var step = TimeSpan.FromSeconds(5);
        var whole = served.Run.Look(history => history.PositionsOver(A.T("07:00:00"), A.T("08:00:00"), step));

        Assert.True(whole.Length > 4_000_000);
        Assert.Equal(whole, ScAi.Observer.Serving.Positions.Over(served.Run, A.T("07:00:00"), A.T("08:00:00"), step));
    }

    [Fact]
    public void Track_OfADay_IsNeverFarFromTheOrbit()
    {
        var satellite = A.Satellite();
        var (from, to) = (A.T("00:00:00"), A.T("06:00:00"));

        var track = Tracks.Of(satellite, from, to);

        Assert.Equal((from.UnixMicroseconds / 1e3, to.UnixMicroseconds / 1e3), (track.Time[0], track.Time[^1]));
        Assert.InRange(track.Time.Count, 72, 1000);
        var place = 0;
        foreach (var point in ScAi.Orbits.GroundTracks.GroundTrack.Of(new Sgp4(satellite.Elements), from, to, TimeSpan.FromSeconds(7)))
        {
            while (track.Time[place + 1] < point.Time.UnixMicroseconds / 1e3)
            {
                place++;
            }

            var (a, b, truth) = (Direction(track, place), Direction(track, place + 1), Direction(point.Place));
            var normal = Cross(a, b);
            var off = Math.Abs(Dot(normal, truth)) / Math.Sqrt(Dot(normal, normal));
            Assert.InRange(double.RadiansToDegrees(Math.Asin(off)), 0, 0.03);
        }
    }

    [Fact]
    public async Task Recordings_OfTheFolder_AreListedOpenedAndCompared()
    {
        await using var served = await ServedRun.StartAsync();
        Record(served, "one", "07:40:00");
        Record(served, "two", "07:41:00");
        Directory.CreateDirectory(Path.Combine(served.Recordings, "no recording"));

        var runs = (await served.GetAsync("runs")).AsArray();
        Assert.Equal("live", (string)runs[0]!["id"]!);
        Assert.Equal(["one", "two"], runs.Skip(1).Select(run => (string)run!["id"]!).Order());

        var state = await served.GetAsync("runs/one/state");
        Assert.Equal("2023-08-01T07:40:00+00:00", (string)Assert.Single(state["links"]!.AsArray())!["end"]!);
        Assert.Equal(2, (int)(await served.GetAsync("runs/one/log"))["total"]!);
        using var reader = await EventReader.OpenAsync(served.Client, "runs/one/stream");
        Assert.Equal(((string)state["sequence"]!, "state"), ((await reader.NextAsync())!.Value.Id, "state"));
        var ledger = (await served.Client.GetStringAsync("runs/one/ledger.csv")).Split('\n');
        Assert.Equal(
            "3,satellite 3,0,5,,2023-08-01T07:39:00+00:00,2023-08-01T07:40:00+00:00,60.000000,5.000000000,5.000000000,3.50,,3.50,3.50", ledger[1]);

        Assert.True((bool)(await served.GetAsync("compare?a=one&b=one"))["equal"]!);
        var different = await served.GetAsync("compare?a=one&b=two");
        Assert.False((bool)different["equal"]!);
        Assert.NotEmpty((string)different["firstDifference"]!);
    }

    [Fact]
    public async Task Ledger_OfARunFolder_IsItsFileToTheLastWholeRow()
    {
        await using var served = await ServedRun.StartAsync();
        Record(served, "one", "07:40:00");
        await File.WriteAllTextAsync(Path.Combine(served.Recordings, "one", "ledger.csv"), "head\nrow\nhalf a r");

        Assert.Equal("head\nrow\n", await served.Client.GetStringAsync("runs/one/ledger.csv"));
    }

    [Fact]
    public async Task OpenApi_OfTheServer_HasEveryRouteAndTheUnits()
    {
        await using var served = await ServedRun.StartAsync();

        var document = await served.GetAsync("../../openapi/v1.json");

        var paths = document["paths"]!.AsObject().Select(path => path.Key["/api/v1/".Length..]).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "runs", "runs/{run}/state", "runs/{run}/stream", "runs/{run}/positions", "runs/{run}/satellites/{satellite}/recorder",
                "runs/{run}/satellites/{satellite}/track", "runs/{run}/log", "runs/{run}/log/{number}", "runs/{run}/log.jsonl",
                "runs/{run}/ledger.csv", "compare", "runs/live/control",
            },
            paths);
        var station = document["components"]!["schemas"]!["Station"]!["properties"]!;
        Assert.Contains("MB/s", (string)station["downlinkRate"]!["description"]!, StringComparison.Ordinal);
        Assert.Equal("date-time", (string)document["components"]!["schemas"]!["LogLine"]!["properties"]!["time"]!["format"]!);
    }

    private static void Record(ServedRun served, string name, string end)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(served.Recordings, name)).FullName, Recording.FileName);
        using var recording = new RecordingWriter(file, new WireCodec(WireUnits.Documented, new AppNames()));
        var wall = DateTimeOffset.Parse("2026-01-01T00:00:00Z", CultureInfo.InvariantCulture);
        var start = new LinkStart(5, 3, "satellite 3", 0, A.T(end) - TimeSpan.FromSeconds(60), DataVolume.FromGigabits(5));
        recording.Add(new BusMessage(ServedRun.Topics.GroundLinkStart, start), wall);
        recording.Add(new BusMessage(ServedRun.Topics.GroundLinkCharge, A.Charge(3, end, 5, cost: 3.5m)), wall);
    }

    private static (double X, double Y, double Z) Direction(Recordings.GroundTrack track, int place) =>
        Direction(new GeodeticPosition(track.Latitude[place], track.Longitude[place]));

    private static (double X, double Y, double Z) Direction(GeodeticPosition place)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(place.LatitudeDegrees));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(place.LongitudeDegrees));
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    private static (double X, double Y, double Z) Cross((double X, double Y, double Z) a, (double X, double Y, double Z) b) =>
        (a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    private static double Dot((double X, double Y, double Z) a, (double X, double Y, double Z) b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;
}
