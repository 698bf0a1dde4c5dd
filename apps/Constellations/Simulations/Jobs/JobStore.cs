using System.Data.Common;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Constellations.Simulations.Routes;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Simulations.Jobs;

/// <summary>The history of simulations in the database. Whoever is no administrator sees its own only.</summary>
internal sealed class JobStore(Database database, SimulationLimits limits, TimeProvider clock)
{
    private const string Columns = "id, account, name, state, attempt, created_us, started_us, ended_us, cells, digest, reason";
    private static readonly TimeSpan s_later = TimeSpan.FromSeconds(30);

    /// <summary>Adds a job to the queue.</summary>
    /// <exception cref="ProblemException">429: the account has too many, or too much, under way.</exception>
    public Task<Job> AddAsync(Caller caller, SimulationPlan plan, int cells, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await ThrowIfOverAsync(connection, caller.AccountId, cells);
            var text = plan.Write();
            var row = await connection.QuerySingleAsync<Row>(
                "INSERT INTO simulations (account, name, state, attempt, created_us, cells, digest, plan) "
                + $"VALUES (@AccountId, @Name, 'Queued', 1, @now, @cells, @digest, @text) RETURNING {Columns}",
                new { caller.AccountId, plan.Name, now = Now(), cells, digest = SimulationPlan.DigestOf(text), text });
            return row.ToJob();
        },
        cancellation);

    /// <exception cref="ProblemException">404: it is not there, or not the caller's.</exception>
    public async Task<Job> FindAsync(Caller caller, long id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } job && (caller.IsAdministrator || job.Account == caller.AccountId)
            ? job
            : throw new ProblemException(Problem.NotFound($"simulation {id}"));

    public async Task<Job?> FindAsync(long id, CancellationToken cancellation) => (await database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM simulations WHERE id = @id", new { id }), cancellation))?.ToJob();

    /// <summary>The caller's, newest first, from before an id.</summary>
    public Task<JobPage> PageAsync(Caller caller, long before, int limit, CancellationToken cancellation) => database.ReadAsync(
        async connection => new JobPage(
            [.. (await connection.QueryAsync<Row>(
                $"SELECT {Columns} FROM simulations WHERE account = @AccountId AND id < @before ORDER BY id DESC LIMIT @limit",
                new { caller.AccountId, before, limit })).Select(row => row.ToJob())],
            await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM simulations WHERE account = @AccountId", new { caller.AccountId })),
        cancellation);

    public async Task<SimulationPlan> PlanAsync(long id, CancellationToken cancellation) => SimulationPlan.Read(await database.ReadAsync(
        connection => connection.QuerySingleAsync<byte[]>("SELECT plan FROM simulations WHERE id = @id", new { id }), cancellation));

    /// <summary>What an earlier life of this process left: all that ran waits again.</summary>
    public Task<List<Job>> RequeueAsync(CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync("UPDATE simulations SET state = 'Queued', started_us = NULL WHERE state = 'Running'");
            return (await connection.QueryAsync<Row>($"SELECT {Columns} FROM simulations WHERE state = 'Queued' ORDER BY id"))
                .Select(row => row.ToJob()).ToList();
        },
        cancellation);

    /// <summary>Moves a job on, if it is still in the state that it was in; null otherwise.</summary>
    public Task<Job?> MoveAsync(long id, JobState from, JobState to, string? reason, CancellationToken cancellation) =>
        database.WriteAsync(connection => MoveAsync(connection, id, from, to, reason), cancellation);

    private async Task<Job?> MoveAsync(DbConnection connection, long id, JobState from, JobState to, string? reason)
    {
        var time = to switch { JobState.Running => "started_us = @now", JobState.Queued => "started_us = NULL, ended_us = NULL, attempt = attempt + 1", _ => "ended_us = @now" };
        return (await connection.QuerySingleOrDefaultAsync<Row>(
            $"UPDATE simulations SET state = @to, reason = @reason, {time} WHERE id = @id AND state = @from RETURNING {Columns}",
            new { id, from = from.ToString(), to = to.ToString(), reason, now = Now() }))?.ToJob();
    }

    /// <summary>Puts an ended job into the queue again.</summary>
    /// <exception cref="ProblemException">409: it has not ended; 429: too much under way.</exception>
    public async Task<Job> RetryAsync(Job job, CancellationToken cancellation) => (job.IsUnfinished ? null : await database.WriteAsync(
            async connection =>
            {
                await ThrowIfOverAsync(connection, job.Account, job.Cells);
                return await MoveAsync(connection, job.Id, job.State, JobState.Queued, null);
            },
            cancellation))
        ?? throw new ProblemException(Problem.Conflict($"Simulation {job.Id} has not ended."));

    public Task RemoveAsync(long id, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync("DELETE FROM simulations WHERE id = @id AND state NOT IN ('Queued', 'Running')", new { id }), cancellation);

    private async Task ThrowIfOverAsync(DbConnection connection, string account, int cells)
    {
        var (jobs, underWay) = await connection.QuerySingleAsync<(long Jobs, long Cells)>(
            "SELECT COUNT(*), COALESCE(SUM(cells), 0) FROM simulations WHERE account = @account AND state IN ('Queued', 'Running')", new { account });
        if (jobs >= limits.UnfinishedJobs)
        {
            throw new ProblemException(Problem.TooMany($"{jobs} simulations are queued or running; at most {limits.UnfinishedJobs} may be.", s_later));
        }

        if (underWay + cells > limits.CellsUnfinished)
        {
            throw new ProblemException(Problem.TooMany(
                $"{underWay} cells are queued or running and this would add {cells}; at most {limits.CellsUnfinished} may be.", s_later));
        }
    }

    private long Now() => UtcMicroseconds.Of(clock.GetUtcNow());

    private sealed class Row
    {
        public long Id { get; init; }

        public string Account { get; init; } = "";

        public string Name { get; init; } = "";

        public string State { get; init; } = "";

        public long Attempt { get; init; }

        public long Created_us { get; init; }

        public long? Started_us { get; init; }

        public long? Ended_us { get; init; }

        public long Cells { get; init; }

        public string Digest { get; init; } = "";

        public string? Reason { get; init; }

        public Job ToJob() => new(
            Id, Name, Enum.Parse<JobState>(State), (int)Attempt, UtcMicroseconds.ToInstant(Created_us), Instant(Started_us), Instant(Ended_us),
            (int)Cells, Digest, Reason)
        { Account = Account };

        private static DateTimeOffset? Instant(long? microseconds) => microseconds is { } us ? UtcMicroseconds.ToInstant(us) : null;
    }
}
