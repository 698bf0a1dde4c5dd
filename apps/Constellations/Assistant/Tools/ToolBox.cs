using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace ScAi.Constellations.Assistant.Tools;

/// <summary>All tools. Those that read do so at once; those that would start or change something only write a draft.</summary>
public static class ToolBox
{
    private const int EarliestYear = 1957;
    private const int LatestYear = 3000;

    /// <summary>Every tool by its name.</summary>
    public static IReadOnlyDictionary<string, AssistantTool> All { get; } = new[]
    {
        Tool("find_satellites", "Finds satellites of the catalogue by words of their name, owner, mission or catalogue number.",
            """{"type":"object","properties":{"words":{"type":"string"},"limit":{"type":"integer","minimum":1,"maximum":20}},"required":["words"]}""",
            (arguments, platform, cancellation) => platform.ReadAsync(
                Address("/api/v1/satellites", ("search", arguments.Text("words")), ("limit", Whole(arguments.Number("limit", 1, 20, 5)))),
                cancellation)),
        Tool("find_constellations", "Finds constellations of the catalogue by words of their name, with how many satellites they have.",
            """{"type":"object","properties":{"words":{"type":"string"}}}""",
            (arguments, platform, cancellation) => platform.ReadAsync(
                arguments.OptionalText("words") is { } words
                    ? Address("/api/v1/constellations", ("search", words), ("limit", "20"))
                    : "/api/v1/constellations?limit=20",
                cancellation)),
        Tool("next_passes", "The next passes of a satellite over a place: rise, culmination and set in UTC, highest elevation in degrees.",
            """{"type":"object","properties":{"satellite":{"type":"string","description":"the satellite's id in the catalogue"},"latitude":{"type":"number","description":"degrees north"},"longitude":{"type":"number","description":"degrees east"},"mask":{"type":"number","description":"least elevation in degrees"},"hours":{"type":"number","maximum":168}},"required":["satellite","latitude","longitude"]}""",
            (arguments, platform, cancellation) => platform.ReadAsync(
                Address(
                    $"/api/v1/satellites/{arguments.Key("satellite")}/passes",
                    ("latitude", Text(arguments.Number("latitude", -90, 90))),
                    ("longitude", Text(arguments.Number("longitude", -180, 180))),
                    ("mask", Text(arguments.Number("mask", 0, 89, 10))),
                    ("hours", Text(arguments.Number("hours", 0.1, 168, 24)))),
                cancellation)),
        Tool("list_simulations", "The caller's coverage simulations, newest first, with their state.",
            """{"type":"object","properties":{}}""",
            (_, platform, cancellation) => platform.ReadAsync("/api/v1/simulations?limit=10", cancellation)),
        Tool("explain_simulation", "The result of a coverage simulation: its parameters, accesses, gaps and figures of merit with their units.",
            """{"type":"object","properties":{"simulation":{"type":"string","description":"the simulation's id"}},"required":["simulation"]}""",
            (arguments, platform, cancellation) => platform.ReadAsync(
                $"/api/v1/simulations/{arguments.Key("simulation")}/results/summary", cancellation)),
        Tool("draft_simulation", "Drafts a coverage simulation of a constellation over a point; a person has to confirm it before it runs.",
            """{"type":"object","properties":{"constellation":{"type":"string","description":"the constellation's id"},"latitude":{"type":"number"},"longitude":{"type":"number"},"start":{"type":"string","description":"UTC, 2026-11-21T00:00:00Z"},"hours":{"type":"number","maximum":168}},"required":["constellation","latitude","longitude","start"]}""",
            (arguments, _, _) => Task.FromResult(DraftSimulation(arguments))),
    }.ToDictionary(tool => tool.Name, StringComparer.Ordinal);

    /// <summary>The tools as chat clients know them.</summary>
    public static IList<AITool> Declarations { get; } = [.. All.Values.Select(tool => tool.Declaration)];

    /// <summary>Uses a tool; whatever is wrong comes back in words.</summary>
    public static async Task<ToolOutcome> UseAsync(
        string name, IDictionary<string, object?>? arguments, PlatformCalls platform, CancellationToken cancellation)
    {
        if (!All.TryGetValue(name, out var tool))
        {
            return ToolOutcome.Wrong($"there is no tool '{name}'; there are {string.Join(", ", All.Keys)}");
        }

        try
        {
            return await tool.Use(new ToolArguments(arguments), platform, cancellation);
        }
        catch (ToolArgumentException wrong)
        {
            return ToolOutcome.Wrong(wrong.Message);
        }
        catch (HttpRequestException error)
        {
            return ToolOutcome.Wrong($"the platform does not answer: {error.Message}");
        }
    }

    private static AssistantTool Tool(
        string name, string description, string schema, Func<ToolArguments, PlatformCalls, CancellationToken, Task<ToolOutcome>> use) =>
        new(name, description, JsonDocument.Parse(schema).RootElement, use);

    private static ToolOutcome DraftSimulation(ToolArguments arguments)
    {
        var hours = arguments.Number("hours", 0.1, 168, 24);
        var start = DateTimeOffset.TryParse(
            arguments.Text("start"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            && time.Year is >= EarliestYear and < LatestYear
            ? time
            : throw new ToolArgumentException("start: expected a time such as 2026-11-21T00:00:00Z");
        var (latitude, longitude) = (arguments.Number("latitude", -90, 90), arguments.Number("longitude", -180, 180));
        var constellation = arguments.Key("constellation");
        var draft = new Draft(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Simulate the coverage of {latitude} deg N, {longitude} deg E by constellation {constellation} for {hours} h from {start:yyyy-MM-dd HH:mm:ss} UTC"),
            "POST",
            "/api/v1/simulations",
            SimulationBody(constellation, latitude, longitude, start, start.AddHours(hours)));
        return new ToolOutcome(
            new JsonObject { ["draft"] = draft.Summary, ["state"] = "a person has to confirm it; it has not been started" }.ToJsonString(),
            Draft: draft);
    }

    private static JsonObject SimulationBody(
        long constellation, double latitude, double longitude, DateTimeOffset start, DateTimeOffset stop) => new()
    {
        ["level"] = "constellation",
        ["ids"] = new JsonArray(constellation),
        ["from"] = start.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["to"] = stop.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["points"] = new JsonArray(new JsonObject { ["coordinates"] = new JsonArray(longitude, latitude) }),
    };

    private static string Address(string path, params (string Name, string Value)[] parameters) =>
        $"{path}?{string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"))}";

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Whole(double number) => Math.Round(number).ToString(CultureInfo.InvariantCulture);
}
