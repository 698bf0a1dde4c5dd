using System.Data.Common;
using Dapper;
using ScAi.Constellations.Synchronisation.Source;
using ScAi.Sql;
using ScAi.Sql.Migrations;

namespace ScAi.Constellations.Synchronisation;

/// <summary>How the lists stand, who stands in them, and alarms, in the database.</summary>
public sealed class SyncStore(Database database)
{
    private const int ProblemsKept = 1000;

    private const string GroupColumns = """
        name AS Name, entity_tag AS EntityTag, last_modified_us AS LastModified, attempted_us AS Attempted,
        succeeded_us AS Succeeded, outcome AS Outcome, accepted AS Accepted, refused AS Refused
        """;

    /// <summary>The tables.</summary>
    public static MigrationSet Migrations { get; } =
        MigrationSet.Embedded("synchronisation", typeof(SyncStore).Assembly, "Synchronisation.Migrations");

    /// <summary>All lists that were ever asked for, by name.</summary>
    public Task<IReadOnlyList<GroupState>> GroupsAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<GroupState>>(
        async connection => [.. (await connection.QueryAsync<GroupRow>($"SELECT {GroupColumns} FROM sync_groups ORDER BY name"))
            .Select(row => row.ToState())],
        cancellation);

    /// <summary>Notes that the source was asked for a list and gave nothing new, or refused.</summary>
    public Task NoteAsync(string group, DateTimeOffset at, bool isGood, string outcome, CancellationToken cancellation) =>
        database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                INSERT INTO sync_groups (name, attempted_us, succeeded_us, outcome) VALUES (@group, @at, @good, @outcome)
                ON CONFLICT (name) DO UPDATE SET attempted_us = excluded.attempted_us, outcome = excluded.outcome,
                    succeeded_us = COALESCE(excluded.succeeded_us, sync_groups.succeeded_us)
                """,
                new { group, at = UtcMicroseconds.Of(at), good = isGood ? UtcMicroseconds.Of(at) : (long?)null, outcome }),
            cancellation);

    /// <summary>Replaces who stands in a list, and notes its version and what was wrong in it.</summary>
    public Task KeepAsync(
        string group, DateTimeOffset at, FetchMark mark, PublishedList list, string outcome, CancellationToken cancellation) =>
        database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO sync_groups (name, entity_tag, last_modified_us, attempted_us, succeeded_us, outcome, accepted, refused)
                    VALUES (@group, @tag, @modified, @at, @at, @outcome, @accepted, @refused)
                    ON CONFLICT (name) DO UPDATE SET entity_tag = excluded.entity_tag, last_modified_us = excluded.last_modified_us,
                        attempted_us = excluded.attempted_us, succeeded_us = excluded.succeeded_us, outcome = excluded.outcome,
                        accepted = excluded.accepted, refused = excluded.refused
                    """,
                    new
                    {
                        group,
                        tag = mark.EntityTag,
                        modified = mark.LastModified is { } modified ? UtcMicroseconds.Of(modified) : (long?)null,
                        at = UtcMicroseconds.Of(at),
                        outcome,
                        accepted = (long)list.Elements.Count,
                        refused = (long)list.Problems.Count,
                    });
                await connection.ExecuteAsync("DELETE FROM sync_listed WHERE group_name = @group", new { group });
                await connection.ExecuteAsync(
                    "INSERT INTO sync_listed (group_name, catalogue_number) VALUES (@group, @number)",
                    list.Elements.Select(elements => new { group, number = (long)elements.CatalogueNumber }));
                await connection.ExecuteAsync("DELETE FROM sync_problems WHERE group_name = @group", new { group });
                await connection.ExecuteAsync(
                    "INSERT INTO sync_problems (group_name, problem) VALUES (@group, @problem)",
                    list.Problems.Take(ProblemsKept).Select(problem => new { group, problem }));
                await connection.ExecuteAsync(
                    "UPDATE sync_alarms SET cleared_us = @at WHERE cleared_us IS NULL AND group_name = @group",
                    new { at = UtcMicroseconds.Of(at), group });
            },
            cancellation);

    /// <summary>The lists that each satellite stands in.</summary>
    public Task<ILookup<int, string>> ListedAsync(CancellationToken cancellation) => database.ReadAsync(
        async connection => (await connection.QueryAsync<(string Group, long Number)>(
                "SELECT group_name, catalogue_number FROM sync_listed ORDER BY group_name"))
            .ToLookup(row => (int)row.Number, row => row.Group),
        cancellation);

    /// <summary>What was wrong in a list when it was last taken.</summary>
    public Task<IReadOnlyList<string>> ProblemsAsync(string group, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<string>>(
        async connection => [.. await connection.QueryAsync<string>(
            "SELECT problem FROM sync_problems WHERE group_name = @group ORDER BY id", new { group })],
        cancellation);

    /// <summary>Raises an alarm, or counts the one up that stands for the list.</summary>
    public Task RaiseAsync(string group, string reason, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var values = new { group, reason, at = UtcMicroseconds.Of(at) };
            var standing = await connection.ExecuteAsync(
                """
                UPDATE sync_alarms SET repeated_us = @at, times = times + 1, reason = @reason
                WHERE cleared_us IS NULL AND group_name = @group
                """,
                values);
            if (standing == 0)
            {
                await connection.ExecuteAsync(
                    "INSERT INTO sync_alarms (raised_us, repeated_us, times, group_name, reason) VALUES (@at, @at, 1, @group, @reason)",
                    values);
            }
        },
        cancellation);

    /// <summary>When the source refused last, where that has not been made good since; null when nothing stands.</summary>
    public Task<DateTimeOffset?> RefusedAsync(CancellationToken cancellation) => database.ReadAsync(
        async connection => Instant(await connection.ExecuteScalarAsync<long?>(
            "SELECT MAX(repeated_us) FROM sync_alarms WHERE cleared_us IS NULL")),
        cancellation);

    /// <summary>Clears the alarm of a list whose data are good again.</summary>
    public Task ClearAsync(string group, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        (DbConnection connection) => connection.ExecuteAsync(
            "UPDATE sync_alarms SET cleared_us = @at WHERE cleared_us IS NULL AND group_name = @group",
            new { group, at = UtcMicroseconds.Of(at) }),
        cancellation);

    /// <summary>The newest alarms, newest first.</summary>
    public Task<IReadOnlyList<SyncAlarm>> AlarmsAsync(int most, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<SyncAlarm>>(
        async connection => [.. (await connection.QueryAsync<AlarmRow>(
            """
            SELECT id AS Id, raised_us AS Raised, repeated_us AS Repeated, times AS Times, group_name AS GroupName,
                reason AS Reason, cleared_us AS Cleared
            FROM sync_alarms ORDER BY id DESC LIMIT @most
            """,
            new { most })).Select(row => row.ToAlarm())],
        cancellation);

    private static DateTimeOffset? Instant(long? microseconds) =>
        microseconds is { } known ? UtcMicroseconds.ToInstant(known) : null;

    private sealed class GroupRow
    {
        public string Name { get; init; } = "";

        public string? EntityTag { get; init; }

        public long? LastModified { get; init; }

        public long Attempted { get; init; }

        public long? Succeeded { get; init; }

        public string Outcome { get; init; } = "";

        public long Accepted { get; init; }

        public long Refused { get; init; }

        public GroupState ToState() => new(
            Name, new FetchMark(EntityTag, Instant(LastModified)), UtcMicroseconds.ToInstant(Attempted), Instant(Succeeded),
            Outcome, Accepted, Refused);
    }

    private sealed class AlarmRow
    {
        public long Id { get; init; }

        public long Raised { get; init; }

        public long Repeated { get; init; }

        public long Times { get; init; }

        public string GroupName { get; init; } = "";

        public string Reason { get; init; } = "";

        public long? Cleared { get; init; }

        public SyncAlarm ToAlarm() => new(
            Id, UtcMicroseconds.ToInstant(Raised), UtcMicroseconds.ToInstant(Repeated), Times, GroupName, Reason, Instant(Cleared));
    }
}
