using ScAi.Scenarios.Rules;
using ScAi.Time;

namespace ScAi.Scenarios.Reading;

/// <summary>Reads when stations are out.</summary>
internal sealed class OutageEntries(ReferencedFiles files, Complaints complaints)
{
    /// <summary>The outages; none for no block.</summary>
    public OutagePlan Read(Section? outages, ScenarioTime start)
    {
        if (outages is null)
        {
            return new OutagePlan();
        }

        var scheduled = new List<ScheduledOutage>();
        foreach (var outage in outages.OpenList("scheduled"))
        {
            scheduled.Add(new ScheduledOutage(
                outage.Require("station", Values.Count),
                outage.Require("start", Values.Instant),
                outage.Require("duration", Quantities.Duration)));
        }

        if (outages.Has("file") && files.Read(outages, "file", "a CSV file of scheduled outages", out var path) is { } text)
        {
            foreach (var (outage, line) in new OutageTable(path, start, complaints).Read(text))
            {
                complaints.NoteLine(KeyPath.Of("outages.scheduled", scheduled.Count), path, line);
                scheduled.Add(outage);
            }
        }

        return new OutagePlan { Random = Random(outages), Scheduled = ScenarioList.From(scheduled) };
    }

    private static RandomOutages? Random(Section outages) =>
        outages.Open("random", mayBeNone: true) is not { } random ? null : new RandomOutages
        {
            Probability = random.Require("probability", Quantities.Fraction),
            Interval = random.Read("interval", Quantities.Duration, TimeSpan.FromHours(1)),
            Duration = random.Read("duration", Quantities.Duration, TimeSpan.FromMinutes(30)),
        };
}
