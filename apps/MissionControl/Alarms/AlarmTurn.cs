using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Alarms;

/// <summary>What happens to alarms in one turn: applied at once, written and said at its end.</summary>
internal sealed class AlarmTurn(MissionTurn turn)
{
    private readonly Dictionary<long, Alarm> _changed = [];
    private readonly List<AlarmTransition> _transitions = [];

    /// <summary>Applies an input to an alarm.</summary>
    /// <returns>The alarm after it; null where that cannot happen to it.</returns>
    public Alarm? Apply(Alarm alarm, AlarmInput input, AlarmCause cause)
    {
        var before = alarm.Standing;
        if (before.After(input, cause.Severity, alarm.Latching) is not { } after)
        {
            return null;
        }

        var next = Told(alarm, input, cause) with { Standing = after };
        if (before.Beneath == AlarmState.Normal && after.Beneath != AlarmState.Normal)
        {
            next = next with { Since = cause.At, Violations = 1, AcknowledgedBy = null, Comment = null };
        }
        else if (after.Beneath == AlarmState.Normal)
        {
            next = next with { Since = null, Limit = null, Violations = 0, AcknowledgedBy = null };
        }

        Put(next);
        Audit(next, before, after, cause);
        return next;
    }

    /// <summary>Keeps an alarm as it is now.</summary>
    public void Put(Alarm alarm) => _changed[alarm.Id] = alarm;

    /// <summary>Writes everything.</summary>
    public async Task WriteAsync()
    {
        await AlarmTables.WriteAsync(turn.Connection, _changed.Values);
        await AlarmTables.AddAsync(turn.Connection, _transitions);
    }

    private static Alarm Told(Alarm alarm, AlarmInput input, AlarmCause cause) => input switch
    {
        AlarmInput.Violated or AlarmInput.ViolatedBriefly => alarm with
        {
            Value = cause.Value, Limit = cause.Limit ?? alarm.Limit, Violations = alarm.Violations + 1,
        },
        AlarmInput.Returned => alarm with { Value = cause.Value },
        AlarmInput.Acknowledge => alarm with { AcknowledgedBy = cause.By, Comment = cause.Comment ?? alarm.Comment },
        AlarmInput.Shelve => alarm with { ShelvedUntil = cause.Until, ShelvedReason = cause.Comment },
        AlarmInput.Unshelve => alarm with { ShelvedUntil = null, ShelvedReason = null, Comment = cause.Comment ?? alarm.Comment },
        _ => alarm with { Comment = cause.Comment ?? alarm.Comment },
    };

    private void Audit(Alarm alarm, AlarmStanding before, AlarmStanding after, AlarmCause cause)
    {
        var isSeen = before.State != after.State || before.Severity != after.Severity || cause.By is not null;
        if (!isSeen && before.Beneath == after.Beneath)
        {
            return;
        }

        _transitions.Add(new AlarmTransition(
            alarm.Id, cause.At, turn.Wall, before.State, after.State, after.Severity, cause.By,
            cause.Comment ?? (isSeen ? null : $"beneath the shelf: {before.Beneath} to {after.Beneath}"), cause.Value));
        if (isSeen)
        {
            turn.Publish(Channels.Alarm, new AlarmChange(alarm.Spacecraft, alarm.Parameter, after.State, after.Severity, cause.Value, cause.At));
        }
    }
}
