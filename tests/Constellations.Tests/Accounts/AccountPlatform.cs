using Microsoft.Extensions.DependencyInjection;
using ScAi.Accounts;

namespace ScAi.Constellations.Tests.Accounts;

/// <summary>The platform with its real tokens, an administrator, and a clock that a test moves.</summary>
internal sealed class AccountPlatform : IAsyncDisposable
{
    private AccountPlatform(TestPlatform platform, ManualTimeProvider clock) => (Platform, Clock) = (platform, clock);

    public TestPlatform Platform { get; }

    public ManualTimeProvider Clock { get; }

    public AccountOffice Office => Platform.App.Services.GetRequiredService<AccountOffice>();

    public static async Task<AccountPlatform> StartAsync(SqlDialect dialect, PostgresServer server)
    {
        // From today on, so that the client's cookies live as the server means them to.
        var clock = new ManualTimeProvider(TimeProvider.System.GetUtcNow());
        return new AccountPlatform(
            await TestPlatform.StartAsync(dialect, server, services => services.AddSingleton<TimeProvider>(clock).AddSingleton<ICallers, BearerCallers>()), clock);
    }

    /// <summary>Somebody new, with attempts to spare.</summary>
    public Visitor Stranger()
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return new Visitor(Platform.Address);
    }

    /// <summary>A signed-in administrator, made with a one-time token over the API.</summary>
    public async Task<Visitor> AdministratorAsync(string name = "root")
    {
        var root = Stranger();
        await Visitor.ExpectAsync(201, root.PostAsync("/api/v1/setup", new { token = await Office.Setup.IssueAsync(), name, password = Visitor.Password }));
        await root.SignInAsync(name);
        return root;
    }

    /// <summary>A signed-in account with a role; its id.</summary>
    public async Task<(Visitor Visitor, string Id)> MemberAsync(Visitor administrator, string name, string role)
    {
        var visitor = Stranger();
        await Visitor.ExpectAsync(202, visitor.RegisterAsync(name));
        var page = await Visitor.ExpectAsync(200, administrator.Client.GetAsync("/api/v1/accounts?state=pending"));
        var id = page.GetProperty("accounts").EnumerateArray().Single(account => account.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;
        await Visitor.ExpectAsync(200, administrator.PutAsync($"/api/v1/accounts/{id}/state", new { state = "active" }));
        await Visitor.ExpectAsync(200, administrator.PutAsync($"/api/v1/accounts/{id}/roles", new { roles = new[] { role } }));
        await visitor.SignInAsync(name);
        return (visitor, id);
    }

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}
