using Dapper;

namespace ScAi.Accounts.Tests;

/// <summary>Registration, states, roles, passwords, the first administrator, the signing key; on both databases where SQL matters.</summary>
public class AccountTests(PostgresServer server)
{
    private static readonly Origin s_admin = TestOffice.From("10.0.0.9");

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task RegisterAsync_NameThatIsTaken_LooksTheSameAndChangesNothing(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        var first = await test.RegisterAsync("Erika");

        var before = test.Office.Hasher.Derivations;
        var second = await test.RegisterAsync("ERIKA", "another long password");

        Assert.Equal(1, test.Office.Hasher.Derivations - before);
        Assert.Equal((first.State, first.Roles[0]), (second.State, second.Roles[0]));
        Assert.NotNull(await test.SignInAsync("erika"));
        await TestOffice.RefusedAsync(() => test.SignInAsync("erika", "another long password"));
        Assert.Single(await test.Office.Accounts.ListAsync(null, "", 10));
    }

    [Theory]
    [InlineData("ab", "a@b", TestOffice.Password, "name")]
    [InlineData("-erika", null, TestOffice.Password, "name")]
    [InlineData("erika muster", null, TestOffice.Password, "name")]
    [InlineData("erika\n", null, TestOffice.Password, "name")]
    [InlineData("<b>erika", null, TestOffice.Password, "name")]
    [InlineData("erika", "erika", TestOffice.Password, "email")]
    [InlineData("erika", "a@b\r\nBcc: c@d", TestOffice.Password, "email")]
    [InlineData("erika", null, "short", "password")]
    public async Task RegisterAsync_WrongField_IsNamed(string name, string? email, string password, string field)
    {
        await using var test = await TestOffice.OpenAsync(SqlDialect.Sqlite, server);

        var problem = await TestOffice.RefusedAsync(() => test.Office.Accounts.RegisterAsync(name, password, email, s_admin));

        Assert.Equal(400, problem.Status);
        Assert.Equal([field], problem.Errors.Keys);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task SetStateAsync_TheLifeOfAnAccount_SignsInOnlyWhileActive(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        using var strict = test.New(options => options with { SelfActivation = false });
        await strict.OpenAsync();
        var account = await strict.Accounts.RegisterAsync("erika", TestOffice.Password, "e@example.org", s_admin);

        Assert.Equal(AccountState.Pending, account.State);
        Assert.Equal(403, (await TestOffice.RefusedAsync(() => test.SignInAsync("erika"))).Status);
        await test.Office.Accounts.SetStateAsync(account.Id, AccountState.Active, s_admin);
        var pass = await test.SignInAsync("erika");
        await test.Office.Accounts.SetStateAsync(account.Id, AccountState.Banned, s_admin);
        Assert.Null(await test.Office.Live.FindAsync(pass.Caller.SessionId));
        Assert.Equal(401, (await TestOffice.RefusedAsync(() => test.Office.Sessions.RefreshAsync(pass.Refresh, s_admin))).Status);
        Assert.Equal(403, (await TestOffice.RefusedAsync(() => test.SignInAsync("erika"))).Status);
        await test.Office.Accounts.SetStateAsync(account.Id, AccountState.Active, s_admin);
        Assert.NotNull(await test.SignInAsync("erika"));
        var closed = await test.Office.Accounts.SetStateAsync(account.Id, AccountState.Closed, s_admin);
        Assert.Equal("", closed.Email);
        Assert.Equal(401, (await TestOffice.RefusedAsync(() => test.SignInAsync("erika"))).Status);
        Assert.Equal(409, (await TestOffice.RefusedAsync(() => test.Office.Accounts.SetStateAsync(account.Id, AccountState.Active, s_admin))).Status);
    }

    [Fact]
    public void MayBecome_EveryPair_AsDrawn()
    {
        var legal = new[] { "Pending>Active", "Pending>Closed", "Active>Banned", "Active>Closed", "Banned>Active", "Banned>Closed" };
        var states = Enum.GetValues<AccountState>();

        var found = states.SelectMany(from => states.Where(to => from.MayBecome(to)).Select(to => $"{from}>{to}"));

        Assert.Equal(legal.Order(), found.Order());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task SetRolesAsync_LastAdministrator_StaysOneAndTwoCannotStepDownAtOnce(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        var (root, second) = (await test.AdministratorAsync("root"), await test.AdministratorAsync("second"));

        var stepped = await Task.WhenAll(new[] { root, second }.Select(one => Task.Run(async () =>
        {
            try
            {
                await test.Office.Accounts.SetRolesAsync(one.Id, ["viewer"], s_admin);
                return 200;
            }
            catch (Web.Problems.ProblemException refused)
            {
                return refused.Problem.Status;
            }
        })));

        Assert.Equal([200, 409], stepped.Order());
        var last = (await test.Office.Accounts.ListAsync(null, "", 10)).Single(account => account.Roles.Contains("administrator"));
        Assert.Equal(409, (await TestOffice.RefusedAsync(() => test.Office.Accounts.SetStateAsync(last.Id, AccountState.Banned, s_admin))).Status);
        Assert.Equal(409, (await TestOffice.RefusedAsync(() => test.Office.Accounts.SetStateAsync(last.Id, AccountState.Closed, s_admin))).Status);
        Assert.Equal(400, (await TestOffice.RefusedAsync(() => test.Office.Accounts.SetRolesAsync(last.Id, ["emperor"], s_admin))).Status);
        Assert.Equal(404, (await TestOffice.RefusedAsync(() => test.Office.Accounts.SetRolesAsync("nobody", ["viewer"], s_admin))).Status);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task ChangePasswordAsync_OldOneRight_OtherSessionsEnd(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        await test.RegisterAsync("erika");
        var (here, there) = (await test.SignInAsync("erika"), await test.SignInAsync("erika"));

        var wrong = await TestOffice.RefusedAsync(() => test.Office.Accounts.ChangePasswordAsync(here.Caller, "wrong password", "an entirely new one", s_admin));
        Assert.Equal("oldPassword", Assert.Single(wrong.Errors).Key);
        await test.Office.Accounts.ChangePasswordAsync(here.Caller, TestOffice.Password, "an entirely new one", s_admin);

        Assert.NotNull(await test.Office.Live.FindAsync(here.Caller.SessionId));
        Assert.Null(await test.Office.Live.FindAsync(there.Caller.SessionId));
        Assert.NotNull(await test.SignInAsync("erika", "an entirely new one"));
        Assert.Equal(401, (await TestOffice.RefusedAsync(() => test.SignInAsync("erika"))).Status);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task RedeemAsync_OneTimeToken_OnceWithinAnHour(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        var (voided, token) = (await test.Office.Setup.IssueAsync(), await test.Office.Setup.IssueAsync());
        Task<Account> Redeem(string with, string name, string password = TestOffice.Password) => test.Office.Setup.RedeemAsync(with, name, password, s_admin);

        Assert.Equal(401, (await TestOffice.RefusedAsync(() => Redeem("guess", "root"))).Status);
        Assert.Equal(401, (await TestOffice.RefusedAsync(() => Redeem(voided, "root"))).Status);
        Assert.Equal(400, (await TestOffice.RefusedAsync(() => Redeem(token, "root", "short"))).Status);
        Assert.Equal(["administrator"], (await Redeem(token, "root")).Roles);
        Assert.Equal(401, (await TestOffice.RefusedAsync(() => Redeem(token, "root2"))).Status);
        Assert.True((await test.SignInAsync("root")).Caller.Can(AccountPermissions.Manage));

        var late = await test.Office.Setup.IssueAsync();
        test.Clock.Advance(SetupDesk.Lifetime);
        Assert.Equal(401, (await TestOffice.RefusedAsync(() => Redeem(late, "root3"))).Status);
    }

    [Fact]
    public async Task OpenAsync_EmptyDatabase_HasNoAccountAtAll()
    {
        await using var test = await TestOffice.OpenAsync(SqlDialect.Sqlite, server);

        Assert.Empty(await test.Office.Accounts.ListAsync(null, "", 10));
    }

    [Fact]
    public async Task OpenAsync_KeyLostOrUnsafe_RefusesToStart()
    {
        await using var test = await TestOffice.OpenAsync(SqlDialect.Sqlite, server);
        var file = Path.Combine(test.Folder, SigningKeyFile.Name);
        using var again = test.New();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            Assert.Contains("mode 600", (await Assert.ThrowsAsync<SigningKeyException>(() => again.OpenAsync())).Message, StringComparison.Ordinal);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        foreach (var content in new[] { "", "{}", """{"keys":[]}""", """{"keys":[{"madeAt":"2026-01-01T00:00:00Z","secret":"c2hvcnQ="}]}""", """{"keys":[5]}""" })
        {
            await File.WriteAllTextAsync(file, content);
            await Assert.ThrowsAsync<SigningKeyException>(() => again.OpenAsync());
        }

        File.Delete(file);
        Assert.Contains("missing", (await Assert.ThrowsAsync<SigningKeyException>(() => again.OpenAsync())).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => again.Tokens.Read("a.b.c"));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task OpenAsync_RotatedKey_OldTokensLiveOutTheirTime()
    {
        await using var test = await TestOffice.OpenAsync(SqlDialect.Sqlite, server);
        var token = test.Office.Tokens.Issue("a1", "s1").Text;

        var id = test.Office.MakeKey();
        using var again = test.New();
        await again.OpenAsync();

        Assert.NotNull(again.Tokens.Read(token));
        Assert.Null(test.Office.Tokens.Read(again.Tokens.Issue("a1", "s1").Text));
        Assert.Contains(await test.Office.Audit.ReadAsync(0, 100), entry => entry.Action == AuditActions.KeyMade && entry.Subject == id);
        test.Clock.Advance(TimeSpan.FromDays(91));
        using var later = test.New();
        await later.OpenAsync();
        Assert.NotNull(again.Tokens.Issue("a1", "s1").Text);
        Assert.Equal(3, (await test.Office.Audit.ReadAsync(0, 100)).Count(entry => entry.Action == AuditActions.KeyMade));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("bm90IGxvbmcgZW5vdWdo")]
    public async Task OpenAsync_GivenKeyTooShort_RefusesToStart(string key)
    {
        await using var test = await TestOffice.OpenAsync(SqlDialect.Sqlite, server);
        using var other = test.New(options => options with { SigningKey = key });

        var error = await Assert.ThrowsAsync<SigningKeyException>(() => other.OpenAsync());

        Assert.DoesNotContain(key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_ManyAccounts_ComeInPages()
    {
        await using var test = await TestOffice.OpenAsync(SqlDialect.Sqlite, server);
        await test.Database.WriteAsync(connection => connection.ExecuteAsync(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25)
            INSERT INTO accounts SELECT 'id' || i, 'User' || i, 'user' || i, '', 'x', 'pending', 0 FROM n
            """));

        var first = await test.Office.Accounts.ListAsync(AccountState.Pending, "", 20);
        var second = await test.Office.Accounts.ListAsync(AccountState.Pending, first[^1].Name, 20);

        Assert.Equal((20, 5), (first.Count, second.Count));
        Assert.Equal(25, first.Concat(second).Select(account => account.Id).Distinct().Count());
        Assert.Empty(await test.Office.Accounts.ListAsync(AccountState.Active, "", 20));
    }

    [Theory]
    [InlineData(16, 15, "AccessLifetime")]
    [InlineData(15, 31, "RecheckAfter")]
    public async Task AccountOffice_OptionsBeyondTheirBounds_AreNamed(int lifetimeMinutes, int recheckSeconds, string option)
    {
        await using var test = await TestOffice.OpenAsync(SqlDialect.Sqlite, server);

        var error = Assert.Throws<ArgumentException>(() => test.New(options => options with
        {
            AccessLifetime = TimeSpan.FromMinutes(lifetimeMinutes), RecheckAfter = TimeSpan.FromSeconds(recheckSeconds),
        }));

        Assert.StartsWith(option, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quota_TakenAndGivenBack_NeverBeyondTheMost()
    {
        var quota = new Quota("cells", 100);

        var share = quota.Take("a", 60);
        Assert.NotNull(share);
        Assert.Null(quota.Take("a", 41));
        Assert.NotNull(quota.Take("b", 100));
        share.Dispose();
        share.Dispose();
        Assert.Equal(0, quota.HeldBy("a"));
        Assert.Null(quota.Take("a", long.MaxValue));
        Assert.NotNull(quota.Take("a", 100));
    }
}
