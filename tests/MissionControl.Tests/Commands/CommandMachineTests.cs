using ScAi.Messages;
using ScAi.MissionControl.Commands;
using static ScAi.Messages.CommandState;

namespace ScAi.MissionControl.Tests.Commands;

public class CommandMachineTests
{
    /// <summary>The table as text, one row for each state, written down apart from the code.</summary>
    private const string Table =
        """
        Draft: Validated Rejected
        Validated: Queued Expired Cancelled
        Queued: Held ApprovalPending ConstraintWait
        Held: ApprovalPending ConstraintWait Failed Expired Cancelled
        ApprovalPending: Held ConstraintWait Failed Expired Cancelled Rejected
        ConstraintWait: Held Released Failed Expired Cancelled
        Released: Sent
        Sent: Sent Accepted Started Progress Completed Failed
        Accepted: Started Progress Completed Failed
        Started: Progress Completed Failed
        Progress: Progress Completed Failed
        Completed:
        Failed:
        Expired:
        Cancelled:
        Rejected:
        """;

    private static readonly CommandState[] s_states = Enum.GetValues<CommandState>();

    [Fact]
    public void Allows_AllPairsOfStates_IsTheTable()
    {
        var table = string.Join('\n', s_states.Select(from =>
            $"{from}: {string.Join(' ', s_states.Where(to => CommandMachine.Allows(from, to)))}".TrimEnd()));

        Assert.Equal(Table.ReplaceLineEndings("\n"), table);
    }

    [Fact]
    public void IsFinal_States_AreTheFiveEnds() =>
        Assert.Equal([Completed, Failed, Expired, Cancelled, Rejected], s_states.Where(CommandMachine.IsFinal));

    [Fact]
    public void Allows_AnyWalk_EndsInAFinalStateAndNeverGoesBack()
    {
        // From on board no way leads back to the ground, and no state but the two that repeat is seen twice.
        foreach (var from in s_states.Where(CommandMachine.IsUnderWay))
        {
            Assert.All(s_states.Where(to => CommandMachine.Allows(from, to)), to =>
            {
                Assert.True(CommandMachine.IsUnderWay(to) || CommandMachine.IsFinal(to));
                Assert.True(to > from || (to == from && to is Sent or Progress));
            });
        }
    }

    [Fact]
    public void Allows_ReleasedFrom_ConstraintWaitAlone() =>
        Assert.Equal([ConstraintWait], s_states.Where(from => CommandMachine.Allows(from, Released)));
}
