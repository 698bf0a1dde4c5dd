using System.Collections.Immutable;
using ScAi.Federation;
using ScAi.Federation.Randomness;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.OutageGenerator;

/// <summary>
/// Takes stations out, on a schedule and by chance, and brings each of them back. By chance: one Bernoulli trial per
/// working station at every whole interval after the start, each with a draw of its own.
/// </summary>
public sealed class OutageGeneratorFederate : IFederate<OutageGeneratorState>
{
    /// <summary>After everything.</summary>
    public static readonly ScenarioTime Never = ScenarioTime.MaxValue;

    private readonly Scenario _scenario;
    private readonly CounterRandom[] _chance;
    private ScenarioTime _start;

    /// <summary>The outages of a scenario.</summary>
    public OutageGeneratorFederate(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _start = scenario.Start;
        _chance =
        [
            .. scenario.Ground.Stations.Select(
                station => new CounterRandom(scenario.Seed, scenario.Apps.Outage, $"station {station.Id}")),
        ];
    }

    /// <inheritdoc />
    public Transition<OutageGeneratorState> Initialize(RunPlan plan)
    {
        _start = plan.Ticks.Start;
        var stations = _scenario.Ground.Stations
            .Select(station => new StationOutages(station.Id, null, ScheduleOf(station.Id, plan.Ticks.Start)))
            .ToImmutableArray();
        return new(new OutageGeneratorState(stations, 1, NextEvent(stations, 1)));
    }

    /// <inheritdoc />
    public Transition<OutageGeneratorState> Advance(OutageGeneratorState state, Tick tick, Inbox inbox)
    {
        if (tick.IsSettling)
        {
            return RestoreAll(state, tick.Start);
        }

        if (state.NextEvent >= tick.End)
        {
            return new(state);
        }

        var messages = new List<Publication>();
        while (state.NextEvent < tick.End)
        {
            state = HappensAt(state.NextEvent, state, messages);
        }

        return new(state, messages);
    }

    private OutageGeneratorState HappensAt(ScenarioTime now, OutageGeneratorState state, List<Publication> messages)
    {
        var stations = state.Stations.ToBuilder();
        var isTrial = TrialAt(state.Trial) == now;
        for (var i = 0; i < stations.Count; i++)
        {
            var station = stations[i];
            if (station.Until <= now)
            {
                messages.Add(new(Channels.OutageRestore, new OutageRestore(station.StationId, now)));
                station = station with { Until = null };
            }

            if (station.NextScheduled <= now)
            {
                var outage = station.Scheduled.Peek();
                station = TakeDown(station with { Scheduled = station.Scheduled.Dequeue() }, now, outage.Duration, messages);
            }
            else if (isTrial && station.Until is null && _chance[i].Uniform((ulong)state.Trial) < _scenario.Outages.Random!.Probability)
            {
                station = TakeDown(station, now, _scenario.Outages.Random.Duration, messages);
            }

            stations[i] = station;
        }

        var after = stations.ToImmutable();
        var trial = isTrial ? state.Trial + 1 : state.Trial;
        return new OutageGeneratorState(after, trial, NextEvent(after, trial));
    }

    /// <summary>An outage that would run into a scheduled one ends where that begins, so no station is reported twice.</summary>
    private static StationOutages TakeDown(
        StationOutages station, ScenarioTime now, TimeSpan duration, List<Publication> messages)
    {
        var end = ScenarioTime.Min(now + duration, station.NextScheduled ?? Never);
        messages.Add(new(Channels.OutageReport, new OutageReport(station.StationId, now, end - now, end)));
        return station with { Until = end };
    }

    private static Transition<OutageGeneratorState> RestoreAll(OutageGeneratorState state, ScenarioTime stop)
    {
        var messages = new List<Publication>();
        foreach (var station in state.Stations.Where(station => station.Until is not null))
        {
            messages.Add(new(Channels.OutageRestore, new OutageRestore(station.StationId, stop)));
        }

        var restored = state.Stations.Select(station => station with { Until = null }).ToImmutableArray();
        return new(state with { Stations = restored, NextEvent = Never }, messages);
    }

    private ScenarioTime NextEvent(ImmutableArray<StationOutages> stations, long trial)
    {
        var next = TrialAt(trial);
        foreach (var station in stations)
        {
            next = ScenarioTime.Min(next, station.NextChange ?? Never);
        }

        return next;
    }

    private ScenarioTime TrialAt(long trial) =>
        _scenario.Outages.Random is { Probability: > 0 } random ? _start + random.Interval * trial : Never;

    private ImmutableQueue<ScheduledOutage> ScheduleOf(int stationId, ScenarioTime start) =>
        ImmutableQueue.CreateRange(_scenario.Outages.Scheduled
            .Where(outage => outage.StationId == stationId && outage.Start + outage.Duration > start)
            .OrderBy(outage => outage.Start)
            .Select(outage => outage.Start >= start
                ? outage
                : outage with { Start = start, Duration = outage.Start + outage.Duration - start }));
}
