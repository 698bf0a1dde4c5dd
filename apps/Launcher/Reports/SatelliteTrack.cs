using ScAi.Time;

namespace ScAi.Launcher.Reports;

/// <summary>What <c>satellites.csv</c> says of one satellite over time, in columns.</summary>
internal sealed class SatelliteTrack(int id, string name)
{
    public int Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>How much its recorder holds, GB; null when the scenario does not name it.</summary>
    public double? Capacity { get; init; }

    public List<ScenarioTime> Times { get; } = [];

    /// <summary>GB.</summary>
    public List<double> Stored { get; } = [];

    /// <summary>Lost so far, GB.</summary>
    public List<double> Lost { get; } = [];

    /// <summary>Degrees.</summary>
    public List<(float Latitude, float Longitude)> Places { get; } = [];

    /// <summary>Charged under fixed contracts so far, $.</summary>
    public List<decimal> FixedCost { get; } = [];

    public double TotalLost => Lost.Count == 0 ? 0 : Lost[^1];

    /// <summary>The greatest part of the recorder in use, 0 to 1.</summary>
    public double Peak => Capacity is > 0 and var capacity && Stored.Count > 0 ? Stored.Max() / capacity : 0;

    /// <summary>The stretches in which the count of what was lost rose, from sample to sample.</summary>
    public IEnumerable<(ScenarioTime From, ScenarioTime To)> LossStretches()
    {
        var from = -1;
        for (var i = 1; i <= Lost.Count; i++)
        {
            var isRising = i < Lost.Count && Lost[i] > Lost[i - 1];
            if (isRising && from < 0)
            {
                from = i - 1;
            }
            else if (!isRising && from >= 0)
            {
                yield return (Times[from], Times[i - 1]);
                from = -1;
            }
        }
    }
}
