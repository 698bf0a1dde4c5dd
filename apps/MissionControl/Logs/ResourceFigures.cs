using System.Data.Common;
using Dapper;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>The resource usage log by hours or days.</summary>
internal static class ResourceFigures
{
    private static readonly long s_hour = (long)TimeSpan.FromHours(1).TotalMicroseconds;

    /// <summary>Figures, newest first.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="mission">For units.</param>
    /// <param name="spacecraft">Of one spacecraft; null for all.</param>
    /// <param name="hours">The length of a period.</param>
    /// <param name="after">How many newer ones to leave out.</param>
    /// <param name="most">How many at most.</param>
    public static async Task<ListPage<ResourceUsage>> ListAsync(
        DbConnection connection, MissionBook mission, int? spacecraft, int hours, long? after, int most)
    {
        var period = hours * s_hour;
        var grouped = $"""
            SELECT spacecraft, parameter, hour_us / {period} * {period} AS from_us, SUM(samples) AS samples, MIN(least) AS least,
                MAX(most) AS most, SUM(total) AS total, MIN(first_us) AS first_us, MAX(last_us) AS last_us
            FROM resource_usage {(spacecraft is null ? "" : "WHERE spacecraft = @spacecraft")}
            GROUP BY spacecraft, parameter, hour_us / {period} * {period}
            """;
        var values = new { spacecraft, skip = after ?? 0, most };
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM ({grouped}) AS periods", values);
        var rows = await connection.QueryAsync<PeriodRow>(
            $"""
            SELECT periods.spacecraft AS Spacecraft, periods.parameter AS Parameter, periods.from_us AS FromUs,
                CAST(periods.samples AS BIGINT) AS Samples, periods.least AS Least, periods.most AS Most, periods.total AS Total,
                opening.first_value AS FirstValue, closing.last_value AS LastValue
            FROM (SELECT * FROM ({grouped}) AS grouped ORDER BY from_us DESC, spacecraft, parameter LIMIT @most OFFSET @skip) AS periods
            JOIN resource_usage AS opening ON opening.spacecraft = periods.spacecraft AND opening.parameter = periods.parameter
                AND opening.hour_us = periods.first_us / {s_hour} * {s_hour}
            JOIN resource_usage AS closing ON closing.spacecraft = periods.spacecraft AND closing.parameter = periods.parameter
                AND closing.hour_us = periods.last_us / {s_hour} * {s_hour}
            ORDER BY periods.from_us DESC, periods.spacecraft, periods.parameter
            """,
            values);
        var units = mission.Now.Spacecraft.Values
            .SelectMany(one => one.Parameters.Select(parameter => (one.Id, parameter.Name, parameter.Unit)))
            .ToDictionary(one => (one.Id, one.Name), one => one.Unit);
        var items = rows.Select(row => new ResourceUsage(
            (int)row.Spacecraft, row.Parameter, units.GetValueOrDefault(((int)row.Spacecraft, row.Parameter), ""),
            ScenarioTime.FromUnixMicroseconds(row.FromUs), row.Samples, row.Least, row.Most, row.Total / row.Samples, row.LastValue,
            row.LastValue - row.FirstValue)).ToList();
        var reached = (after ?? 0) + items.Count;
        return new ListPage<ResourceUsage>(items, reached < total ? reached : null, total);
    }

    private sealed class PeriodRow
    {
        public long Spacecraft { get; init; }

        public string Parameter { get; init; } = "";

        public long FromUs { get; init; }

        public long Samples { get; init; }

        public double Least { get; init; }

        public double Most { get; init; }

        public double Total { get; init; }

        public double FirstValue { get; init; }

        public double LastValue { get; init; }
    }
}
