using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScAi.Constellations.Running;
using ScAi.Constellations.Tests.Catalogue;
using ScAi.Sql.Claims;
using ScAi.Sql.LocalServer;

namespace ScAi.Constellations.Tests.Running;

/// <summary>The platform starts on either database and answers.</summary>
public class PlatformAppTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Start_EmptyDatabase_AnswersHealthAndDocs(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);

        Assert.Equal("Healthy", await platform.Client.GetStringAsync("/healthz"));
        Assert.Equal(HttpStatusCode.OK, (await platform.Client.GetAsync("/docs/index.html")).StatusCode);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Start_DatabaseOfARunningPlatform_IsRefusedUntilThatOneEnds(SqlDialect dialect)
    {
        await using var database = await TestDatabase.CreateAsync(dialect, server);
        using var data = new TemporaryFolder();
        await using (await TestPlatform.StartAsync(database.Connection, data: data.Path))
        {
            var refusal = await Assert.ThrowsAsync<DatabaseTakenException>(() => TestPlatform.StartAsync(database.Connection, data: data.Path));
            Assert.EndsWith("is in use by another platform. Stop that one first, or give this one a database of its own.", refusal.Message, StringComparison.Ordinal);
        }

        await using var next = await TestPlatform.StartAsync(database.Connection, data: data.Path);
        Assert.Equal("Healthy", await next.Client.GetStringAsync("/healthz"));
    }

    [Fact]
    public async Task Run_AnotherPlatformTakesTheDatabaseDuringAnOutage_ThisOneEnds()
    {
        using var own = PostgresProcess.Start();
        var connection = await own.CreateDatabaseAsync();
        using var data = new TemporaryFolder();
        var clock = new ManualTimeProvider(TimeProvider.System.GetUtcNow());
        await using var platform = await TestPlatform.StartAsync(connection, services => services.AddSingleton<TimeProvider>(clock), data.Path);
        own.Restart();
        await using var other = await TestPlatform.StartAsync(connection, data: data.Path);

        clock.Advance(TimeSpan.FromSeconds(5));
        await platform.App.WaitForShutdownAsync(TestContext.Current.CancellationToken);

        Assert.Contains("another platform", platform.App.Services.GetRequiredService<SoleUse>().Lost, StringComparison.Ordinal);
        Assert.Equal("Healthy", await other.Client.GetStringAsync("/healthz"));
    }

    [Fact]
    public async Task Requests_DatabaseIsDownAndComesBack_AreToldWhenToTryAgainAndLeaveNothingHalf()
    {
        using var own = PostgresProcess.Start();
        await using var platform = await TestPlatform.StartAsync(await own.CreateDatabaseAsync());
        await platform.Client.AddAsync("/api/v1/satellites", """{"name":"before"}""");

        own.Stop();
        foreach (var answer in new[]
                 {
                     await platform.Client.GetAsync("/api/v1/satellites"),
                     await platform.Client.SendJsonAsync("POST", "/api/v1/satellites", """{"name":"during"}"""),
                     await platform.Client.SendJsonAsync("POST", "/api/v1/satellites", """{"name":"during, too"}"""),
                 })
        {
            Assert.Empty(await answer.ProblemFieldsAsync(HttpStatusCode.ServiceUnavailable));
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await platform.Client.GetAsync("/healthz")).StatusCode);
        own.Restart();

        Assert.Equal(["before"], (await platform.Client.GetJsonAsync("/api/v1/satellites")).Names());
        await platform.Client.AddAsync("/api/v1/satellites", """{"name":"after"}""");
        Assert.Equal("Healthy", await platform.Client.GetStringAsync("/healthz"));
    }

    [Theory]
    [InlineData("nowhere", null, "Information", "Listen: expected")]
    [InlineData("127.0.0.1:0", "Host=x;Nonsense=1", "Information", "Database: expected")]
    [InlineData("127.0.0.1:0", null, "Loud", "LogLevel: expected")]
    [InlineData("127.0.0.1:0", null, "Information", "BehindProxy: expected", "proxy.example")]
    [InlineData("127.0.0.1:0", null, "Information", "BehindProxy: expected", "127.0.0.1, 0.0.0.0")]
    public void Check_WrongOption_IsNamed(string listen, string? database, string level, string message, string proxy = "")
    {
        var options = new PlatformOptions { Listen = listen, Database = database, LogLevel = level, BehindProxy = proxy };

        var error = Assert.Throws<InvalidDataException>(options.Check);

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
