using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>
/// The commands that are not over, and the changes of the turn in hand: each is checked against the machine and said on the
/// wire; they are kept together at the end of the turn, with the version that each command is expected to have.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class CommandBook
{
    private readonly Dictionary<string, Command> _active = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _followers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long?> _changed = new(StringComparer.Ordinal);
    private readonly List<CommandChange> _log = [];
    private long _lastSequence;

    /// <summary>All that are not over; not to be changed while it is gone through.</summary>
    public IReadOnlyCollection<Command> Active => _active.Values;

    /// <summary>Takes up what the database says.</summary>
    public async Task LoadAsync(DbConnection connection)
    {
        _active.Clear();
        _followers.Clear();
        _changed.Clear();
        _log.Clear();
        _lastSequence = await CommandStore.LastSequenceAsync(connection);
        foreach (var command in await CommandStore.ActiveAsync(connection))
        {
            _active.Add(command.Key, command);
            Follow(command);
        }
    }

    /// <summary>A command that is not over.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out Command? command) => _active.TryGetValue(key, out command);

    /// <summary>Those not over that wait for a command to complete.</summary>
    public IReadOnlyList<Command> FollowersOf(string key) => _followers.TryGetValue(key, out var keys)
        ? [.. keys.Where(_active.ContainsKey).Select(follower => _active[follower]).OrderBy(follower => follower.Sequence)]
        : [];

    /// <summary>The number for the next command.</summary>
    public long NextSequence() => ++_lastSequence;

    /// <summary>Enters a new command.</summary>
    public void Add(MissionTurn turn, Command command, string? by)
    {
        _active.Add(command.Key, command);
        _changed.Add(command.Key, null);
        Follow(command);
        Say(turn, command, null, turn.Now, by);
    }

    /// <summary>A command changes its state.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">As it was.</param>
    /// <param name="to">The new state.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The person; null for mission control by itself.</param>
    /// <param name="reason">Why; null where that needs no saying.</param>
    /// <returns>The command as it is now.</returns>
    /// <exception cref="InvalidOperationException">That state does not follow.</exception>
    public Command Move(MissionTurn turn, Command command, CommandState to, ScenarioTime at, string? by = null, string? reason = null)
    {
        if (!CommandMachine.Allows(command.State, to))
        {
            throw new InvalidOperationException($"The command {command.Key} is {command.State}; {to} does not follow.");
        }

        var next = Keep(command with { State = to, Changed = at, Reason = reason });
        Say(turn, next, command.State, at, by);
        return next;
    }

    /// <summary>Keeps something about a command that does not change its state.</summary>
    public Command Keep(Command command)
    {
        var next = command with { Version = command.Version + 1 };
        _changed.TryAdd(command.Key, command.Version);
        _active[command.Key] = next;
        return next;
    }

    /// <summary>Writes down something about a command that does not change its state; once in a turn.</summary>
    public void Note(MissionTurn turn, Command command, ScenarioTime at, string reason)
    {
        if (!_log.Any(change => change.Key == command.Key && change.Reason == reason))
        {
            _log.Add(new CommandChange(command.Key, command.Spacecraft, command.Name, at, turn.Wall, command.State, command.State, null, reason));
        }
    }

    /// <summary>Keeps the turn's changes and forgets what is over.</summary>
    public async Task FlushAsync(MissionTurn turn)
    {
        foreach (var (key, expected) in _changed)
        {
            var command = _active[key];
            await (expected is { } version
                ? CommandStore.KeepAsync(turn.Connection, command, version)
                : CommandStore.AddAsync(turn.Connection, command));
        }

        foreach (var change in _log)
        {
            await CommandStore.LogAsync(turn.Connection, change);
        }

        foreach (var key in _changed.Keys.Where(key => CommandMachine.IsFinal(_active[key].State)))
        {
            Forget(_active[key]);
        }

        _changed.Clear();
        _log.Clear();
    }

    private void Say(MissionTurn turn, Command command, CommandState? from, ScenarioTime at, string? by)
    {
        _log.Add(new CommandChange(
            command.Key, command.Spacecraft, command.Name, at, turn.Wall, from, command.State, by, command.Reason));
        turn.Publish(Channels.Command, new CommandStatus(
            command.Key, command.Spacecraft, command.Name, command.State, ScenarioTime.Max(at, turn.Now), command.Reason));
    }

    private void Follow(Command command)
    {
        if (command.Schedule.After?.Key is { } predecessor)
        {
            (_followers.TryGetValue(predecessor, out var followers) ? followers : _followers[predecessor] = []).Add(command.Key);
        }
    }

    private void Forget(Command command)
    {
        _active.Remove(command.Key);
        _followers.Remove(command.Key);
        if (command.Schedule.After?.Key is { } predecessor && _followers.TryGetValue(predecessor, out var others))
        {
            others.Remove(command.Key);
        }
    }
}
