using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Accounts;
using ScAi.Constellations.Running;
using ScAi.Sql.LocalServer;
using ScAi.Tests.Accounts;

namespace ScAi.Constellations.Tests.Accounts;

/// <summary>Over all routes of the platform, those to come included: S-14, S-15, S-23.</summary>
public class AuthorisationTests(PostgresServer server)
{
    [Fact]
    public async Task Routes_AllOfThem_DeclareWhoMayCallThem()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);

        var survey = RouteSurvey.Of(platform.App);

        Assert.Empty(survey.Undeclared);
        Assert.InRange(survey.Guarded.Count(), 14, int.MaxValue);
        Assert.Equal(
            ["GET /healthz", "GET /openapi/{documentName}.json", "POST /api/accountAdd", "POST /api/login", "POST /api/v1/accounts", "POST /api/v1/sessions",
                "POST /api/v1/sessions/refresh", "POST /api/v1/setup"],
            survey.Routes.Where(route => route.IsOpen).Select(route => $"{route}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Routes_NobodySignedIn_AreRefusedOneByOne()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var stranger = test.Stranger();

        foreach (var route in RouteSurvey.Of(test.Platform.App).Guarded)
        {
            var address = RouteSurvey.Fill(route, new AnyId())!;
            await Visitor.ExpectAsync(401, stranger.Client.SendAsync(RequestOf(route, address)));
        }
    }

    [Fact]
    public async Task Routes_TheVictimsIdsWithAnothersToken_LeakAndChangeNothing()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = await test.AdministratorAsync();
        var (victim, victimId) = await test.MemberAsync(root, "victim", "planner");
        var (attacker, _) = await test.MemberAsync(root, "attacker", "planner");
        var things = await VictimsThings.MakeAsync(test, victim, victimId);
        var asked = 0;

        foreach (var route in RouteSurvey.Of(test.Platform.App).Guarded.Where(route => route.HasParameters))
        {
            using var request = things.RequestFor(route);
            using var answer = await attacker.Client.SendAsync(request);
            Assert.True((int)answer.StatusCode is 403 or 404, $"{route}: {(int)answer.StatusCode}");
            Assert.DoesNotContain("victim", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            asked++;
        }

        Assert.InRange(asked, 55, int.MaxValue);
        await Visitor.ExpectAsync(200, victim.Client.GetAsync("/api/v1/accounts/me"));
        await things.AreAllThereAsync();
    }

    [Fact]
    public async Task Routes_BodyThatIsNotJson_IsRefusedAsSuchByAllThatTakeJson()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = await test.AdministratorAsync();
        var asked = 0;

        foreach (var route in RouteSurvey.Of(test.Platform.App).Routes.Where(route => route.Accepts.Count > 0 && !route.Accepts.Contains("text/plain")))
        {
            test.Clock.Advance(TimeSpan.FromSeconds(1));
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), RouteSurvey.Fill(route, new AnyId())!)
            {
                Content = new StringContent("{}", Encoding.UTF8, "text/plain"), Headers = { { "If-Match", "*" } },
            };
            var refusal = await Visitor.ExpectAsync(415, root.Client.SendAsync(request));
            Assert.Contains("application/json", refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
            asked++;
        }

        Assert.InRange(asked, 20, int.MaxValue);
    }

    [Fact]
    public async Task Gate_RouteThatDeclaresNothing_IsRefusedEvenToAdministrators()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        test.Platform.App.MapGet("/api/forgotten", () => "secret");
        using var root = await test.AdministratorAsync();

        Assert.Equal("GET /api/forgotten", $"{Assert.Single(RouteSurvey.Of(test.Platform.App).Undeclared)}");
        await Visitor.ExpectAsync(403, root.Client.GetAsync("/api/forgotten"));
    }

    [Fact]
    public async Task Database_Down_EverythingIsDeniedWith503AndWorksAgainAfterwards()
    {
        using var postgres = PostgresProcess.Start();
        var folder = Directory.CreateTempSubdirectory("scai-platform-test-").FullName;
        var clock = new ManualTimeProvider(TimeProvider.System.GetUtcNow());
        var options = new PlatformOptions { Listen = "127.0.0.1:0", Data = folder, Database = await postgres.CreateDatabaseAsync(), LogFile = Path.Combine(folder, "log.txt") };
        await using var app = PlatformApp.Build(options, services => services.AddSingleton<TimeProvider>(clock));
        await PlatformHost.PrepareAsync(app.Services);
        await app.StartAsync();
        using var root = new Visitor(new Uri(app.Urls.Single()));
        var token = await app.Services.GetRequiredService<AccountOffice>().Setup.IssueAsync();
        await Visitor.ExpectAsync(201, root.PostAsync("/api/v1/setup", new { token, name = "root", password = Visitor.Password }));
        await root.SignInAsync("root");

        postgres.Stop();
        clock.Advance(TimeSpan.FromSeconds(60));

        await Visitor.ExpectAsync(503, root.Client.GetAsync("/api/v1/accounts/me"));
        await Visitor.ExpectAsync(503, root.PostAsync("/api/v1/sessions", new { name = "root", password = Visitor.Password }));
        await Visitor.ExpectAsync(503, root.PostAsync("/api/v1/sessions/refresh"));
        await Visitor.ExpectAsync(503, root.PostAsync("/api/v1/accounts", new { name = "erika", password = Visitor.Password }));
        postgres.Restart();
        await Visitor.ExpectAsync(200, root.Client.GetAsync("/api/v1/accounts/me"));
        await app.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static HttpRequestMessage RequestOf(SurveyedRoute route, string address) => new(new HttpMethod(route.Method), address)
    {
        Content = route.Method is "PUT" or "POST" or "PATCH" ? JsonContent.Create(new { }) : null,
    };

    /// <summary>Some value for every parameter.</summary>
    private sealed class AnyId : Dictionary<string, string>, IReadOnlyDictionary<string, string>
    {
        bool IReadOnlyDictionary<string, string>.TryGetValue(string key, out string value)
        {
            value = "1";
            return true;
        }
    }
}
