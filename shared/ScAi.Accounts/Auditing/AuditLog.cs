using System.Data.Common;
using Dapper;
using ScAi.Sql;

namespace ScAi.Accounts;

/// <summary>The audit log: entries are added at its end, each chained to the one before, and never changed.</summary>
/// <remarks>
/// The first thing that <see cref="AppendAsync(DbConnection, AuditEvent)"/> does is to lock the log's head until the transaction
/// ends. Transactions that begin with it therefore follow each other, on both databases.
/// </remarks>
public sealed class AuditLog(Database database, TimeProvider clock)
{
    private const string Columns = "number, at_ms, actor, action, subject, address, detail, hash";
    private const int BatchSize = 1000;

    /// <summary>Adds an entry within a transaction: it is kept exactly if what it speaks of is kept.</summary>
    public async Task AppendAsync(DbConnection connection, AuditEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        await connection.ExecuteAsync("UPDATE audit_head SET number = number + 1 WHERE place = 1");
        var (number, previous) = await connection.QuerySingleAsync<(long, string)>("SELECT number, hash FROM audit_head WHERE place = 1");
        var entry = new AuditEntry(
            number, DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()), PlainText.Of(happened.Actor),
            PlainText.Of(happened.Action), PlainText.Of(happened.Subject), PlainText.Of(happened.Address), PlainText.Of(happened.Detail), "");
        entry = entry with { Hash = AuditChain.HashOf(previous, entry) };
        await connection.ExecuteAsync(
            $"INSERT INTO audit_entries ({Columns}) VALUES (@Number, @At, @Actor, @Action, @Subject, @Address, @Detail, @Hash)",
            new { entry.Number, At = entry.At.ToUnixTimeMilliseconds(), entry.Actor, entry.Action, entry.Subject, entry.Address, entry.Detail, entry.Hash });
        await connection.ExecuteAsync("UPDATE audit_head SET hash = @Hash WHERE place = 1", new { entry.Hash });
    }

    /// <summary>Adds an entry that stands for itself.</summary>
    public Task AppendAsync(AuditEvent happened, CancellationToken cancellation = default) =>
        database.WriteAsync(connection => AppendAsync(connection, happened), cancellation);

    /// <summary>Reads entries in their order.</summary>
    /// <param name="after">The number after which to begin; 0 begins at the start.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int most, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<(long Number, long At, string Actor, string Action, string Subject, string Address, string Detail, string Hash)>(
                $"SELECT {Columns} FROM audit_entries WHERE number > @after ORDER BY number LIMIT @most", new { after, most }), cancellation);
        return [.. rows.Select(row => new AuditEntry(
            row.Number, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Actor, row.Action, row.Subject, row.Address, row.Detail, row.Hash))];
    }

    /// <summary>How many entries there are.</summary>
    public Task<long> CountAsync(CancellationToken cancellation = default) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT number FROM audit_head WHERE place = 1"), cancellation);

    /// <summary>Reads the whole log and works every hash out again: finds what was changed, taken out, put in or cut off.</summary>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellation = default)
    {
        // The head is read first: entries that are added meanwhile are sound or not, but never missing.
        var (last, hash) = await database.ReadAsync(
            connection => connection.QuerySingleAsync<(long, string)>("SELECT number, hash FROM audit_head WHERE place = 1"), cancellation);
        var (count, previous) = (0L, AuditChain.Start);
        while (await ReadAsync(count, BatchSize, cancellation) is { Count: > 0 } batch)
        {
            foreach (var entry in batch)
            {
                if (entry.Number != count + 1 || AuditChain.HashOf(previous, entry) != entry.Hash || (entry.Number == last && entry.Hash != hash))
                {
                    return new AuditVerdict(count, previous, count + 1);
                }

                (count, previous) = (entry.Number, entry.Hash);
            }
        }

        return new AuditVerdict(count, previous, count < last ? count + 1 : null);
    }
}
