using ScAi.Messages;
using ScAi.MissionControl.Alarms;

namespace ScAi.MissionControl.Tests.Alarms;

/// <summary>The alarm machine against its table, written out here by hand.</summary>
public class AlarmStandingTests
{
    /// <summary>Where each input leads from each state, for alarms that do not latch and for those that do; all else is refused or changes nothing.</summary>
    private static readonly (AlarmState From, AlarmInput Input, bool Latches, AlarmState To)[] s_table =
    [
        .. Both(AlarmState.Normal, AlarmInput.ViolatedBriefly, AlarmState.Pending),
        .. Both(AlarmState.Normal, AlarmInput.Violated, AlarmState.Unacknowledged),
        .. Both(AlarmState.Pending, AlarmInput.Violated, AlarmState.Unacknowledged),
        .. Both(AlarmState.Pending, AlarmInput.Returned, AlarmState.Normal),
        .. Both(AlarmState.Unacknowledged, AlarmInput.Acknowledge, AlarmState.Acknowledged),
        (AlarmState.Unacknowledged, AlarmInput.Returned, false, AlarmState.ReturnedUnacknowledged),
        (AlarmState.ReturnedUnacknowledged, AlarmInput.Acknowledge, false, AlarmState.Normal),
        (AlarmState.ReturnedUnacknowledged, AlarmInput.AcknowledgeItself, false, AlarmState.Normal),
        (AlarmState.ReturnedUnacknowledged, AlarmInput.Violated, false, AlarmState.Unacknowledged),
        (AlarmState.Acknowledged, AlarmInput.Returned, false, AlarmState.Normal),
        (AlarmState.Unacknowledged, AlarmInput.Returned, true, AlarmState.LatchedUnacknowledged),
        (AlarmState.Acknowledged, AlarmInput.Returned, true, AlarmState.LatchedAcknowledged),
        (AlarmState.LatchedUnacknowledged, AlarmInput.Acknowledge, true, AlarmState.LatchedAcknowledged),
        (AlarmState.LatchedUnacknowledged, AlarmInput.Reset, true, AlarmState.ReturnedUnacknowledged),
        (AlarmState.LatchedUnacknowledged, AlarmInput.Violated, true, AlarmState.Unacknowledged),
        (AlarmState.LatchedAcknowledged, AlarmInput.Clear, true, AlarmState.Normal),
        (AlarmState.LatchedAcknowledged, AlarmInput.Violated, true, AlarmState.Acknowledged),
    ];

    /// <summary>The flags of each state: in limits, triggered, acknowledged.</summary>
    private static readonly Dictionary<AlarmState, (bool, bool, bool)> s_flags = new()
    {
        [AlarmState.Normal] = (true, false, true),
        [AlarmState.Pending] = (false, false, true),
        [AlarmState.Unacknowledged] = (false, true, false),
        [AlarmState.Acknowledged] = (false, true, true),
        [AlarmState.ReturnedUnacknowledged] = (true, true, false),
        [AlarmState.LatchedUnacknowledged] = (true, true, false),
        [AlarmState.LatchedAcknowledged] = (true, true, true),
    };

    private static readonly AlarmInput[] s_ofPeople =
        [AlarmInput.Acknowledge, AlarmInput.AcknowledgeItself, AlarmInput.Reset, AlarmInput.Clear, AlarmInput.Shelve, AlarmInput.Unshelve];

    [Fact]
    public void After_EveryStateAndInput_LeadsWhereTheTableSays()
    {
        foreach (var latches in new[] { false, true })
        {
            foreach (var (state, standing) in Reached(latches))
            {
                foreach (var input in Enum.GetValues<AlarmInput>().Except([AlarmInput.Shelve, AlarmInput.Unshelve]))
                {
                    var expected = s_table.Where(row => (row.From, row.Input, row.Latches) == (state, input, latches))
                        .Select(row => row.To).DefaultIfEmpty(state).Single();
                    var after = standing.After(input, AlarmSeverity.Warning, latches);

                    Assert.True((after?.State ?? state) == expected, $"{state}, {input}, latches {latches}: expected {expected}, got {after?.State}");
                    Assert.True(after is not null || s_ofPeople.Contains(input), $"{state}, {input}: samples are never refused");
                    Assert.True(after is null || !s_ofPeople.Contains(input) || after.Value.State != state, $"{state}, {input}: refused or done");
                }
            }
        }
    }

