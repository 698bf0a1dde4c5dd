using System.Globalization;
using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.SatelliteStorage;

/// <summary>Writes <c>satellites.csv</c>: where each satellite is and what its recorder holds, a row per report.</summary>
public sealed class SatelliteJournal : IJournal<SatelliteStorageState>
{
    private readonly StreamWriter _file;
    private readonly ScenarioTime _start;
    private readonly Dictionary<int, int> _places;

    /// <summary>Starts the file of a run.</summary>
    public SatelliteJournal(string runFolder, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _start = scenario.Start;
        _places = scenario.Satellites.Satellites.Select((satellite, place) => (satellite.Id, place)).ToDictionary();
        _file = new StreamWriter(Path.Combine(runFolder, "satellites.csv")) { NewLine = "\n" };
        _file.WriteLine(
            "time,satelliteId,satellite,latitudeDegrees,longitudeDegrees,altitudeMeters,inView,stationId,"
            + "initialGigabits,generatedGigabits,storedGigabits,offloadedGigabits,lostGigabits,"
            + "links,linkCostDollars,fixedCostDollars");
    }

    /// <inheritdoc />
    public void Record(SatelliteStorageState state, Tick tick, IReadOnlyList<Publication> published)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(published);
        foreach (var publication in published)
        {
            if (publication.Record is SatelliteState report)
            {
                Write(report, state.Satellites[_places[report.Id]]);
            }
        }

        if (tick.IsSettling)
        {
            _file.Flush();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private void Write(SatelliteState report, Satellite satellite)
    {
        var recorder = satellite.RecorderAt(report.Time, _start);
        var initial = satellite.Plan.InitialVolume;
        _file.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{report.Time},{report.Id},{Csv.Text(report.Name)},{report.Latitude:0.000000},{report.Longitude:0.000000},"
            + $"{report.Altitude:0.00},{(report.CommRange ? 1 : 0)},{report.GroundId},{Csv.Gigabits(initial)},"
            + $"{Csv.Gigabits(recorder.Taken - initial)},{Csv.Gigabits(recorder.Stored)},{Csv.Gigabits(recorder.Offloaded)},"
            + $"{Csv.Gigabits(recorder.Lost)},{satellite.Links},{Csv.Dollars(satellite.LinkCostDollars)},"
            + $"{Csv.Dollars(satellite.FixedCostBy(report.Time))}"));
    }
}
