using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ScAi.Orbits.Constellations;
using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Constellations.Tests.Simulations;

/// <summary>Requests for simulations, and what comes back.</summary>
internal static class Wanted
{
    public const string Area = "[[0,40],[12,42],[10,52],[-3,50],[0,40]]";

    public static ScenarioTime Start { get; } = ScenarioTime.FromUtc(2023, 8, 1);

    public static string Elements(int satellites = 6) => TwoLineFormat.Write(
        WalkerPattern.Parse(string.Create(CultureInfo.InvariantCulture, $"60:{satellites}/3/1")).ElementSets(600.0, Start));

    /// <summary>A small request: a Walker constellation with cones, a point, a line and an area.</summary>
    public static JsonObject Request(int satellites = 6, double hours = 6.0, double resolution = 1.0)
    {
        var lines = Elements(satellites).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new JsonObject
        {
            ["name"] = "test",
            ["satellites"] = new JsonArray([.. lines.Chunk(3).Select(set => new JsonObject
            {
                ["name"] = set[0], ["tle1"] = set[1], ["tle2"] = set[2], ["sensor"] = new JsonObject { ["type"] = "cone", ["halfAngleDegrees"] = 45 },
            })]),
            ["from"] = "2023-08-01T00:00:00Z",
            ["to"] = (Start + TimeSpan.FromHours(hours)).ToString(),
            ["resolutionDegrees"] = resolution,
            ["points"] = new JsonArray(new JsonObject { ["name"] = "=1+1", ["coordinates"] = JsonNode.Parse("[10.75,59.91]") }),
            ["lines"] = new JsonArray(new JsonObject { ["name"] = "pipe", ["coordinates"] = JsonNode.Parse("[[5,45],[9,50]]") }),
            ["areas"] = new JsonArray(new JsonObject { ["name"] = "<script>alert(1)</script>", ["coordinates"] = JsonNode.Parse(Area) }),
            ["stations"] = new JsonArray(new JsonObject { ["name"] = "Oslo", ["coordinates"] = JsonNode.Parse("[10.75,59.91]") }),
        };
    }

    /// <summary>A request that takes many seconds.</summary>
    public static JsonObject Long()
    {
        var request = Request(48, 24.0 * 8);
        request["global"] = true;
        request["areas"] = new JsonArray();
        request["resolutionDegrees"] = 1.2;
        return request;
    }

    public static async Task<long> PostAsync(HttpClient client, JsonObject request)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/simulations", request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Accepted, text);
        var job = JsonNode.Parse(text)!;
        Assert.Equal($"/api/v1/simulations/{job["id"]}", answer.Headers.Location!.ToString());
        return job["id"]!.GetValue<long>();
    }

    /// <summary>The events of a stream until it ends.</summary>
    public static async Task<List<(string Name, JsonNode Value)>> EventsAsync(HttpResponseMessage answer)
    {
        var events = new List<(string, JsonNode)>();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(), Encoding.UTF8);
        var name = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                events.Add((name, JsonNode.Parse(line["data: ".Length..])!));
            }
        }

        return events;
    }

    public static async Task<List<(string Name, JsonNode Value)>> EventsAsync(HttpClient client, long id)
    {
        using var answer = await client.GetAsync($"/api/v1/simulations/{id}/events", HttpCompletionOption.ResponseHeadersRead);
        return await EventsAsync(answer);
    }

    public static async Task<string> StateAsync(HttpClient client, long id) =>
        (await client.GetFromJsonAsync<JsonObject>($"/api/v1/simulations/{id}"))!["state"]!.GetValue<string>();

    /// <summary>Runs a request to its end and fetches the package.</summary>
    public static async Task<byte[]> PackageAsync(HttpClient client, JsonObject request)
    {
        var id = await PostAsync(client, request);
        var events = await EventsAsync(client, id);
        Assert.True(events[^1].Name == "done", events[^1].Value.ToJsonString());
        return await client.GetByteArrayAsync($"/api/v1/simulations/{id}/results/package");
    }

    public static string FileIn(byte[] package, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Uploads six satellites in the documented shape, cameras and radars by turns, the first without a sensor; the constellation's id.</summary>
    public static async Task<long> UploadAsync(HttpClient client, string name = "Uploaded")
    {
        var lines = Elements().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var satellites = new JsonObject();
        foreach (var (i, set) in lines.Chunk(3).Index())
        {
            var satellite = new JsonObject { ["name"] = $"{name} {i + 1}", ["tle1"] = set[1], ["tle2"] = set[2] };
            if (i > 0)
            {
                satellite["sensor_type"] = i % 2 == 0 ? "optical" : "sar";
                satellite["sensor_value"] = i % 2 == 0 ? new JsonArray(30, 20) : new JsonArray(20, 45, 60, 120);
            }

            satellites[$"satellite-{i}"] = satellite;
        }

        var upload = new JsonObject { ["constellation_name"] = name, ["satellites"] = satellites };
        using var answer = await client.PostAsJsonAsync("/upload_constellation", upload);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!["constellationId"]!.GetValue<long>();
    }

    public static string Folder(string app)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, app, own.Name);
    }
}
