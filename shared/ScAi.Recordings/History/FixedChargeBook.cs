using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings.History;

/// <summary>
/// Charges of fixed contracts. They come as often as a satellite reports, and say what could be drawn through few of them:
/// kept is one per satellite and minute, of large constellations one per quarter of an hour.
/// </summary>
internal sealed class FixedChargeBook
{
    private const int ManySatellites = 100;
    private readonly List<FixedCharge> _charges = [];
    private readonly Dictionary<int, (ScenarioTime Kept, decimal Fixed, decimal LinkCost)> _satellites = [];
    private readonly Changes _changes = new();

    public IReadOnlyList<FixedCharge> All => _charges;

    /// <summary>Keeps what a satellite's links have cost, to tell it from its contract.</summary>
    public void SeeLink(LinkCharge charge)
    {
        var known = _satellites.GetValueOrDefault(charge.SatId, (ScenarioTime.MinValue, 0, 0));
        _satellites[charge.SatId] = known with { LinkCost = known.LinkCost + charge.DownlinkCost };
    }

    public void See(LinkCharge charge, ScenarioTime? stop)
    {
        var known = _satellites.GetValueOrDefault(charge.SatId, (Kept: ScenarioTime.MinValue, Fixed: 0, LinkCost: 0));
        var spacing = TimeSpan.FromMinutes(_satellites.Count > ManySatellites ? 15 : 1);
        if (known.Kept != ScenarioTime.MinValue && charge.End < known.Kept + spacing && charge.End != stop || charge.End == known.Kept)
        {
            return;
        }

        var sum = charge.CumulativeCostBySat - known.LinkCost;
        _satellites[charge.SatId] = (charge.End, sum, known.LinkCost);
        _changes.Mark(_charges.Count);
        _charges.Add(new FixedCharge(charge.SatId, charge.End, Math.Max(0, sum - known.Fixed), charge.CumulativeCostBySat));
    }

    public List<FixedCharge>? TakeChanges() => _changes.Any ? [.. _changes.Take().Select(place => _charges[place])] : null;
}
