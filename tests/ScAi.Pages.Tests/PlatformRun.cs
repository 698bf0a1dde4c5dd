using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ScAi.Pages.Tests;

/// <summary>
/// A platform in use, with a model's server and a source of orbit data that do as they are told: the administrator root, the planner
/// paula with a constellation of two satellites and a station, the planner otto with nothing.
/// </summary>
public sealed partial class PlatformRun : IAsyncLifetime
{
    private Platform? _platform;

    /// <summary>Where the page is.</summary>
    public Uri Address => _platform!.Address;

    /// <summary>The platform's database, keys and results.</summary>
    public string Data => _platform!.Data;

    /// <summary>Paula's constellation.</summary>
    public long Constellation { get; private set; }

    /// <summary>The API in paula's name.</summary>
    public HttpClient Paula { get; private set; } = new();

    internal FakeOllama Ollama { get; private set; } = null!;

    internal FakeSource Source { get; private set; } = null!;

    /// <summary>The file of the how-to page: two real satellites in the documented JSON.</summary>
    internal static string Weather { get; } =
        JsonBlock().Match(Repository.Read("docs/how-to/constellation-platform.md")).Groups["text"].Value;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        (Ollama, Source) = (await FakeOllama.StartAsync(), await FakeSource.StartAsync());
        _platform = new Platform(new Dictionary<string, string>
        {
            ["SCAI_OLLAMAURL"] = Ollama.Address,
            ["SCAI_ORBITSOURCE"] = $"{Source.Address}",
            ["SCAI_ORBITLISTS"] = "gps-ops,starlink",
            ["SCAI_ALLOWPRIVATESERVERS"] = "true",
            ["SCAI_SELFACTIVATION"] = "true",
        });
        using var nobody = new HttpClient { BaseAddress = Address };
        await SendAsync(nobody, HttpMethod.Post, "api/v1/setup", new { token = _platform.OneTimeToken(), name = "root", password = PlatformActions.Password });
        using var root = await SignedInAsync("root");
        foreach (var name in new[] { "paula", "otto" })
        {
            await SendAsync(nobody, HttpMethod.Post, "api/v1/accounts", new { name, password = PlatformActions.Password });
        }

        foreach (var account in (await root.GetFromJsonAsync<JsonNode>("api/v1/accounts"))!["accounts"]!.AsArray().Where(account => (string?)account!["name"] != "root"))
        {
            await SendAsync(root, HttpMethod.Put, $"api/v1/accounts/{account!["id"]}/roles", new { roles = new[] { "planner" } });
        }

        Paula = await SignedInAsync("paula");
        Constellation = (long)(await SendAsync(Paula, HttpMethod.Post, "upload_constellation", JsonNode.Parse(Weather)!))!["constellationId"]!;
        await SendAsync(Paula, HttpMethod.Post, "api/v1/stations", new { name = "Svalbard", latitudeDegrees = 78.23, longitudeDegrees = 15.41 });
    }

    /// <summary>Puts a simulation of paula's constellation into the queue.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> SimulateAsync(string name, double hours = 6, bool isLong = false) => (long)(await SendAsync(Paula, HttpMethod.Post, "api/v1/simulations", new
    {
        name,
        level = "constellation",
        ids = new[] { Constellation },
        from = "2023-08-01T00:00:00Z",
        to = new DateTimeOffset(2023, 8, 1, 0, 0, 0, default).AddHours(isLong ? 31 * 24 : hours).ToString("yyyy-MM-ddTHH:mm:ssZ", null),
        areas = isLong ? [] : new[] { new { name = "Biscay", coordinates = new[] { new[] { -10, 43 }, [-1, 43], [-1, 48], [-10, 48] } } },
        points = new[] { new { name = "Bilbao", coordinates = new[] { -2.93, 43.26 } } },
        lines = isLong ? [] : new[] { new { name = "Ferry", coordinates = new[] { new[] { -3, 44 }, [-4, 48] } } },
        global = isLong,
        resolutionDegrees = isLong ? 0.8 : 1.0,
    }))!["id"]!;

    /// <summary>Waits until a simulation has ended.</summary>
    /// <returns>Its state.</returns>
    public async Task<string> EndOfAsync(long simulation)
    {
        await Paula.GetStringAsync(new Uri($"api/v1/simulations/{simulation}/events", UriKind.Relative));
        return (string)(await Paula.GetFromJsonAsync<JsonNode>($"api/v1/simulations/{simulation}"))!["state"]!;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Paula.Dispose();
        _platform?.Dispose();
        await Source.DisposeAsync();
        await Ollama.DisposeAsync();
    }

    private async Task<HttpClient> SignedInAsync(string name)
    {
        var client = new HttpClient { BaseAddress = Address };
        var answer = await SendAsync(client, HttpMethod.Post, "api/v1/sessions", new { name, password = PlatformActions.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)answer!["accessToken"]!);
        return client;
    }

    private static async Task<JsonNode?> SendAsync(HttpClient client, HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    [GeneratedRegex("```json\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
