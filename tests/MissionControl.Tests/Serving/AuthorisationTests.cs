using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using ScAi.Accounts;
using ScAi.MissionControl.Accounts;
using ScAi.Tests.Accounts;

namespace ScAi.MissionControl.Tests.Serving;

/// <summary>Over all routes of mission control, those to come included.</summary>
public class AuthorisationTests
{
    [Fact]
    public async Task Routes_AllOfThem_DeclareWhoMayCallThem()
    {
        await using var mission = await TestMission.StartAsync();

        var survey = RouteSurvey.Of(mission.Server.App);

        Assert.Empty(survey.Undeclared);
        Assert.Equal(
            ["GET /healthz", "GET /openapi/{documentName}.json", "POST /api/accountAdd", "POST /api/login", "POST /api/v1/accounts", "POST /api/v1/sessions",
                "POST /api/v1/sessions/refresh", "POST /api/v1/setup"],
            survey.Routes.Where(route => route.IsOpen).Select(route => $"{route}").Order(StringComparer.Ordinal));
        Assert.All(OwnIn(survey), route => Assert.Contains(route.Required, required => required.Permission is not null));
    }

    [Fact]
    public async Task Routes_NobodySignedIn_AreRefusedOneByOne()
    {
        await using var mission = await TestMission.StartAsync();
        using var stranger = mission.Stranger();

        foreach (var route in RouteSurvey.Of(mission.Server.App).Guarded)
        {
            await TestMission.ReadAsync(stranger.SendAsync(RequestOf(route)), 401);
        }
    }

    [Fact]
    public async Task Routes_WithEveryPermissionButTheirOwn_AreRefusedOneByOne()
    {
        await using var mission = await TestMission.StartAsync();
        var roles = SharedRoles.All.Select(role => (Role: role, May: MissionPermissions.Roles.PermissionsOf([role]))).ToList();
        var asked = 0;
        foreach (var route in OwnIn(RouteSurvey.Of(mission.Server.App)))
        {
            foreach (var (role, _) in roles.Where(role => !route.Required.All(required => role.May.Contains(required.Permission!.Value))))
            {
                using var client = mission.Of("mallory", role);
                await TestMission.ReadAsync(client.SendAsync(RequestOf(route)), 403);
                asked++;
            }
        }

        Assert.InRange(asked, 1, int.MaxValue);
    }

    [Theory]
    [InlineData("viewer", "mission.read")]
    [InlineData("planner", "mission.read")]
    [InlineData("operator", "alarms.handle commands.send log.write mission.read")]
    [InlineData("director", "alarms.handle commands.approve commands.send log.write mission.read")]
    [InlineData("simulator", "mission.read simulation.faults")]
    [InlineData("administrator", "accounts.manage alarms.handle audit.read commands.approve commands.send log.write mission.read simulation.faults")]
    public void Roles_OfTheSharedAccounts_MayDoWhatIsDocumented(string role, string permissions)
    {
        Assert.Equal(SharedRoles.All.Order(StringComparer.Ordinal), MissionPermissions.Roles.Names);
        Assert.Equal(permissions, string.Join(' ', MissionPermissions.Roles.PermissionsOf([role]).Select(permission => permission.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Setup_OneTimeToken_MakesAnAdministratorWhoReads()
    {
        await using var mission = await TestMission.StartAsync(realAccounts: true);
        using var stranger = mission.Stranger();
        var token = await mission.Get<AccountOffice>().Setup.IssueAsync();
        var person = new { name = "root", password = "a meadow full of larks" };
        await TestMission.ReadAsync(stranger.PostAsJsonAsync("setup", new { token, person.name, person.password }), 201);

        var session = await TestMission.ReadAsync(stranger.PostAsJsonAsync("sessions", person));

        stranger.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());
        Assert.Equal("EXECUTING", (await TestMission.ReadAsync(stranger.GetAsync("mission"))).GetProperty("mode").GetString());
        await TestMission.ReadAsync(stranger.GetAsync("faults"));
        Assert.Equal(
            SharedRoles.All.Order(StringComparer.Ordinal),
            (await TestMission.ReadAsync(stranger.GetAsync("roles"))).EnumerateArray().Select(role => role.GetProperty("name").GetString()));
    }

    /// <summary>Mission control's own, without those of the accounts, which have tests of theirs.</summary>
    private static IEnumerable<SurveyedRoute> OwnIn(RouteSurvey survey)
    {
        string[] accounts = ["accounts", "sessions", "setup", "roles", "audit"];
        return survey.Guarded.Where(route => !accounts.Any(name => route.Pattern.StartsWith($"/api/v1/{name}", StringComparison.Ordinal)) && route.Pattern.StartsWith("/api/v1/", StringComparison.Ordinal));
    }

    private static HttpRequestMessage RequestOf(SurveyedRoute route) => new(new HttpMethod(route.Method), RouteSurvey.Fill(route, new AnyId())!)
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
