using System.Globalization;
using Dapper;
using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Faults;

/// <summary>Breaks things on simulated spacecraft and mends them, and remembers what it did.</summary>
internal sealed class FaultDesk(MissionDesk desk, MissionBook book, Database database)
{
    /// <summary>All faults of all spacecraft.</summary>
    public async Task<IReadOnlyList<Fault>> ListAsync(CancellationToken cancellation)
    {
        var injected = (await database.ReadAsync(
            connection => connection.QueryAsync<(long Spacecraft, string Fault, double Magnitude, bool Active)>(
                """
                SELECT spacecraft, fault, magnitude, active FROM fault_injections
                WHERE sequence IN (SELECT MAX(sequence) FROM fault_injections GROUP BY spacecraft, fault)
                """), cancellation)).Where(row => row.Active).ToDictionary(row => ((int)row.Spacecraft, row.Fault), row => row.Magnitude);
        return
        [
            .. from spacecraft in book.Now.Spacecraft.Values
            from fault in spacecraft.Faults
            select Shown(spacecraft.Id, fault, injected.TryGetValue((spacecraft.Id, fault.Name), out var magnitude) ? magnitude : null),
        ];
    }

    /// <summary>Breaks or mends something, at the end of the tick that the run has reached.</summary>
    /// <exception cref="ProblemException">400: there is no such spacecraft or fault, or the magnitude is out of its range; 409: no run.</exception>
    public async Task<Fault> InjectAsync(FaultWish wish, string author, CancellationToken cancellation)
    {
        if (!book.Now.Spacecraft.TryGetValue(wish.Spacecraft, out var spacecraft))
        {
            throw Wrong("spacecraft", "expected the id of a spacecraft of this mission");
        }

        var definition = spacecraft.Faults.FirstOrDefault(known => known.Name == wish.Fault)
            ?? throw Wrong("fault", $"expected a fault that {spacecraft.Name} can have; GET faults lists them");
        if (wish.Magnitude is { } magnitude && !(magnitude >= definition.Low && magnitude <= definition.High))
        {
            throw Wrong("magnitude", string.Create(CultureInfo.InvariantCulture, $"expected {definition.Low} to {definition.High} {definition.Unit}").TrimEnd());
        }

        return await desk.DoAsync(
            async turn =>
            {
                // The wall clock makes it unique: one turn at a time, and a repeated key does nothing.
                var count = await turn.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM fault_injections");
                var injection = new FaultInjection(
                    $"fault-{turn.Wall.UtcTicks:x}-{count}", wish.Spacecraft, wish.Fault, wish.Magnitude ?? 0, wish.Magnitude is not null, turn.Now);
                await turn.Connection.ExecuteAsync(
                    """
                    INSERT INTO fault_injections (key, spacecraft, fault, magnitude, active, author, at_us, wall_us)
                    VALUES (@Key, @Id, @Fault, @Magnitude, @Active, @author, @at, @wall)
                    """,
                    new
                    {
                        injection.Key, injection.Id, injection.Fault, injection.Magnitude, injection.Active, author,
                        at = injection.Time.UnixMicroseconds, wall = UtcMicroseconds.Of(turn.Wall),
                    });
                turn.Publish(Channels.Fault, injection);
                return Shown(wish.Spacecraft, definition, wish.Magnitude);
            },
            cancellation);
    }

    private static Fault Shown(int spacecraft, FaultDefinition fault, double? magnitude) =>
        new(spacecraft, fault.Name, fault.Unit, fault.Description, fault.Low, fault.High, magnitude);

    private static ProblemException Wrong(string field, string expected) => new(Problem.Invalid(field, expected));
}
