using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Assistant.Conversations;
using ScAi.Constellations.Assistant.Tools;
using ScAi.Constellations.Tests.Catalogue;
using ScAi.Constellations.Tests.Simulations;
using ScAi.Tests.Accounts;

namespace ScAi.Constellations.Tests.Accounts;

/// <summary>One of everything that an account can have, and for each route with an id the request that would reach it.</summary>
internal sealed class VictimsThings
{
    private const string Draft = "draft-1";
    private readonly Visitor _victim;
    private readonly Dictionary<string, string> _accounts;
    private readonly Dictionary<string, long> _items = [];
    private long _simulation;
    private long _package;
    private string _conversation = "";

    private VictimsThings(Visitor victim, string account, string session) =>
        (_victim, _accounts) = (victim, new() { ["accountId"] = account, ["sessionId"] = session });

    public static async Task<VictimsThings> MakeAsync(AccountPlatform test, Visitor victim, string account)
    {
        var session = (await Visitor.ExpectAsync(200, victim.Client.GetAsync("/api/v1/sessions")))[0].GetProperty("id").GetString()!;
        var things = new VictimsThings(victim, account, session);
        foreach (var (kind, item) in Samples.Items)
        {
            things._items[kind] = await victim.Client.AddAsync($"/api/v1/{kind}", item);
        }

        things._simulation = await Wanted.PostAsync(victim.Client, Wanted.Request());
        Assert.Equal("done", (await Wanted.EventsAsync(victim.Client, things._simulation))[^1].Name);
        things._package = await things.BringBackAsync();
        things._conversation = (await Assistant.Chat.AskAsync(victim.Client, "help the victim"))[^1].Data["text"]!.ToString();
        await test.Platform.App.Services.GetRequiredService<ConversationStore>().KeepAsync(
            account, Draft, new Draft("victim's", "DELETE", $"/api/v1/targets/{things._items["targets"]}", null), default);
        return things;
    }

    /// <summary>A request that would be good if it were the victim's.</summary>
    public HttpRequestMessage RequestFor(SurveyedRoute route)
    {
        var (kind, ids) = IdsFor(route);
        var address = RouteSurvey.Fill(route, ids);
        Assert.True(address is not null, $"{route}: say here which of the victim's ids it takes");
        var request = new HttpRequestMessage(new HttpMethod(route.Method), address + QueryOf(route)) { Headers = { { "If-Match", "*" } } };
        if (route.Method is "PUT" or "POST" or "PATCH")
        {
            request.Content = new StringContent(BodyOf(route, kind), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        return request;
    }

    public async Task AreAllThereAsync()
    {
        foreach (var (kind, id) in _items)
        {
            await Visitor.ExpectAsync(200, _victim.Client.GetAsync($"/api/v1/{kind}/{id}"));
        }

        await Visitor.ExpectAsync(200, _victim.Client.GetAsync($"/api/v1/simulations/{_simulation}/results/summary"));
        await Visitor.ExpectAsync(200, _victim.Client.GetAsync($"/api/v1/packages/{_package}/results/summary"));
        await Visitor.ExpectAsync(200, _victim.Client.GetAsync($"/api/v1/assistant/conversations/{_conversation}"));
        await Visitor.ExpectAsync(204, _victim.PostAsync($"/api/v1/assistant/drafts/{Draft}/confirm"));
        await Visitor.ExpectAsync(404, _victim.Client.GetAsync($"/api/v1/targets/{_items["targets"]}"));
    }

    /// <summary>Uploads the simulation's package.</summary>
    private async Task<long> BringBackAsync()
    {
        using var zip = new ByteArrayContent(await _victim.Client.GetByteArrayAsync($"/api/v1/simulations/{_simulation}/results/package"));
        return (await Visitor.ExpectAsync(201, _victim.Client.PostAsync("/api/v1/packages", zip))).GetProperty("id").GetInt64();
    }

    private (string Kind, IReadOnlyDictionary<string, string> Ids) IdsFor(SurveyedRoute route)
    {
        var parts = route.Pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kind = parts[0] == "api" ? parts[2] : parts[0].Split('_')[0];
        if (_items.TryGetValue(kind, out var item))
        {
            return (kind, new Dictionary<string, string> { ["id"] = $"{item}", ["satellite"] = $"{_items["satellites"]}" });
        }

        return (kind, kind switch
        {
            "simulations" => new() { ["id"] = $"{_simulation}", ["name"] = "summary.json" },
            "packages" => new() { ["id"] = $"{_package}", ["name"] = "summary.json" },
            "assistant" => new() { ["id"] = parts[3] == "drafts" ? Draft : _conversation },
            "runs" => new() { ["id"] = "1" },
            "synchronisation" => new() { ["number"] = "25544", ["name"] = "file.tle", ["list"] = "file.tle" },
            _ => _accounts,
        });
    }

    private static string QueryOf(SurveyedRoute route) =>
        route.Pattern.EndsWith("/passes", StringComparison.Ordinal) ? "?latitude=1&longitude=2"
        : route.Pattern.EndsWith("/cells", StringComparison.Ordinal) ? "?section=points&figure=x"
        : "";

    private static string BodyOf(SurveyedRoute route, string kind) =>
        route.Pattern.EndsWith("/satellites", StringComparison.Ordinal) ? "[1]"
        : route.Pattern.EndsWith("/elements", StringComparison.Ordinal) ? $$"""{"tle1":"{{Samples.Tle1}}","tle2":"{{Samples.Tle2}}"}"""
        : route.Pattern.EndsWith("/{id:long}", StringComparison.Ordinal) && Samples.Items.TryGetValue(kind, out var item) ? item
        : "{}";
}
