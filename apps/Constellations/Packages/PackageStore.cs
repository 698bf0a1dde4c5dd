using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Packages;

/// <summary>Which packages were uploaded, in the database. Whoever is no administrator sees its own only.</summary>
internal sealed class PackageStore(Database database, PackageLimits limits, TimeProvider clock)
{
    private const string Columns = "id, account, name, created_us, bytes, digest, from_us, to_us, cells";

    /// <exception cref="ProblemException">409: the account keeps too many, or too much.</exception>
    public Task<UploadedPackage> AddAsync(Caller caller, string name, long bytes, PackageFacts facts, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var (count, kept) = await connection.QuerySingleAsync<(long Count, long Bytes)>(
                "SELECT COUNT(*), CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM packages WHERE account = @AccountId", new { caller.AccountId });
            if (count >= limits.PerAccount || kept + bytes > limits.BytesPerAccount)
            {
                throw new ProblemException(Problem.Conflict(
                    $"You keep {count} packages of {kept >> 20} MB; at most {limits.PerAccount} of {limits.BytesPerAccount >> 20} MB may be kept. Delete some first."));
            }

            var row = await connection.QuerySingleAsync<Row>(
                "INSERT INTO packages (account, name, created_us, bytes, digest, from_us, to_us, cells) "
                + $"VALUES (@AccountId, @name, @now, @bytes, @Digest, @from, @to, @Cells) RETURNING {Columns}",
                new
                {
                    caller.AccountId,
                    name,
                    now = UtcMicroseconds.Of(clock.GetUtcNow()),
                    bytes,
                    facts.Digest,
                    from = facts.From.UnixMicroseconds,
                    to = facts.To.UnixMicroseconds,
                    facts.Cells,
                });
            return row.ToPackage();
        },
        cancellation);

    /// <exception cref="ProblemException">404: it is not there, or not the caller's.</exception>
    public async Task<UploadedPackage> FindAsync(Caller caller, long id, CancellationToken cancellation) =>
        (await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM packages WHERE id = @id", new { id }), cancellation))?.ToPackage()
        is { } package && (caller.IsAdministrator || package.Account == caller.AccountId)
            ? package
            : throw new ProblemException(Problem.NotFound($"package {id}"));

    /// <summary>The caller's, newest first; as many as one may keep.</summary>
    public Task<List<UploadedPackage>> ListAsync(Caller caller, CancellationToken cancellation) => database.ReadAsync(
        async connection => (await connection.QueryAsync<Row>(
            $"SELECT {Columns} FROM packages WHERE account = @AccountId ORDER BY id DESC", new { caller.AccountId })).Select(row => row.ToPackage()).ToList(),
        cancellation);

    public Task RemoveAsync(long id, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync("DELETE FROM packages WHERE id = @id", new { id }), cancellation);

    private sealed class Row
    {
        public long Id { get; init; }

        public string Account { get; init; } = "";

        public string Name { get; init; } = "";

        public long Created_us { get; init; }

        public long Bytes { get; init; }

        public string Digest { get; init; } = "";

        public long From_us { get; init; }

        public long To_us { get; init; }

        public long Cells { get; init; }

        public UploadedPackage ToPackage() => new(
            Id, Name, UtcMicroseconds.ToInstant(Created_us), Bytes, Digest, UtcMicroseconds.ToInstant(From_us), UtcMicroseconds.ToInstant(To_us), Cells)
        { Account = Account };
    }
}
