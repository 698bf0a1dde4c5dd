using System.Data.Common;
using Dapper;
using ScAi.Sql;
using ScAi.Sql.Migrations;

namespace ScAi.Sql.Tests;

/// <summary>Schemas go forward and lose nothing, whoever else starts, and are left alone when they are not ours.</summary>
public class MigrationTests(PostgresServer server)
{
    private static readonly Migration s_first = new(1, "notes", "CREATE TABLE notes (id {identity}, text TEXT NOT NULL);");
    private static readonly Migration s_second = new(
        2, "length", "ALTER TABLE notes ADD COLUMN length BIGINT NOT NULL DEFAULT 0; UPDATE notes SET length = length(text);");

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task MigrateAsync_NextVersion_KeepsWhatWasThere(SqlDialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, server);
        await test.Database.MigrateAsync(new MigrationSet("notes", s_first));
        await test.Database.WriteAsync(connection =>
            connection.ExecuteAsync("INSERT INTO notes (text) VALUES (@text)", new { text = "Καλημέρα" }));

        await test.Database.MigrateAsync(new MigrationSet("notes", s_first, s_second));

        var row = await test.Database.ReadAsync(connection =>
            connection.QuerySingleAsync<(string Text, long Length)>("SELECT text, length FROM notes"));
        Assert.Equal(("Καλημέρα", 8L), row);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task MigrateAsync_EightProgramsAtOnce_EachStepIsDoneOnce(SqlDialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, server);
        var counting = new Migration(3, "count", "INSERT INTO notes (text) VALUES ('once');");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var program = Database.Of(test.Connection, TimeProvider.System);
            await program.MigrateAsync(new MigrationSet("notes", s_first, s_second, counting));
        })));

        Assert.Equal(1, await test.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM notes")));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task MigrateAsync_StepFailsHalfWay_LeavesTheVersionBefore(SqlDialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, server);
        var broken = new Migration(2, "broken", "CREATE TABLE others (id {identity}); INSERT INTO nowhere VALUES (1);");

        await Assert.ThrowsAnyAsync<DbException>(() => test.Database.MigrateAsync(new MigrationSet("notes", s_first, broken)));

        await Assert.ThrowsAnyAsync<DbException>(() =>
            test.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM others")));
        await test.Database.MigrateAsync(new MigrationSet("notes", s_first, s_second));
        Assert.Equal(2, await test.Database.ReadAsync(connection =>
            connection.ExecuteScalarAsync<long>("SELECT MAX(number) FROM scai_migrations WHERE part = 'notes'")));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task MigrateAsync_DatabaseIsNewer_IsRefusedAndLeftAlone(SqlDialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, server);
        await test.Database.MigrateAsync(new MigrationSet("notes", s_first, s_second));

        var error = await Assert.ThrowsAsync<DatabaseVersionException>(() => test.Database.MigrateAsync(new MigrationSet("notes", s_first)));

        Assert.Contains("newer than this program: its notes is at version 2 ('length'), this program knows 1", error.Message);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task MigrateAsync_StepWasChangedAfterwards_IsRefused(SqlDialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, server);
        await test.Database.MigrateAsync(new MigrationSet("notes", s_first));
        var changed = s_first with { Sql = s_first.Sql + " CREATE INDEX i ON notes (text);" };

        var error = await Assert.ThrowsAsync<DatabaseVersionException>(() =>
            test.Database.MigrateAsync(new MigrationSet("notes", new Migration(1, changed.Name, changed.Sql))));

        Assert.Contains("step 1 of its notes", error.Message);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task MigrateAsync_TwoParts_CountEachForItself(SqlDialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, server);
        await test.Database.MigrateAsync(new MigrationSet("notes", s_first, s_second));

        await test.Database.MigrateAsync(new MigrationSet("others", new Migration(1, "others", "CREATE TABLE others (id {identity});")));

        Assert.Equal(3, await test.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM scai_migrations")));
    }

    [Fact]
    public void MigrationSet_GapInTheNumbers_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new MigrationSet("notes", s_second));
    }
}
