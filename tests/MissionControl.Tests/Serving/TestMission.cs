using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Accounts;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Accounts;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Serving;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Serving;

/// <summary>
/// Mission control's server on a free port over an empty database, without a broker: the test is the federation and hands each
/// tick its messages. A token is simply a name and roles: <c>anna/operator</c>.
/// </summary>
internal sealed class TestMission : IAsyncDisposable
{
    private readonly string _folder;
    private readonly MissionControlServer _server;
    private long _tick;
    private long _sequence;

    private TestMission(string folder, MissionControlServer server)
    {
        (_folder, _server) = (folder, server);
        Plan = new TickPlan(A.T("07:00:00"), A.T("19:00:00"), TimeSpan.FromSeconds(10));
        Client = Of("anna", SharedRoles.Director);
    }

    public TickPlan Plan { get; }

    public MissionControlServer Server => _server;

    public MissionDesk Desk => Get<MissionDesk>();

    /// <summary>A director's.</summary>
    public HttpClient Client { get; }

    /// <summary>What was said on the wire by the last tick.</summary>
    public IReadOnlyList<Publication> Said { get; private set; } = [];

    public static async Task<TestMission> StartAsync(bool begun = true, bool realAccounts = false, string? database = null)
    {
        var folder = Directory.CreateTempSubdirectory("scai-mission-test-").FullName;
        var options = new AppOptions { RunFolder = folder, LogFile = Path.Combine(folder, "log.txt") };
        var serving = new MissionControlOptions { Listen = "127.0.0.1:0", Accounts = Path.Combine(folder, "accounts"), Database = database };
        AccountTasks.MakeDataFolder(serving.Accounts);
        var server = MissionControlServer.Build(
            options, serving, (_, _, _) => throw new InvalidOperationException("There is no broker."), TimeProvider.System,
            services =>
            {
                if (!realAccounts)
                {
                    services.AddSingleton<ICallers, TokenIsTheCaller>();
                }
            });
        await server.OpenAsync();
        await server.App.StartAsync();
        var mission = new TestMission(folder, server);
        if (begun)
        {
            mission.Begin();
        }

        return mission;
    }

    public T Get<T>()
        where T : notnull => _server.App.Services.GetRequiredService<T>();

    /// <summary>The run begins: from here on people's wishes are done.</summary>
    public void Begin()
    {
        Desk.Mode = () => FederateMode.Executing;
        Desk.Begin(new RunPlan(Plan, 72));
    }

    /// <summary>The next tick, with what the others have said in the one before.</summary>
    public async Task FollowAsync(params IReadOnlyList<IWireRecord> records)
    {
        var tick = Plan[_tick++];
        var inbox = Inbox.Of(records.Select(record => new InboxMessage(
            (record as ITimedRecord)?.HappenedAt ?? tick.Start, new Topic("downlink", "others", "all"), _sequence++, record)));
        Said = await Task.Run(() => Desk.Follow(tick, inbox));
    }

    /// <summary>A client that is signed in.</summary>
    public HttpClient Of(string name, params string[] roles) => new()
    {
        BaseAddress = new Uri(_server.Address + "api/v1/"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", $"{name}/{string.Join('+', roles)}") },
    };

    /// <summary>A client that is not signed in.</summary>
    public HttpClient Stranger() => new() { BaseAddress = new Uri(_server.Address + "api/v1/") };

    public async Task<JsonElement> GetAsync(string path) => await ReadAsync(Client.GetAsync(path));

    public static async Task<JsonElement> ReadAsync(Task<HttpResponseMessage> asked, int status = 200)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{answer.RequestMessage!.RequestUri}: expected {status}, got {(int)answer.StatusCode} {text}");
        if (status >= 400)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.App.StopAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class TokenIsTheCaller : ICallers
    {
        public Task<Caller?> OfAsync(HttpContext context)
        {
            var token = context.Request.Headers.Authorization.ToString().Split(' ')[^1].Split('/');
            return Task.FromResult(token.Length == 2 ? CallerOf(token[0], token[1].Split('+')) : null);
        }

        private static Caller CallerOf(string name, string[] roles) =>
            new($"account-of-{name}", name, $"session-of-{name}", roles, MissionPermissions.Roles.PermissionsOf(roles));
    }
}
