using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using ScAi.Accounts;

namespace ScAi.Constellations.Tests.Accounts;

/// <summary>Accounts over HTTP, through the real server: S-10, S-11, S-13, S-15, S-20, S-21, S-22.</summary>
public class AccountRoutesTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Account_FromRegistrationToClosing_WorksOverTheApi(SqlDialect dialect)
    {
        await using var test = await AccountPlatform.StartAsync(dialect, server);
        using var root = await test.AdministratorAsync();
        var erika = test.Stranger();
        await Visitor.ExpectAsync(202, erika.RegisterAsync("erika"));
        await Visitor.ExpectAsync(403, erika.PostAsync("/api/v1/sessions", new { name = "erika", password = Visitor.Password }));

        var (member, id) = await test.MemberAsync(root, "max", "planner");
        var me = await Visitor.ExpectAsync(200, member.Client.GetAsync("/api/v1/accounts/me"));
        Assert.Equal(["platform.plan", "platform.view"], me.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()));
        await Visitor.ExpectAsync(403, member.Client.GetAsync("/api/v1/accounts"));
        await Visitor.ExpectAsync(403, member.Client.GetAsync("/api/v1/audit"));

        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await Visitor.ExpectAsync(204, member.PutAsync("/api/v1/accounts/me/password", new { oldPassword = Visitor.Password, newPassword = "another meadow of larks" }));
        await Visitor.ExpectAsync(204, member.PostAsync("/api/v1/accounts/me/close", new { password = "another meadow of larks" }));
        await Visitor.ExpectAsync(401, member.Client.GetAsync("/api/v1/accounts/me"));
        Assert.Equal("closed", (await Visitor.ExpectAsync(200, root.Client.GetAsync($"/api/v1/accounts/{id}"))).GetProperty("state").GetString());

        var verdict = await Visitor.ExpectAsync(200, root.Client.GetAsync("/api/v1/audit/verification"));
        Assert.True(verdict.GetProperty("isSound").GetBoolean());
        var actions = (await Visitor.ExpectAsync(200, root.Client.GetAsync("/api/v1/audit"))).GetProperty("entries").EnumerateArray()
            .Select(entry => entry.GetProperty("action").GetString()).ToHashSet();
        Assert.Superset(
            new HashSet<string?> { "setup.redeemed", "account.registered", "account.state-changed", "account.roles-changed", "session.begun", "account.password-changed" },
            actions);
    }

    [Fact]
    public async Task DocumentedRoutes_DocumentedRequests_AnswerAsDocumented()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = await test.AdministratorAsync();
        using var erika = test.Stranger();

        var added = await Visitor.ExpectAsync(200, erika.PostAsync("/api/accountAdd", new { name = "erika", email = "erika@example.org", password = Visitor.Password }));
        Assert.Equal(("erika", "erika@example.org", "pending"),
            (added.GetProperty("name").GetString(), added.GetProperty("email").GetString(), added.GetProperty("status").GetString()));
        await Visitor.ExpectAsync(200, root.PutAsync($"/api/v1/accounts/{added.GetProperty("id").GetString()}/state", new { state = "active" }));

        var login = await Visitor.ExpectAsync(200, erika.PostAsync("/api/login", new { name = "erika", password = Visitor.Password }));
        Assert.Equal((200, "success", "ok", "erika", "erika@example.org"), (
            login.GetProperty("code").GetInt32(), login.GetProperty("result").GetString(), login.GetProperty("msg").GetString(),
            login.GetProperty("data").GetProperty("name").GetString(), login.GetProperty("data").GetProperty("email").GetString()));
        erika.Token = login.GetProperty("data").GetProperty("accessToken").GetString();
        await Visitor.ExpectAsync(200, erika.Client.GetAsync("/api/v1/accounts/me"));
    }

    [Fact]
    public async Task SignIn_UnknownAndKnownName_SameAnswerToTheByte()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = await test.AdministratorAsync();
        var answers = new List<string>();
        foreach (var path in new[] { "/api/v1/sessions", "/api/login" })
        {
            foreach (var name in new[] { "root", "nobody" })
            {
                using var stranger = test.Stranger();
                using var answer = await stranger.PostAsync(path, new { name, password = "wrong password" });
                var headers = answer.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}={string.Join(',', header.Value)}");
                answers.Add($"{answer.StatusCode} {string.Join(' ', headers)} {await answer.Content.ReadAsStringAsync()}");
            }
        }

        Assert.StartsWith("Unauthorized", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Register_NameThatIsTaken_SameAnswer()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = await test.AdministratorAsync();

        var taken = await Visitor.ExpectAsync(202, test.Stranger().RegisterAsync("root"));
        var free = await Visitor.ExpectAsync(202, test.Stranger().RegisterAsync("roof"));

        Assert.Equal(free.GetRawText().Replace("roof", "root", StringComparison.Ordinal), taken.GetRawText());
    }

    [Theory]
    [InlineData("/api/v1/sessions")]
    [InlineData("/api/login")]
    [InlineData("/api/v1/setup")]
    [InlineData("/api/v1/accounts")]
    public async Task Attempts_SixAtOnceFromOneAddress_TheSixthIsToldToWait(string path)
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var stranger = test.Stranger();
        object Body(int i) => path == "/api/v1/setup"
            ? new { token = "guess", name = $"user{i}", password = Visitor.Password }
            : new { name = $"user{i}", password = path == "/api/v1/accounts" ? "short" : Visitor.Password };

        var answers = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            using var answer = await stranger.PostAsync(path, Body(i));
            answers.Add((int)answer.StatusCode);
        }

        Assert.DoesNotContain(429, answers[..5]);
        Assert.Equal(429, answers[5]);
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await Visitor.ExpectAsync(answers[0], stranger.PostAsync(path, Body(7)));
    }

    [Fact]
    public async Task Refresh_Cookie_IsOutOfReachOfScriptsAndGoodOnce()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = test.Stranger();
        await Visitor.ExpectAsync(201, root.PostAsync("/api/v1/setup", new { token = await test.Office.Setup.IssueAsync(), name = "root", password = Visitor.Password }));
        using var signIn = await root.PostAsync("/api/v1/sessions", new { name = "root", password = Visitor.Password });
        var cookie = Assert.Single(signIn.Headers.GetValues("Set-Cookie")).ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/api/v1/sessions/refresh", cookie, StringComparison.Ordinal);
        Assert.Equal("no-store", signIn.Headers.CacheControl?.ToString());
        var first = root.RefreshCookie!.Value;
        Assert.DoesNotContain(first, await signIn.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        root.Token = (await Visitor.ExpectAsync(200, root.PostAsync("/api/v1/sessions/refresh"))).GetProperty("accessToken").GetString();
        Assert.NotEqual(first, root.RefreshCookie!.Value);
        await Visitor.ExpectAsync(200, root.Client.GetAsync("/api/v1/accounts/me"));
        using var thief = test.Stranger();
        thief.Client.DefaultRequestHeaders.Add("Cookie", $"scai-refresh={first}");
        await Visitor.ExpectAsync(401, thief.PostAsync("/api/v1/sessions/refresh"));

        await Visitor.ExpectAsync(401, root.Client.GetAsync("/api/v1/accounts/me"));
        await Visitor.ExpectAsync(401, root.PostAsync("/api/v1/sessions/refresh"));
        Assert.Null(root.RefreshCookie);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task Refresh_FromAnotherOrigin_IsRefusedAndTheTokenStaysGood(string origin)
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = await test.AdministratorAsync();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sessions/refresh") { Headers = { { "Origin", origin } } };

        await Visitor.ExpectAsync(403, root.Client.SendAsync(foreign));

        await Visitor.ExpectAsync(200, root.PostAsync("/api/v1/sessions/refresh"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task SignOutBanAndExpiry_TokenInHand_IsRefused(SqlDialect dialect)
    {
        await using var test = await AccountPlatform.StartAsync(dialect, server);
        using var root = await test.AdministratorAsync();
        var (erika, id) = await test.MemberAsync(root, "erika", "viewer");

        await Visitor.ExpectAsync(204, erika.Client.DeleteAsync("/api/v1/sessions/current"));
        await Visitor.ExpectAsync(401, erika.Client.GetAsync("/api/v1/accounts/me"));
        await erika.SignInAsync("erika");
        await Visitor.ExpectAsync(200, root.Client.DeleteAsync($"/api/v1/accounts/{id}/sessions"));
        await Visitor.ExpectAsync(401, erika.Client.GetAsync("/api/v1/accounts/me"));
        await erika.SignInAsync("erika");
        await Visitor.ExpectAsync(200, root.PutAsync($"/api/v1/accounts/{id}/roles", new { roles = new[] { "administrator" } }));
        await Visitor.ExpectAsync(200, erika.Client.GetAsync("/api/v1/accounts"));
        await Visitor.ExpectAsync(200, root.PutAsync($"/api/v1/accounts/{id}/state", new { state = "banned" }));
        await Visitor.ExpectAsync(401, erika.Client.GetAsync("/api/v1/accounts/me"));
        await Visitor.ExpectAsync(200, root.Client.GetAsync("/api/v1/accounts/me"));
        test.Clock.Advance(TimeSpan.FromMinutes(16));
        await Visitor.ExpectAsync(401, root.Client.GetAsync("/api/v1/accounts/me"));
        await Visitor.ExpectAsync(200, root.PostAsync("/api/v1/sessions/refresh"));
    }

    [Theory]
    [InlineData("""{"name":"mallory","password":"a meadow full of larks","roles":["administrator"]}""", "roles")]
    [InlineData("""{"name":"mallory","password":"a meadow full of larks","state":"active"}""", "state")]
    [InlineData("""{"name":"mallory","password":"a meadow full of larks","id":"0"}""", "id")]
    [InlineData("""{"name":"mallory","password":"a meadow full of larks","Roles":"administrator"}""", "Roles")]
    [InlineData("""{"name":"mallory","password":"a meadow full of larks","name":"root"}""", "name")]
    [InlineData("""{"name":"mallory"}""", "password")]
    [InlineData("""{"name":null,"password":"a meadow full of larks"}""", "name")]
    [InlineData("""{"name":"m'; DROP TABLE accounts; --","password":"a meadow full of larks"}""", "name")]
    public async Task Register_FieldsThatAreNotTheCallersToSet_AreRefusedByName(string body, string field)
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        foreach (var path in new[] { "/api/v1/accounts", "/api/accountAdd" })
        {
            using var stranger = test.Stranger();
            using var content = new StringContent(body, Encoding.UTF8, "application/json");

            var problem = await Visitor.ExpectAsync(400, stranger.Client.PostAsync(path, content));

            Assert.Contains(problem.GetProperty("errors").EnumerateObject(), error => error.Name.EndsWith(field, StringComparison.Ordinal) || error.Name == "body");
        }

        Assert.Empty(await test.Office.Accounts.ListAsync(null, "", 10));
    }

    [Fact]
    public async Task Token_AnywhereButInTheHeader_IsNotLookedAt()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = await test.AdministratorAsync();
        var token = root.Token!;
        using var other = test.Stranger();

        foreach (var name in new[] { "access_token", "token", "authorization", "jwt", "bearer" })
        {
            await Visitor.ExpectAsync(401, other.Client.GetAsync($"/api/v1/accounts/me?{name}={token}"));
        }

        other.Client.DefaultRequestHeaders.Add("Cookie", $"access_token={token}; scai-refresh={root.RefreshCookie!.Value}");
        await Visitor.ExpectAsync(401, other.Client.GetAsync("/api/v1/accounts/me"));
        other.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token);
        await Visitor.ExpectAsync(401, other.Client.GetAsync("/api/v1/accounts/me"));
    }

    [Fact]
    public async Task Verification_MoreThanItsLimit_IsToldToWait()
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = await test.AdministratorAsync();
        for (var i = 0; i < 5; i++)
        {
            await Visitor.ExpectAsync(200, root.Client.GetAsync("/api/v1/audit/verification"));
        }

        await Visitor.ExpectAsync(429, root.Client.GetAsync("/api/v1/audit/verification"));
        using var second = await test.AdministratorAsync("second");
        await Visitor.ExpectAsync(200, second.Client.GetAsync("/api/v1/audit/verification"));
    }

    [Theory]
    [InlineData("/api/v1/accounts?most=0", 400)]
    [InlineData("/api/v1/accounts?most=x", 400)]
    [InlineData("/api/v1/accounts?state=emperor", 400)]
    [InlineData("/api/v1/audit?after=-1", 400)]
    [InlineData("/api/v1/accounts/x'%20OR%20'1'='1", 404)]
    public async Task Administration_MalformedRequests_AreProblems(string path, int status)
    {
        await using var test = await AccountPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var root = await test.AdministratorAsync();

        await Visitor.ExpectAsync(status, root.Client.GetAsync(path));
    }
}
