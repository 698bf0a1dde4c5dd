using ScAi.Web.Problems;

namespace ScAi.Accounts.Tests;

/// <summary>Accounts over an empty database, under a clock that a test moves.</summary>
internal sealed class TestOffice : IAsyncDisposable
{
    public const string Password = "a meadow full of larks";

    public static readonly RoleBook Roles = new(new Dictionary<string, IReadOnlyCollection<Permission>>
    {
        ["viewer"] = [new Permission("things.read")],
        ["planner"] = [new Permission("things.read"), new Permission("things.write")],
        ["administrator"] = [new Permission("things.read"), AccountPermissions.Manage, AccountPermissions.ReadAudit],
    });

    private readonly TestDatabase _test;

    private TestOffice(TestDatabase test, string folder)
    {
        (_test, Folder) = (test, folder);
        Office = New();
    }

    public ManualTimeProvider Clock { get; } = new();

    public string Folder { get; }

    public Database Database => _test.Database;

    public AccountOffice Office { get; private set; }

    public static async Task<TestOffice> OpenAsync(SqlDialect dialect, PostgresServer server)
    {
        var test = new TestOffice(await TestDatabase.CreateAsync(dialect, server), Directory.CreateTempSubdirectory("scai-accounts-test-").FullName);
        await test.Office.OpenAsync();
        return test;
    }

    /// <summary>Another office over the same database and folder, as after a restart or in another process; not open.</summary>
    public AccountOffice New(Func<AccountOptions, AccountOptions>? change = null)
    {
        var options = new AccountOptions
        {
            Issuer = "test", DataFolder = Folder, Roles = Roles, FirstRole = "viewer", AdministratorRole = "administrator", SelfActivation = true,
        };
        return new AccountOffice(change is null ? options : change(options), Database, Clock);
    }

    public Task<Account> RegisterAsync(string name, string password = Password) => Office.Accounts.RegisterAsync(name, password, null, From("10.0.0.1"));

    public async Task<Account> AdministratorAsync(string name = "root") =>
        await Office.Setup.RedeemAsync(await Office.Setup.IssueAsync(), name, Password, From("10.0.0.1"));

    public Task<SessionPass> SignInAsync(string name, string password = Password) => Office.Sessions.SignInAsync(name, password, From("10.0.0.1"));

    public static Origin From(string address) => new(address, "test");

    /// <summary>The problem that ends the work.</summary>
    public static async Task<Problem> RefusedAsync(Func<Task> work) => (await Assert.ThrowsAsync<ProblemException>(work)).Problem;

    public async ValueTask DisposeAsync()
    {
        Office.Dispose();
        await _test.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
