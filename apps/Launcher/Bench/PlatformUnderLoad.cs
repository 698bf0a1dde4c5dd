using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using ScAi.Launcher.Running;
using ScAi.Orbits.Elements;
using ScAi.Sql;

namespace ScAi.Launcher.Bench;

/// <summary>The platform as a process of its own, with an administrator who is signed in.</summary>
internal sealed class PlatformUnderLoad : IDisposable
{
    private const int FileLength = 5000;
    private const long DayUs = 86_400_000_000;
    private readonly AppProcess _process;
    private readonly string _connection;
    private readonly HttpClient _client;
    private readonly List<long> _ids = [];
    private readonly List<string> _pages = [""];

    private PlatformUnderLoad(AppProcess process, string connection, Uri address)
    {
        (_process, _connection) = (process, connection);
        _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1000, UseCookies = false }) { BaseAddress = address };
    }

    public static async Task<PlatformUnderLoad> StartAsync(string folder, string connection, CancellationToken cancellation)
    {
        (string, string)[] options = [("Data", folder), ("Database", connection), ("LogLevel", "Warning")];
        using var issuing = AppProcess.Start(AppCatalogue.Platform, ["admin"], options, inheritTerminal: false);
        if (await issuing.WaitAsync(cancellation) != 0)
        {
            throw new InvalidDataException($"The platform does not issue a token: {issuing.Errors}");
        }

        var process = AppProcess.Start(AppCatalogue.Platform, [.. options, ("Listen", "127.0.0.1:0")], inheritTerminal: false);
        try
        {
            while (!process.Output.Contains("Database:", StringComparison.Ordinal))
            {
                process.WaitBriefly();
                if (process.HasExited)
                {
                    throw new InvalidDataException($"The platform does not start: {process.Errors}");
                }
            }

            var address = new Uri(process.Output.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(','));
            var platform = new PlatformUnderLoad(process, connection, address);
            await platform.SignInAsync(issuing.Output.Trim(), cancellation);
            return platform;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>Brings satellites in, in files, as everybody's; then looks where pages begin and what ids there are.</summary>
    public async Task ImportAsync(int satellites, CancellationToken cancellation)
    {
        foreach (var (file, i) in OrbitSamples.NearEarth(satellites).Chunk(FileLength).Select((file, i) => (file, i)))
        {
            var text = ElementSetText.Write(
                file.Select((set, j) => set with
                {
                    ObjectName = $"{(j % 3 == 0 ? "SAMPLE" : j % 3 == 1 ? "EXAMPLE" : "MODEL")}-{i * FileLength + j}",
                    CatalogueNumber = i * FileLength + j + 1,
                }),
                ElementSetFormat.TwoLine);
            using var response = await _client.PostAsync("/api/v1/satellites/import?shared=true", new StringContent(text), cancellation);
            await ThrowIfFailedAsync(response, cancellation);
        }

        string? next = "";
        while (next is not null)
        {
            var page = (await _client.GetFromJsonAsync<JsonNode>($"/api/v1/satellites?limit=1000{next}", cancellation))!;
            _ids.AddRange(page["items"]!.AsArray().Select(item => (long)item!["id"]!));
            next = (string?)page["next"] is { } after ? $"&after={after}" : null;
            if (next is not null)
            {
                _pages.Add(next);
            }
        }
    }

    /// <summary>Gives every satellite further element sets, a day apart, directly in the database.</summary>
    public async Task AddHistoryAsync(int setsEach, CancellationToken cancellation)
    {
        await using var database = Database.Of(_connection, TimeProvider.System);
        for (var i = 1; i <= setsEach; i++)
        {
            await database.WriteAsync(
                connection => connection.ExecuteAsync(
                    "INSERT INTO element_sets (satellite_id, epoch_us, added_us, source, body) "
                    + "SELECT e.satellite_id, e.epoch_us - @back, e.added_us, e.source, e.body FROM element_sets e "
                    + "JOIN (SELECT satellite_id, MAX(epoch_us) AS last_us FROM element_sets GROUP BY satellite_id) l "
                    + "ON l.satellite_id = e.satellite_id AND l.last_us = e.epoch_us",
                    new { back = i * DayUs }),
                cancellation);
        }

        await database.ReadAsync(connection => connection.ExecuteAsync("ANALYZE;"), cancellation);
    }

    /// <summary>Lets clients read for a while, each its next request as soon as its last is answered.</summary>
    public async Task<Load> LoadAsync(int clients, TimeSpan duration, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(
            async () =>
            {
                var random = new Random(client);
                var taken = new List<double>();
                while (Stopwatch.GetElapsedTime(began) < duration)
                {
                    var start = Stopwatch.GetTimestamp();
                    using var response = await _client.GetAsync(Next(random), cancellation);
                    await ThrowIfFailedAsync(response, cancellation);
                    taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }

                return taken;
            },
            cancellation)));
        return Load.Of(times.SelectMany(taken => taken), Stopwatch.GetElapsedTime(began));
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Dispose();
    }

    private string Next(Random random) => random.Next(10) switch
    {
        < 4 => $"/api/v1/satellites?limit=50{_pages[random.Next(_pages.Count)]}",
        < 6 => string.Create(CultureInfo.InvariantCulture, $"/api/v1/satellites?search={random.Next(_ids.Count)}"),
        < 7 => string.Create(CultureInfo.InvariantCulture, $"/api/v1/satellites?search=model-{random.Next(10, 1000)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"/api/v1/satellites/{_ids[random.Next(_ids.Count)]}"),
    };

    private async Task SignInAsync(string token, CancellationToken cancellation)
    {
        const string name = "bench";
        var password = $"Bench {Guid.NewGuid():N}";
        using var made = await _client.PostAsJsonAsync("/api/v1/setup", new { token, name, password }, cancellation);
        await ThrowIfFailedAsync(made, cancellation);
        using var signedIn = await _client.PostAsJsonAsync("/api/v1/sessions", new { name, password }, cancellation);
        await ThrowIfFailedAsync(signedIn, cancellation);
        var access = (await signedIn.Content.ReadFromJsonAsync<JsonNode>(cancellation))!["accessToken"]!;
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)access!);
    }

    private static async Task ThrowIfFailedAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidDataException(
                $"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellation)}");
        }
    }
}
