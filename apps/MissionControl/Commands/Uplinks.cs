using ScAi.Messages;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>Releases commands to stations, and radiates again what was not accepted in time.</summary>
internal sealed class Uplinks(
    CommandBook book,
    SpacecraftBook spacecraft,
    ContactDesk contacts,
    Interlocks interlocks,
    CommandOptions options,
    Func<CommandUplink, CommandUplink> sign)
{
    /// <summary>
    /// Besides what the spacecraft says: what is said in one tick is heard in the next, and what it answers in the one after.
    /// </summary>
    private const int TicksThereAndBack = 3;

    private readonly CommandOrder _order = new(options.Aging);

    /// <summary>How long an acceptance may take to be heard.</summary>
    public TimeSpan Patience(Command command, Tick tick) => spacecraft.AcceptWithin(command) + TicksThereAndBack * tick.Duration;

    /// <summary>When a command that was accepted should be over on board; null when it was not accepted.</summary>
    public ScenarioTime? DueOnBoard(Command command) => command.Accepted is { } accepted
        ? ScenarioTime.Max(accepted, command.Schedule.ExecuteAt ?? accepted) + spacecraft.CompleteWithin(command)
        : null;

    /// <summary>Radiates what may be radiated in a tick.</summary>
    public void Radiate(MissionTick turn)
    {
        var picture = contacts.Picture;
        var reachable = picture.Views.Keys.Where(id => picture.StationsFor(id).Any()).ToHashSet();
        var candidates = new List<Candidate>();
        foreach (var command in book.Active)
        {
            if (!reachable.Contains(command.Spacecraft))
            {
                continue;
            }

            if (From(command, turn.Tick) is { } from)
            {
                candidates.Add(new Candidate(command, from, command.LatestRelease ?? ScenarioTime.MaxValue));
            }
            else if (AskFrom(command, turn.Tick) is { } ask)
            {
                candidates.Add(new Candidate(command, ask, ScenarioTime.MaxValue));
            }
        }

        if (candidates.Count == 0)
        {
            return;
        }

        candidates.Sort((one, other) => _order.Compare(one.Command, other.Command));
        var radiations = new UplinkPlan(turn.Tick, options.UplinkInterval).Give(candidates, picture).ToList();
        radiations.Sort((one, other) => (one.At, one.Station).CompareTo((other.At, other.Station)));
        foreach (var radiation in radiations)
        {
            Radiate(turn, radiation);
        }
    }

    /// <summary>From when on in a tick a command may be radiated; null for not at all.</summary>
    private ScenarioTime? From(Command command, Tick tick)
    {
        if (command.NeedsApproval || command.LatestRelease < tick.Start)
        {
            return null;
        }

        ScenarioTime? due = command.State switch
        {
            CommandState.ConstraintWait => command.DueAt,
            CommandState.Sent when command.Attempts < options.MostAttempts => command.Sent + Patience(command, tick),
            _ => null,
        };
        return due < tick.End && interlocks.LetGo(command) ? due : null;
    }

    /// <summary>
    /// From when on a command of which nothing more is heard is radiated again, so that the spacecraft says how far it is: when its
    /// completion is overdue and would have come down.
    /// </summary>
    private ScenarioTime? AskFrom(Command command, Tick tick)
    {
        if (command.State is not (CommandState.Accepted or CommandState.Started or CommandState.Progress)
            || command.Attempts >= options.MostAttempts
            || DueOnBoard(command) is not { } due
            || contacts.Picture.InContactSince(command.Spacecraft) is not { } contact)
        {
            return null;
        }

        var from = ScenarioTime.Max(due, ScenarioTime.Max(contact, command.Sent ?? due)) + Patience(command, tick);
        return from < tick.End ? from : null;
    }

    private void Radiate(MissionTick turn, Radiation radiation)
    {
        var (command, station, at) = (radiation.Command, radiation.Station, radiation.At);
        var attempt = command.Attempts + 1;
        if (command.State == CommandState.ConstraintWait)
        {
            command = book.Move(turn, command with { Station = station }, CommandState.Released, at);
        }

        var sent = command with { Attempts = attempt, Station = station, Sent = at };
        if (CommandMachine.Allows(command.State, CommandState.Sent))
        {
            book.Move(turn, sent, CommandState.Sent, at, reason: attempt == 1 ? null : $"radiated again, attempt {attempt}");
        }
        else
        {
            book.Note(turn, book.Keep(sent), at, $"nothing more was heard; radiated again, attempt {attempt}");
        }

        var executeAt = command.Schedule.ExecuteAt > at ? command.Schedule.ExecuteAt : null;
        turn.Publish(Channels.Uplink, sign(new CommandUplink(
            command.Spacecraft, command.Key, attempt, command.Name, command.Arguments, station, at, executeAt, Expires(command))));
    }

    /// <summary>
    /// For what must not be late: the last of its deadline and its time of execution, and as long again as an acceptance may take,
    /// since what was released in time needs some to get there.
    /// </summary>
    private ScenarioTime? Expires(Command command) => command.LatestRelease is { } latest
        ? ScenarioTime.Max(command.Deadline ?? latest, command.Schedule.ExecuteAt ?? latest) + spacecraft.AcceptWithin(command)
        : null;
}
