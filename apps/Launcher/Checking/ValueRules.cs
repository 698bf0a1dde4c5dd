using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>Whether values can be in the unit that the contract asks for.</summary>
internal sealed class ValueRules(Subject subject, RunLog run) : RuleFamily(subject, run)
{
    private const double LowestOrbitMeters = 80_000;
    private const decimal RoundingBits = 8; // a byte, for values written with few digits
    private readonly Rule _units = new("values.units", "values are plausible in the documented units");
    private readonly Dictionary<int, DataVolume> _capacities = [];
    private readonly Dictionary<int, DataRate> _rates = [];

    public override IReadOnlyList<Rule> Rules => [_units];

    public override void See(in Seen seen)
    {
        // What is said of satellites and stations, by whoever, is what values are held against.
        switch (seen.Record)
        {
            case SatelliteReady satellite:
                _capacities[satellite.Id] = satellite.SsrCapacity;
                break;
            case GroundLocation station:
                _rates[station.GroundId] = station.DownlinkRate;
                break;
        }

        if (!Subject.Says(seen))
        {
            return;
        }

        switch (seen.Record)
        {
            case SatelliteState state:
                _units.Require(
                    state.Altitude >= LowestOrbitMeters, seen, $"altitude: expected metres, got {state.Altitude}, which is no orbit");
                RequireOnBoard(seen, "capacity_used", state.Id, state.CapacityUsed);
                break;
            case LinkStart { IsSentinel: false } link:
                RequireOnBoard(seen, "data", link.SatId, link.Data);
                break;
            case LinkCharge { IsSentinel: false, IsFixedContract: false } charge:
                RequireOnBoard(seen, "dataOffload", charge.SatId, charge.DataOffload, charge.Duration);
                RequireCarried(seen, charge);
                break;
            case GroundLocation station:
                _units.Require(
                    station.ElevAngle >= -1, seen, $"elevAngle: expected degrees over the horizon, got {station.ElevAngle}");
                break;
        }
    }

    // What is generated during a link comes on top of the capacity; an instrument fills a recorder in no less than a minute.
    private void RequireOnBoard(in Seen seen, string member, int satellite, DataVolume volume, TimeSpan during = default)
    {
        if (_capacities.TryGetValue(satellite, out var capacity))
        {
            var most = capacity.Bits * (1 + (decimal)during.TotalMinutes) + RoundingBits;
            _units.Require(
                volume.Bits <= most, seen,
                $"{member}: {volume.Gigabytes} GB do not fit into a recorder of {capacity.Gigabytes} GB");
        }
    }

    private void RequireCarried(in Seen seen, LinkCharge charge)
    {
        if (_rates.TryGetValue(charge.GroundId, out var rate))
        {
            var most = rate.BitsPerSecond * (decimal)charge.Duration.TotalSeconds * 1.000001m + RoundingBits;
            _units.Require(
                charge.DataOffload.Bits <= most, seen,
                $"dataOffload: {charge.DataOffload.Gigabytes} GB are more than the station takes in {charge.Duration.TotalSeconds} s");
        }
    }
}
