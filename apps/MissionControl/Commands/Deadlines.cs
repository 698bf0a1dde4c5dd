using ScAi.Messages;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>
/// Ends what would wait for good: commands that were not released in time, that nobody accepted however often they were
/// radiated, and that were accepted and never completed. Before the ground gives up on something on board there has been
/// contact for as long as an answer takes, or none for <see cref="CommandOptions.LongestSilence"/>.
/// </summary>
internal sealed class Deadlines(
    CommandBook book, ContactDesk contacts, Uplinks uplinks, Succession succession, CommandOptions options)
{
    public void Watch(MissionTick turn)
    {
        foreach (var command in book.Active.Where(command => Fate(command, turn.Tick) is not null).OrderBy(command => command.Sequence).ToList())
        {
            // Ended by another one's end in the meantime.
            if (!book.TryFind(command.Key, out var now) || CommandMachine.IsFinal(now.State))
            {
                continue;
            }

            var (state, at, reason) = Fate(command, turn.Tick)!.Value;
            succession.Ended(turn, book.Move(turn, now, state, at, reason: reason), at);
        }
    }

    private (CommandState State, ScenarioTime At, string Reason)? Fate(Command command, Tick tick) => command.State switch
    {
        CommandState.Validated or CommandState.Held or CommandState.ApprovalPending or CommandState.ConstraintWait
            when command.LatestRelease is { } latest && latest < tick.End =>
            (CommandState.Expired, ScenarioTime.Max(latest, tick.Start), $"not released until {latest}"),
        CommandState.Sent when command.Sent is { } sent && IsLost(command, sent, tick) =>
            (CommandState.Failed, tick.Start, $"not accepted after {command.Attempts} attempts"),
        CommandState.Accepted or CommandState.Started or CommandState.Progress
            when uplinks.DueOnBoard(command) is { } due && IsOverdue(command, due, tick) =>
            (CommandState.Failed, tick.Start, $"accepted at {command.Accepted} and not completed until {due}"),
        _ => null,
    };

    private bool IsLost(Command command, ScenarioTime sent, Tick tick) =>
        tick.Start >= sent + options.LongestSilence
        || ((command.Attempts >= options.MostAttempts || command.LatestRelease < tick.Start) && WouldBeHeard(command, sent, tick));

    /// <summary>Over its time, and asked for as often as may be.</summary>
    private bool IsOverdue(Command command, ScenarioTime due, Tick tick) => tick.Start >= due + options.LongestSilence
        || (command.Attempts >= options.MostAttempts && WouldBeHeard(command, ScenarioTime.Max(due, command.Sent ?? due), tick));

    /// <summary>Whether word of something that happened until a time would have come down.</summary>
    private bool WouldBeHeard(Command command, ScenarioTime since, Tick tick) =>
        contacts.Picture.InContactSince(command.Spacecraft) is { } contact
        && tick.Start - ScenarioTime.Max(contact, since) >= uplinks.Patience(command, tick);
}
