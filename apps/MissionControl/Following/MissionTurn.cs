using System.Data.Common;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Following;

/// <summary>One turn at mission control's database: everything done in it is kept as a whole, or nothing.</summary>
/// <param name="connection">Inside the turn's transaction.</param>
/// <param name="now">Scenario time.</param>
/// <param name="wall">Wall-clock time.</param>
public class MissionTurn(DbConnection connection, ScenarioTime now, DateTimeOffset wall)
{
    private readonly List<Publication> _publications = [];

    /// <summary>The connection, inside the turn's transaction.</summary>
    public DbConnection Connection { get; } = connection;

    /// <summary>Scenario time: the start of the tick, or for people's wishes the end of the last one.</summary>
    public ScenarioTime Now { get; } = now;

    /// <summary>Wall-clock time.</summary>
    public DateTimeOffset Wall { get; } = wall;

    /// <summary>What was said in this turn.</summary>
    internal IReadOnlyList<Publication> Publications => _publications;

    /// <summary>Says something on the wire once the turn is kept: at the end of the tick, or for people's wishes in the next one.</summary>
    public void Publish(string channel, IWireRecord record) => _publications.Add(new Publication(channel, record));
}
