using Dapper;

namespace ScAi.Accounts.Tests;

/// <summary>S-11, S-13: signing in, lifetimes, refresh tokens and their reuse; on both databases.</summary>
public class SessionTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task SignInAsync_RegisteredAccount_IsKnownByItsToken(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        var account = await test.RegisterAsync("Erika");

        var pass = await test.SignInAsync("eRIKA");

        var claims = test.Office.Tokens.Read(pass.Access.Text);
        Assert.Equal(account.Id, claims?.AccountId);
        var caller = await test.Office.Live.FindAsync(claims!.SessionId);
        Assert.Equal(("Erika", account.Id), (caller?.Name, caller?.AccountId));
        Assert.True(caller!.Can(new Permission("things.read")));
        Assert.False(caller.Can(AccountPermissions.Manage));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task SignInAsync_UnknownAndKnownName_SameRefusalAndSameWork(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        await test.RegisterAsync("erika");
        var before = test.Office.Hasher.Derivations;

        var known = await TestOffice.RefusedAsync(() => test.SignInAsync("erika", "wrong password"));
        var afterKnown = test.Office.Hasher.Derivations;
        var unknown = await TestOffice.RefusedAsync(() => test.SignInAsync("nobody", "wrong password"));
        var afterUnknown = test.Office.Hasher.Derivations;

        Assert.Equal(known, unknown with { Errors = known.Errors });
        Assert.Equal(401, unknown.Status);
        Assert.Equal((1, 1), (afterKnown - before, afterUnknown - afterKnown));
        Assert.Equal(2, (await AuditAsync(test)).Count(entry => entry.Action == AuditActions.SignInFailed));
        Assert.DoesNotContain(await AuditAsync(test), entry => $"{entry}".Contains("nobody", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task SignInAsync_ManyFailures_WaitsForBothNamesAlikeAndThenHearsTheRightPassword(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        await test.RegisterAsync("erika");
        foreach (var name in new[] { "erika", "nobody" })
        {
            for (var i = 0; i < GuessDelay.FreeAttempts; i++)
            {
                Assert.Equal(401, (await TestOffice.RefusedAsync(() => test.SignInAsync(name, "wrong password"))).Status);
            }

            var refusal = await TestOffice.RefusedAsync(() => test.SignInAsync(name));
            Assert.Equal((429, TimeSpan.FromSeconds(1)), (refusal.Status, refusal.RetryAfter));
        }

        test.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(await test.SignInAsync("erika"));
        Assert.NotNull(await test.SignInAsync("erika"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task SignInAsync_RecordOfAnOlderCost_IsMadeAnew(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        await test.RegisterAsync("erika");
        using var stronger = test.New(options => options with { PasswordIterations = 250_000 });
        await stronger.OpenAsync();

        await stronger.Sessions.SignInAsync("erika", TestOffice.Password, TestOffice.From("10.0.0.1"));

        var record = await test.Database.ReadAsync(connection => connection.ExecuteScalarAsync<string>("SELECT password FROM accounts"));
        Assert.Equal(250_000, PasswordHash.Parse(record!).Iterations);
        Assert.NotNull(await test.SignInAsync("erika"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task RefreshAsync_TokenTwice_EndsTheWholeSession(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        await test.RegisterAsync("erika");
        var first = await test.SignInAsync("erika");
        var other = await test.SignInAsync("erika");
        var second = await test.Office.Sessions.RefreshAsync(first.Refresh, TestOffice.From("10.0.0.1"));
        Assert.NotEqual(first.Refresh, second.Refresh);

        Assert.Equal(401, (await TestOffice.RefusedAsync(() => test.Office.Sessions.RefreshAsync(first.Refresh, TestOffice.From("10.6.6.6")))).Status);

        Assert.Equal(401, (await TestOffice.RefusedAsync(() => test.Office.Sessions.RefreshAsync(second.Refresh, TestOffice.From("10.0.0.1")))).Status);
        Assert.Null(await test.Office.Live.FindAsync(second.Caller.SessionId));
        Assert.NotNull(await test.Office.Live.FindAsync(other.Caller.SessionId));
        Assert.Equal("10.6.6.6", Assert.Single(await AuditAsync(test), entry => entry.Action == AuditActions.RefreshReused).Address);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task RefreshAsync_ManyAtOnceWithOneToken_AtMostOneSucceedsAndNoneLivesOn(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        await test.RegisterAsync("erika");
        var pass = await test.SignInAsync("erika");

        var passes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            try
            {
                return await test.Office.Sessions.RefreshAsync(pass.Refresh, TestOffice.From("10.0.0.1"));
            }
            catch (Web.Problems.ProblemException)
            {
                return null;
            }
        })));

        var winner = Assert.Single(passes, one => one is not null);
        await TestOffice.RefusedAsync(() => test.Office.Sessions.RefreshAsync(winner!.Refresh, TestOffice.From("10.0.0.1")));
        Assert.Null(await test.Office.Live.FindAsync(pass.Caller.SessionId));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task RefreshAsync_RestedTooLongOrTooOld_IsOver(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        await test.RegisterAsync("erika");
        var resting = await test.SignInAsync("erika");
        var busy = await test.SignInAsync("erika");

        for (var day = 6; day < 30; day += 6)
        {
            test.Clock.Advance(TimeSpan.FromDays(6));
            busy = await test.Office.Sessions.RefreshAsync(busy.Refresh, TestOffice.From("10.0.0.1"));
        }

        Assert.Equal(401, (await TestOffice.RefusedAsync(() => test.Office.Sessions.RefreshAsync(resting.Refresh, TestOffice.From("10.0.0.1")))).Status);
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), busy.RefreshUntil);
        test.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(401, (await TestOffice.RefusedAsync(() => test.Office.Sessions.RefreshAsync(busy.Refresh, TestOffice.From("10.0.0.1")))).Status);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task EndAsync_OwnAndForeignSessions_OnlyOnesOwnEnd(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);
        await test.RegisterAsync("erika");
        await test.RegisterAsync("mallory");
        var (one, other, foreign) = (await test.SignInAsync("erika"), await test.SignInAsync("erika"), await test.SignInAsync("mallory"));

        Assert.Equal(404, (await TestOffice.RefusedAsync(() =>
            test.Office.Sessions.EndAsync(foreign.Caller, one.Caller.SessionId, TestOffice.From("10.6.6.6")))).Status);
        await test.Office.Sessions.EndAsync(one.Caller, one.Caller.SessionId, TestOffice.From("10.0.0.1"));

        Assert.Null(await test.Office.Live.FindAsync(one.Caller.SessionId));
        Assert.Equal(other.Caller.SessionId, Assert.Single(await test.Office.Sessions.ListAsync(other.Caller)).Id);
        Assert.NotNull(await test.Office.Live.FindAsync(foreign.Caller.SessionId));
    }

    [Fact]
    public async Task FindAsync_BannedByAnotherProcess_IsNoticedWithinTheRecheck()
    {
        await using var test = await TestOffice.OpenAsync(SqlDialect.Sqlite, server);
        var account = await test.RegisterAsync("erika");
        var pass = await test.SignInAsync("erika");
        using var elsewhere = test.New();
        await elsewhere.OpenAsync();
        Assert.NotNull(await test.Office.Live.FindAsync(pass.Caller.SessionId));

        await elsewhere.Accounts.SetStateAsync(account.Id, AccountState.Banned, TestOffice.From("10.0.0.9"));
        test.Clock.Advance(test.Office.Options.RecheckAfter);

        Assert.InRange(test.Office.Options.RecheckAfter, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Null(await test.Office.Live.FindAsync(pass.Caller.SessionId));
    }

    [Fact]
    public async Task RefreshTokens_InTheDatabase_AreHashes()
    {
        await using var test = await TestOffice.OpenAsync(SqlDialect.Sqlite, server);
        await test.RegisterAsync("erika");
        var pass = await test.SignInAsync("erika");

        var hash = await test.Database.ReadAsync(connection => connection.ExecuteScalarAsync<string>("SELECT hash FROM refresh_tokens"));

        Assert.NotEqual(pass.Refresh, hash);
        Assert.Equal(64, hash!.Length);
        Assert.True(pass.Refresh.Length >= 43);
    }

    private static Task<IReadOnlyList<AuditEntry>> AuditAsync(TestOffice test) => test.Office.Audit.ReadAsync(0, 1000);
}