    [Fact]
    public void After_ShelvedFromAnyStateButNormal_GoesOnBeneathAndComesBack()
    {
        Assert.Null(AlarmStanding.Normal.After(AlarmInput.Shelve));
        foreach (var latches in new[] { false, true })
        {
            foreach (var (state, standing) in Reached(latches).Where(reached => reached.Key != AlarmState.Normal))
            {
                var shelved = standing.After(AlarmInput.Shelve)!.Value;

                Assert.Equal((AlarmState.Shelved, state), (shelved.State, shelved.Beneath));
                Assert.Equal(standing, shelved.After(AlarmInput.Unshelve));
                Assert.Null(shelved.After(AlarmInput.Acknowledge));
                Assert.Null(shelved.After(AlarmInput.Clear));
                Assert.Null(shelved.After(AlarmInput.Reset));
                foreach (var input in new[] { AlarmInput.Violated, AlarmInput.ViolatedBriefly, AlarmInput.Returned })
                {
                    Assert.Equal(
                        standing.After(input, AlarmSeverity.Severe, latches)!.Value.State,
                        shelved.After(input, AlarmSeverity.Severe, latches)!.Value.After(AlarmInput.Unshelve)!.Value.State);
                }
            }
        }
    }

    [Fact]
    public void After_AMillionRandomInputs_NeverLeavesTheTableAndSeverityOnlyRises()
    {
        var random = new Random(11);
        var inputs = Enum.GetValues<AlarmInput>();
        var reached = new HashSet<(AlarmState, AlarmState)>();
        for (var sequence = 0; sequence < 1_000_000; sequence++)
        {
            var latches = random.Next(2) == 0;
            var standing = AlarmStanding.Normal;
            for (var step = random.Next(1, 12); step > 0; step--)
            {
                var before = standing;
                var severity = (AlarmSeverity)random.Next(5);
                standing = standing.After(inputs[random.Next(inputs.Length)], severity, latches) ?? standing;
                reached.Add((standing.State, standing.Beneath));
                if (s_flags[standing.Beneath] != (standing.ProcessOk, standing.Triggered, standing.Acknowledged)
                    || (before.Beneath != AlarmState.Normal && standing.Severity < before.Severity)
                    || (!latches && standing.Latched))
                {
                    Assert.Fail($"{before} became {standing}");
                }
            }
        }

        // Every state, and shelved with every state beneath it.
        Assert.Equal(7 + 7, reached.Count);
    }

    [Fact]
    public void After_NewOccurrence_BeginsWithItsOwnSeverity()
    {
        var over = AlarmStanding.Normal.After(AlarmInput.Violated, AlarmSeverity.Severe)!.Value
            .After(AlarmInput.Violated, AlarmSeverity.Watch)!.Value;
        Assert.Equal(AlarmSeverity.Severe, over.Severity);

        var next = over.After(AlarmInput.Acknowledge)!.Value.After(AlarmInput.Returned)!.Value.After(AlarmInput.Violated, AlarmSeverity.Watch)!.Value;

        Assert.Equal((AlarmState.Unacknowledged, AlarmSeverity.Watch), (next.State, next.Severity));
    }

    /// <summary>A standing of every state that such an alarm can come to.</summary>
    private static Dictionary<AlarmState, AlarmStanding> Reached(bool latches)
    {
        var reached = new Dictionary<AlarmState, AlarmStanding> { [AlarmState.Normal] = AlarmStanding.Normal };
        var left = new Queue<AlarmStanding>([AlarmStanding.Normal]);
        while (left.TryDequeue(out var standing))
        {
            foreach (var input in Enum.GetValues<AlarmInput>().Except([AlarmInput.Shelve, AlarmInput.Unshelve, AlarmInput.Reset]))
            {
                if (standing.After(input, AlarmSeverity.Watch, latches) is { } next && reached.TryAdd(next.State, next))
                {
                    left.Enqueue(next);
                }
            }
        }

        Assert.Equal(latches ? 6 : 5, reached.Count);
        return reached;
    }

    private static (AlarmState, AlarmInput, bool, AlarmState)[] Both(AlarmState from, AlarmInput input, AlarmState to) =>
        [(from, input, false, to), (from, input, true, to)];
}
