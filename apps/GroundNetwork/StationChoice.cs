using ScAi.Messages;
using ScAi.Orbits.Frames;
using ScAi.Scenarios;

namespace ScAi.GroundNetwork;

/// <summary>Which of several stations serves a satellite.</summary>
public sealed class StationChoice
{
    private readonly StationSelection _selection;
    private readonly Site[] _sites;

    /// <summary>The choice that a scenario asks for.</summary>
    public StationChoice(GroundPlan ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        _selection = ground.Selection;
        _sites = [.. ground.Stations.Select(station => Site.At(station))];
    }

    /// <summary>The best of the places in the scenario that are on offer; null when none is.</summary>
    /// <remarks>Where two are equally good, the one that comes first in the scenario.</remarks>
    public int? Best(IEnumerable<int> onOffer, IReadOnlyList<Station> stations, Satellite satellite, bool isFree)
    {
        ArgumentNullException.ThrowIfNull(onOffer);
        int? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var place in onOffer.Order())
        {
            var score = Score(place, stations[place], satellite, isFree);
            if (best is null || score > bestScore)
            {
                (best, bestScore) = (place, score);
            }
        }

        return best;
    }

    private double Score(int place, Station station, Satellite satellite, bool isFree) => _selection switch
    {
        StationSelection.HighestElevation => satellite.LastReport is { } report ? _sites[place].ElevationOf(report) : 0,
        StationSelection.Cheapest => isFree || station.Plan.CostMode == CostMode.Continuous
            ? 0
            : -(double)station.Plan.CostPerSecond,
        StationSelection.Fastest => station.Plan.DownlinkRate.BitsPerSecond,
        _ => 0,
    };
}
