using System.Data.Common;
using Dapper;
using ScAi.Sql;

namespace ScAi.MissionControl.Commands;

/// <summary>Commands and their log in the database.</summary>
internal static class CommandStore
{
    private const string Insert = """
        INSERT INTO commands (key, sequence, digest, spacecraft, command, arguments, priority, deadline_us, when_late, execute_at_us,
            release_at_us, after_key, after_delay_us, event_source, event_code, comment, critical, author, author_id, approver, state,
            is_final, queued_us, changed_us, predecessor_us, event_us, attempts, station, sent_us, accepted_us, fraction, reason, version)
        VALUES (@Key, @Sequence, @Digest, @Spacecraft, @Command, @Arguments, @Priority, @Deadline, @WhenLate, @ExecuteAt, @ReleaseAt,
            @AfterKey, @AfterDelay, @EventSource, @EventCode, @Comment, @Critical, @Author, @AuthorId, @Approver, @State, @IsFinal,
            @Queued, @Changed, @PredecessorDone, @EventHeard, @Attempts, @Station, @Sent, @Accepted, @Fraction, @Reason, @Version)
        """;

    private const string Update = """
        UPDATE commands SET approver = @Approver, state = @State, is_final = @IsFinal, queued_us = @Queued, changed_us = @Changed,
            predecessor_us = @PredecessorDone, event_us = @EventHeard, attempts = @Attempts, station = @Station, sent_us = @Sent,
            accepted_us = @Accepted, fraction = @Fraction, reason = @Reason, version = @Version
        WHERE key = @Key AND version = @Expected AND is_final = FALSE
        """;

    private const string Log = """
        INSERT INTO command_log (key, spacecraft, command, at_us, wall_us, from_state, to_state, who, reason)
        VALUES (@Key, @Spacecraft, @Command, @At, @Wall, @From, @To, @By, @Reason)
        """;

    /// <summary>All that is not over.</summary>
    public static async Task<IEnumerable<Command>> ActiveAsync(DbConnection connection) =>
        (await connection.QueryAsync<CommandRow>($"SELECT {CommandRow.Columns} FROM commands WHERE is_final = FALSE ORDER BY sequence"))
        .Select(row => row.ToCommand());

    public static Task<long> LastSequenceAsync(DbConnection connection) =>
        connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(sequence), 0) FROM commands");

    public static async Task<Command?> FindAsync(DbConnection connection, string key) =>
        (await connection.QuerySingleOrDefaultAsync<CommandRow>($"SELECT {CommandRow.Columns} FROM commands WHERE key = @key", new { key }))
        ?.ToCommand();

    public static Task AddAsync(DbConnection connection, Command command) => connection.ExecuteAsync(Insert, CommandRow.Of(command));

    /// <summary>Keeps a change.</summary>
    /// <param name="connection">Inside a transaction.</param>
    /// <param name="command">As it is now.</param>
    /// <param name="expected">The version that it had before.</param>
    /// <exception cref="InvalidOperationException">Somebody else has changed the command, or ended it.</exception>
    public static async Task KeepAsync(DbConnection connection, Command command, long expected)
    {
        var row = CommandRow.Of(command);
        var values = new DynamicParameters(row);
        values.Add("Expected", expected);
        if (await connection.ExecuteAsync(Update, values) != 1)
        {
            throw new InvalidOperationException(
                $"The command {command.Key} was expected with version {expected} and not over; it has been changed by another program.");
        }
    }

    public static Task LogAsync(DbConnection connection, CommandChange change) => connection.ExecuteAsync(Log, new
    {
        change.Key,
        change.Spacecraft,
        change.Command,
        At = change.At.UnixMicroseconds,
        Wall = UtcMicroseconds.Of(change.Wall),
        From = change.From is { } from ? CommandText.Of(from) : null,
        To = CommandText.Of(change.To),
        change.By,
        change.Reason,
    });

    /// <summary>Whether a reason stands in a command's log.</summary>
    public static Task<bool> IsLoggedAsync(DbConnection connection, string key, string reason) => connection.ExecuteScalarAsync<bool>(
        "SELECT COUNT(*) > 0 FROM command_log WHERE key = @key AND reason = @reason", new { key, reason });
}
