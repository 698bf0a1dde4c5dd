using System.Data.Common;
using Dapper;

namespace ScAi.Sql.Migrations;

/// <summary>
/// Brings a database forward, step by step. Each step and the note that it was done are one transaction; programs that start
/// at the same time wait for each other; what another version did is never run over.
/// </summary>
internal sealed class Migrator(Database database, TimeProvider clock)
{
    /// <summary>Any number that no other program is likely to lock on.</summary>
    private const long Lock = 0x5C_A1_00_01;

    private const string Table =
        """
        CREATE TABLE IF NOT EXISTS scai_migrations (
            part {text} NOT NULL,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            applied_us BIGINT NOT NULL,
            PRIMARY KEY (part, number))
        """;

    public async Task RunAsync(MigrationSet migrations, CancellationToken cancellation)
    {
        if (database.Dialect == SqlDialect.Sqlite && Path.GetDirectoryName(database.Name) is { Length: > 0 } folder)
        {
            CreateFolder(folder);
        }

        while (await database.WriteAsync(connection => StepAsync(connection, migrations), cancellation))
        {
        }
    }

    private void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException($"The database {database.Name} cannot be made: {error.Message}", error);
        }
    }

    /// <summary>Does the next step; false when there is none.</summary>
    private async Task<bool> StepAsync(DbConnection connection, MigrationSet migrations)
    {
        if (database.Dialect == SqlDialect.PostgreSql)
        {
            await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@Lock)", new { Lock });
        }

        await connection.ExecuteAsync(database.Sql(Table));
        var done = (await connection.QueryAsync<(int Number, string Name, string Checksum)>(
            "SELECT number, name, checksum FROM scai_migrations WHERE part = @Part ORDER BY number", new { migrations.Part })).AsList();
        Check(migrations, done);
        if (done.Count == migrations.Steps.Count)
        {
            return false;
        }

        var step = migrations.Steps[done.Count];
        await connection.ExecuteAsync(database.Sql(step.Sql));
        await connection.ExecuteAsync(
            "INSERT INTO scai_migrations (part, number, name, checksum, applied_us) VALUES (@Part, @Number, @Name, @Checksum, @Now)",
            new { migrations.Part, step.Number, step.Name, step.Checksum, Now = UtcMicroseconds.Of(clock.GetUtcNow()) });
        return true;
    }

    private void Check(MigrationSet migrations, List<(int Number, string Name, string Checksum)> done)
    {
        if (done.Count > migrations.Steps.Count)
        {
            throw new DatabaseVersionException(
                $"The database {database.Name} is newer than this program: its {migrations.Part} is at version {done.Count} "
                + $"('{done[^1].Name}'), this program knows {migrations.Steps.Count}. Use the newer program.");
        }

        for (var i = 0; i < done.Count; i++)
        {
            if (done[i].Number != i + 1 || done[i].Checksum != migrations.Steps[i].Checksum)
            {
                throw new DatabaseVersionException(
                    $"The database {database.Name} was made by another program: step {i + 1} of its {migrations.Part} is "
                    + $"'{done[i].Name}' with checksum {done[i].Checksum[..12]}, expected '{migrations.Steps[i].Name}' with "
                    + $"{migrations.Steps[i].Checksum[..12]}.");
            }
        }
    }
}
