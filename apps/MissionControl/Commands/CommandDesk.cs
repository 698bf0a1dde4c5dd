using System.Data.Common;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>The commands of mission control: follows the run, radiates in contact, and does what people wish.</summary>
/// <remarks>
/// Wishes run in a turn of the <see cref="MissionDesk"/>, and end with a call of <see cref="CommandBook.FlushAsync"/> as
/// <see cref="WishAsync"/> makes it.
/// </remarks>
internal sealed class CommandDesk : IMissionPart
{
    private static readonly Func<CommandUplink, CommandUplink> s_unsigned = uplink => uplink;
    private readonly CommandBook _book = new();
    private readonly SpacecraftBook _spacecraft;
    private readonly IReadOnlyList<NewCommand> _plan;
    private readonly VerificationDesk _verifications;
    private readonly Uplinks _uplinks;
    private readonly Deadlines _deadlines;
    private List<NewCommand> _toEnter = [];
    private bool _isRunning;
    private long _nowMicroseconds;

    /// <summary>A desk.</summary>
    /// <param name="mission">The spacecraft; it follows before this.</param>
    /// <param name="contacts">Who sees whom; it follows before this.</param>
    /// <param name="latest">The newest telemetry; it follows before this.</param>
    /// <param name="plan">The commands of the scenario, with keys.</param>
    /// <param name="options">How commands are sent.</param>
    /// <param name="sign">Signs what is radiated; null for not at all.</param>
    public CommandDesk(
        MissionBook mission,
        ContactDesk contacts,
        ILatestValues latest,
        IReadOnlyList<NewCommand> plan,
        CommandOptions? options = null,
        Func<CommandUplink, CommandUplink>? sign = null)
    {
        var how = options ?? new CommandOptions();
        _spacecraft = new SpacecraftBook(mission);
        var succession = new Succession(_book);
        var interlocks = new Interlocks(_spacecraft, latest);
        _plan = plan;
        _verifications = new VerificationDesk(_book, succession);
        _uplinks = new Uplinks(_book, _spacecraft, contacts, interlocks, how, sign ?? s_unsigned);
        _deadlines = new Deadlines(_book, contacts, _uplinks, succession, how);
        Entry = new CommandEntry(_book, _spacecraft, succession);
        Wishes = new CommandWishes(_book, Entry, succession);
        Waiting = new CommandWaiting(contacts, interlocks);
    }

    /// <summary>How commands come in.</summary>
    public CommandEntry Entry { get; }

    /// <summary>What people do to commands.</summary>
    public CommandWishes Wishes { get; }

    /// <summary>What commands wait for.</summary>
    public CommandWaiting Waiting { get; }

    /// <summary>How far it has followed the run; may be read from any thread.</summary>
    public ScenarioTime Now => ScenarioTime.FromUnixMicroseconds(Volatile.Read(ref _nowMicroseconds));

    /// <inheritdoc />
    public async Task LoadAsync(DbConnection connection)
    {
        await _book.LoadAsync(connection);
        _toEnter = _isRunning ? [.. _plan] : [];
    }

    /// <inheritdoc />
    public void Begin(RunPlan plan)
    {
        _isRunning = true;
        _toEnter = [.. _plan];
    }

    /// <inheritdoc />
    public async Task FollowAsync(MissionTick tick)
    {
        ArgumentNullException.ThrowIfNull(tick);
        foreach (var message in tick.Inbox.Messages)
        {
            switch (message.Record)
            {
                case CommandVerification verification:
                    await _verifications.HearAsync(tick, verification);
                    break;
                case SpacecraftEvent happened:
                    Hear(happened);
                    break;
            }
        }

        await EnterPlanAsync(tick);
        if (!tick.Tick.IsSettling)
        {
            _uplinks.Radiate(tick);
            _deadlines.Watch(tick);
        }

        await _book.FlushAsync(tick);
        Volatile.Write(ref _nowMicroseconds, tick.Tick.End.UnixMicroseconds);
    }

    /// <summary>Does a wish in a turn and keeps what it changed.</summary>
    public async Task<CommandAnswer> WishAsync(MissionTurn turn, Func<CommandDesk, Task<CommandAnswer>> wish)
    {
        var answer = await wish(this);
        await _book.FlushAsync(turn);
        return answer;
    }

    private void Hear(SpacecraftEvent happened)
    {
        var waiting = _book.Active.Where(command =>
            command.Schedule.OnEvent is { } awaited && command.EventHeard is null && CommandMachine.Waits(command.State)
            && command.Spacecraft == happened.Id && awaited.Source == happened.Source && awaited.Code == happened.Code
            && happened.Generated >= command.Queued).ToList();
        foreach (var command in waiting)
        {
            _book.Keep(command with { EventHeard = happened.Time });
        }
    }

    /// <summary>Enters what the scenario plans, as soon as the spacecraft have described themselves; each key once.</summary>
    private async Task EnterPlanAsync(MissionTick tick)
    {
        foreach (var wish in _toEnter.ToList())
        {
            var waitsForPlan = wish.Schedule?.After?.Key is { } key && _toEnter.Any(one => one != wish && one.Key == key);
            if (_spacecraft.Find(wish.Spacecraft) is null || waitsForPlan)
            {
                continue;
            }

            var answer = await Entry.EnterAsync(tick, wish, ScenarioCommands.Author, ScenarioCommands.Author.Name);
            if (answer.Problem is { } problem && await Entry.FindAsync(tick, wish.Key!) is null)
            {
                var reason = string.Join("; ", problem.Errors.Select(error => $"{error.Key}: {string.Join(", ", error.Value)}"));
                Entry.Refuse(tick, wish, ScenarioCommands.Author, reason.Length > 0 ? reason : problem.Detail ?? problem.Title);
            }

            _toEnter.Remove(wish);
        }
    }
}
