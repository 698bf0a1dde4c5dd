using ScAi.Sql.Claims;
using ScAi.Sql.LocalServer;

namespace ScAi.Sql.Tests;

/// <summary>One process of a kind at a time may have a database.</summary>
public class ClaimTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task TakeAsync_HeldByAnother_IsRefusedUntilGivenUp(SqlDialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, server);
        var first = new DatabaseClaim(test.Database, "platform");
        await using var second = new DatabaseClaim(test.Database, "platform");
        await using var otherKind = dialect == SqlDialect.PostgreSql ? new DatabaseClaim(test.Database, "mission control") : null;

        await first.TakeAsync();
        await first.TakeAsync();
        await (otherKind?.TakeAsync() ?? Task.CompletedTask);
        var refusal = await Assert.ThrowsAsync<DatabaseTakenException>(() => second.TakeAsync());
        Assert.Equal($"The database {test.Database.Name} is in use by another platform. Stop that one first, or give this one a database of its own.", refusal.Message);
        await first.DisposeAsync();

        await second.TakeAsync();
    }

    [Fact]
    public async Task TakeAsync_AfterTheServerWasAway_IsHeldAgainOrByTheQuickerOne()
    {
        using var own = PostgresProcess.Start();
        await using var database = Database.Of(await own.CreateDatabaseAsync(), TimeProvider.System);
        await using var first = new DatabaseClaim(database, "platform");
        await using var second = new DatabaseClaim(database, "platform");
        await first.TakeAsync();

        own.Stop();
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => first.TakeAsync());
        own.Restart();
        await first.TakeAsync();
        await Assert.ThrowsAsync<DatabaseTakenException>(() => second.TakeAsync());

        own.Restart();
        await second.TakeAsync();
        await Assert.ThrowsAsync<DatabaseTakenException>(() => first.TakeAsync());
    }

    [Fact]
    public async Task TakeAsync_FolderThatCannotBe_IsUnavailable()
    {
        await using var database = Database.Of("/dev/null/no/such.db", TimeProvider.System);
        await using var claim = new DatabaseClaim(database, "platform");

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => claim.TakeAsync());
    }
}
