using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Accounts;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Running;

namespace ScAi.Constellations.Tests;

/// <summary>The whole platform on a free port and an empty database, where a token is simply the account and its role.</summary>
internal sealed class TestPlatform : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly string _folder;
    private readonly bool _keepsFolder;

    private TestPlatform(WebApplication app, TestDatabase database, string folder, bool keepsFolder)
    {
        (App, _database, _folder, _keepsFolder) = (app, database, folder, keepsFolder);
        Address = new Uri(app.Urls.Single());
        Client = Of("planner", Role.Planner);
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    /// <summary>Where its runs leave their folders.</summary>
    public string Runs => Path.Combine(_folder, "runs");

    /// <summary>A planner's.</summary>
    public HttpClient Client { get; }

    public static async Task<TestPlatform> StartAsync(
        SqlDialect dialect, PostgresServer server, Action<IServiceCollection>? replace = null) =>
        await StartAsync(await TestDatabase.CreateAsync(dialect, server), replace);

    /// <summary>On a database, and in a data folder if one is given, that the test looks after.</summary>
    public static Task<TestPlatform> StartAsync(string connection, Action<IServiceCollection>? replace = null, string? data = null) =>
        StartAsync(TestDatabase.Existing(connection), replace, data);

    private static async Task<TestPlatform> StartAsync(TestDatabase database, Action<IServiceCollection>? replace, string? data = null)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("scai-platform-test-").FullName;
        var options = new PlatformOptions
        {
            Listen = "127.0.0.1:0",
            Data = folder,
            Database = database.Connection,
            LogFile = Path.Combine(folder, "log.txt"),
            Runs = Path.Combine(folder, "runs"),
        };
        var app = PlatformApp.Build(options, services =>
        {
            services.AddSingleton<ICallers, TokenIsTheAccount>();
            replace?.Invoke(services);
        });
        await PlatformHost.PrepareAsync(app.Services);
        await app.StartAsync();
        return new TestPlatform(app, database, folder, data is not null);
    }

    /// <summary>A client that is signed in.</summary>
    public HttpClient Of(string account, Role role) => new()
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", $"{account}/{role}") },
    };

    /// <summary>A client that is not signed in.</summary>
    public HttpClient Stranger() => new() { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        await _database.DisposeAsync();
        if (!_keepsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private sealed class TokenIsTheAccount : ICallers
    {
        public Task<ScAi.Accounts.Caller?> OfAsync(HttpContext context)
        {
            var token = context.Request.Headers.Authorization.ToString().Split(' ')[^1].Split('/');
            var caller = token.Length == 2 ? CallerOf(token[0], PlatformPermissions.NameOf(Enum.Parse<Role>(token[1]))) : null;
            return Task.FromResult(caller);
        }

        private static ScAi.Accounts.Caller CallerOf(string account, string role) =>
            new(account, account, $"session-of-{account}", [role], PlatformPermissions.Roles.PermissionsOf([role]));
    }
}
