using System.Globalization;
using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.GroundNetwork;

/// <summary>Writes <c>ledger.csv</c>, a row per link as it ends, and at the end <c>stations.csv</c>.</summary>
public sealed class LedgerJournal : IJournal<GroundNetworkState>
{
    private readonly StreamWriter _ledger;
    private readonly string _stationsFile;
    private readonly Scenario _scenario;

    /// <summary>Starts the ledger of a run.</summary>
    public LedgerJournal(string runFolder, Scenario scenario)
    {
        _scenario = scenario;
        _stationsFile = Path.Combine(runFolder, "stations.csv");
        _ledger = new StreamWriter(Path.Combine(runFolder, "ledger.csv")) { NewLine = "\n" };
        _ledger.WriteLine(
            "satelliteId,satellite,linkId,stationId,station,start,end,durationSeconds,onBoardGigabits,offloadedGigabits,"
            + "costDollars,endedBy,satelliteCostDollars,totalCostDollars");
    }

    /// <inheritdoc />
    public void Record(GroundNetworkState state, Tick tick, IReadOnlyList<Publication> published)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var closed in state.JustClosed)
        {
            WriteLink(closed, state.Stations[closed.Link.Station]);
        }

        if (!state.JustClosed.IsEmpty)
        {
            _ledger.Flush();
        }

        if (tick.IsSettling)
        {
            WriteStations(state, tick.Start);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _ledger.Dispose();

    private void WriteLink(ClosedLink closed, Station station)
    {
        var charge = closed.Charge;
        _ledger.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{charge.SatId},{Csv.Text(charge.SatName)},{charge.LinkId},{charge.GroundId},{Csv.Text(station.Plan.Name ?? "")},"
            + $"{closed.Link.Start},{charge.End},{Csv.Seconds(charge.Duration)},{Csv.Gigabits(closed.Link.Data)},"
            + $"{Csv.Gigabits(charge.DataOffload)},{Csv.Dollars(charge.DownlinkCost)},{closed.End},"
            + $"{Csv.Dollars(charge.CumulativeCostBySat)},{Csv.Dollars(charge.CumulativeCosts)}"));
    }

    private void WriteStations(GroundNetworkState state, ScenarioTime stop)
    {
        using var file = new StreamWriter(_stationsFile) { NewLine = "\n" };
        file.WriteLine(
            "stationId,station,latitudeDegrees,longitudeDegrees,maskDegrees,outages,outSeconds,availability,"
            + "links,linkSeconds,receivedGigabits,earnedDollars");
        foreach (var station in state.Stations)
        {
            var timeOut = station.OutSince is { } since ? station.TimeOut + (stop - since) : station.TimeOut;
            var availability = 1 - timeOut / (stop - _scenario.Start);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{station.Plan.Id},{Csv.Text(station.Plan.Name ?? "")},{station.Plan.LatitudeDegrees},"
                + $"{station.Plan.LongitudeDegrees},{station.Plan.MaskDegrees},{station.Outages},{Csv.Seconds(timeOut)},"
                + $"{availability:0.000000},{station.Links},{Csv.Seconds(station.LinkTime)},"
                + $"{Csv.Gigabits(station.Received)},{Csv.Dollars(station.EarnedDollars)}"));
        }
    }
}
