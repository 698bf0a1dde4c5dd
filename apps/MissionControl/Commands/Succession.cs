using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>What the end of a command means for those that wait for it: they may go, or fail with it.</summary>
internal sealed class Succession(CommandBook book)
{
    /// <summary>A command has changed; if it is over, those that wait for it hear of it.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">As it is now.</param>
    /// <param name="at">When it ended, on board for what happens there.</param>
    public void Ended(MissionTurn turn, Command command, ScenarioTime at)
    {
        if (!CommandMachine.IsFinal(command.State))
        {
            return;
        }

        foreach (var follower in book.FollowersOf(command.Key))
        {
            Tell(turn, follower, command, at);
        }
    }

    /// <summary>Tells one command how the one that it waits for has ended.</summary>
    public Command Tell(MissionTurn turn, Command follower, Command ended, ScenarioTime at)
    {
        if (ended.State == CommandState.Completed)
        {
            return book.Keep(follower with { PredecessorDone = at });
        }

        if (!CommandMachine.Allows(follower.State, CommandState.Failed))
        {
            return follower;
        }

        var reason = $"the command {ended.Key} before it is {CommandText.Of(ended.State)}";
        var failed = book.Move(turn, follower, CommandState.Failed, turn.Now, reason: reason);
        Ended(turn, failed, turn.Now);
        return failed;
    }
}
