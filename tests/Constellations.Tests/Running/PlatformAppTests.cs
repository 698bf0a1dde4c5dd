using System.Net;

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
    [InlineData("nowhere", null, "Information", "Listen: expected")]
    [InlineData("127.0.0.1:0", "Host=x;Nonsense=1", "Information", "Database: expected")]
    [InlineData("127.0.0.1:0", null, "Loud", "LogLevel: expected")]
    public void Check_WrongOption_IsNamed(string listen, string? database, string level, string message)
    {
        var options = new PlatformOptions { Listen = listen, Database = database, LogLevel = level };

        var error = Assert.Throws<InvalidDataException>(options.Check);

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
