using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Scenarios.Tests.Reading;

/// <summary>The files that a scenario names: outages in CSV, element sets.</summary>
public sealed class ReferencedFileTests : IDisposable
{
    private const string TwoSets =
        """
        SUOMI NPP
        1 37849U 11061A   23213.08183536  .00000107  00000+0  71187-4 0  9990
        2 37849  98.7048 151.0387 0001509  98.1761  29.6727 14.19551470609309

        NOAA 20
        1 43013U 17073A   23213.09184532  .00000093  00000+0  64789-4 0  9991
        2 43013  98.7128 150.8541 0001208  62.4209 297.7089 14.19550020295348
        """;

    private static readonly string Satellites = ScenarioFolder.Good[
        ScenarioFolder.Good.IndexOf("    - name: SUOMI NPP", StringComparison.Ordinal)..ScenarioFolder.Good.IndexOf("ground:\n  selection", StringComparison.Ordinal)];

    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("groundId,outageStart,outageDuration\n11,2023-08-01T13:30:00Z,0.5\n")]
    [InlineData("# comment\noutageDuration,groundId,outageStart\n0.5, 11, 2023-08-01 13:30")]
    [InlineData(",groundId,outageStart,outageDuration\r\n0,11,8/1/2023 13:30,0.5\r\n")]
    [InlineData(",groundId,outageStart,outageDuration,\n0,11,13.5,0.5,\n")]
    [InlineData("\"groundId\",\"outageStart\",\"outageDuration\"\n\n11,13.5,5e-1\n\n")]
    public void File_AnyFormOfTheTable_IsTheSameOutage(string csv)
    {
        _folder.With("outages.csv", csv);

        var reading = _folder.Read(WithOutageFile("outages.csv"));

        Assert.Empty(reading.Errors);
        Assert.Equal(
            new ScheduledOutage(11, ScenarioTime.FromUtc(2023, 8, 1, 13, 30), TimeSpan.FromMinutes(30)),
            reading.Scenario!.Outages.Scheduled[^1]);
        Assert.Equal(3, reading.Scenario.Outages.Scheduled.Count);
    }

    [Theory]
    [InlineData("", "outages.csv:1: expected the columns groundId, outageStart, outageDuration, found an empty file")]
    [InlineData("groundId,outageStart\n", "outages.csv:1: expected a column outageDuration, found no such column")]
    [InlineData("groundId,outageStrat,outageDuration\n", "outages.csv:1: expected the columns groundId, outageStart, outageDuration, each once, found a column 'outageStrat'; did you mean 'outageStart'?")]
    [InlineData("groundId,groundId,outageStart,outageDuration\n", "outages.csv:1: expected the columns groundId, outageStart, outageDuration, each once, found a column 'groundId'")]
    [InlineData("groundId,outageStart,outageDuration\n11,13.5\n", "outages.csv:2: outageDuration: expected a number of hours such as 0.5, found nothing")]
    [InlineData("groundId,outageStart,outageDuration\n\n# x\n11,13.5,long\n", "outages.csv:4: outageDuration: expected a number of hours such as 0.5, found 'long'")]
    [InlineData("groundId,outageStart,outageDuration\n1x,13.5,1\n", "outages.csv:2: groundId: expected a whole number such as 5, found '1x'")]
    [InlineData("groundId,outageStart,outageDuration\n11,noon,1\n", "outages.csv:2: outageStart: expected an instant such as '2023-08-01T07:22:00Z' or hours since the scenario's start such as 13.5, found 'noon'")]
    [InlineData("groundId,outageStart,outageDuration\n11,1,1\n12,2,1\n", "outages.csv:3: outages.scheduled[3].station: expected the id of a station (3, 11), found 12")]
    [InlineData("groundId,outageStart,outageDuration\n11,24,1\n", "outages.csv:2: outages.scheduled[2].start: expected an instant from 2023-08-01T00:00:00+00:00 to before 2023-08-02T00:00:00+00:00, found 2023-08-02T00:00:00+00:00")]
    [InlineData("groundId,outageStart,outageDuration\n11,23,0\n", "outages.csv:2: outages.scheduled[2].duration: expected a duration from 1 us to 36525 d, in whole microseconds, found 0 s")]
    [InlineData("groundId,outageStart,outageDuration\n11,9,1\n11,8,2\n", "outages.csv:2: outages.scheduled[2].start: expected station 11 in operation: it is out from 2023-08-01T08:00:00+00:00 for 2 h, found another outage from 2023-08-01T09:00:00+00:00")]
    [InlineData("groundId,outageStart,outageDuration\n3,1.5,1\n", "outages.csv:2: outages.scheduled[2].start: expected station 3 in operation: it is out from 2023-08-01T01:00:00+00:00 for 2 h, found another outage from 2023-08-01T01:30:00+00:00")]
    public void File_AMistakeInTheTable_SaysWhereAndWhatWasExpected(string csv, string error)
    {
        _folder.With("outages.csv", csv);

        Assert.Contains(error, _folder.ErrorsOf(WithOutageFile("outages.csv")));
    }

    [Theory]
    [InlineData("no-such.csv", "expected a CSV file of scheduled outages, found no file 'no-such.csv'")]
    [InlineData("..", "expected a CSV file of scheduled outages, found the folder '..'")]
    [InlineData("''", "expected text, not empty, on one line, found ''")]
    public void File_NoSuchFile_SaysSo(string name, string error)
    {
        var only = _folder.OnlyErrorOf(WithOutageFile(name));

        Assert.StartsWith("scenario.yaml:57:9: outages.file: ", only, StringComparison.Ordinal);
        Assert.EndsWith(error, only, StringComparison.Ordinal);
    }

    [Fact]
    public void File_SeveralMistakes_AreToldAfterThoseOfTheScenario()
    {
        _folder.With("outages.csv", "groundId,outageStart,outageDuration\nx,13.5,1\n11,y,z\n");

        var errors = _folder.ErrorsOf(WithOutageFile("outages.csv").Replace("probability: 3 %", "probability: 3", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            ["scenario.yaml:59", "outages.csv:2", "outages.csv:3", "outages.csv:3"],
            errors.Select(error => string.Join(':', error.Split(':')[..2])));
    }

    [Fact]
    public void Elements_AFile_GivesASatelliteForEverySet()
    {
        _folder.With("fleet.tle", TwoSets);

        var scenario = Good("    - {elements: fleet.tle, recorder: 280 Gbit, id: 40}\n");

        Assert.Equal([(40, "SUOMI NPP"), (41, "NOAA 20")], scenario.Satellites.Satellites.Select(satellite => (satellite.Id, satellite.Name)));
        Assert.Equal(43013, scenario.Satellites.Satellites[1].Elements.CatalogueNumber);
    }

    [Theory]
    [InlineData(ElementSetFormat.OmmJson)]
    [InlineData(ElementSetFormat.OmmCsv)]
    [InlineData(ElementSetFormat.OmmXml)]
    [InlineData(ElementSetFormat.OmmKvn)]
    public void Elements_AnOmmFile_GivesTheSameSatellites(ElementSetFormat format)
    {
        _folder.With("fleet.tle", TwoSets).With("fleet.omm", ElementSetText.Write(TwoLineFormat.Read(TwoSets).ElementSets, format));

        Assert.Equal(
            Good("    - {elements: fleet.tle, recorder: 280 Gbit}\n").Satellites.Satellites.Select(satellite => satellite.Name),
            Good("    - {elements: fleet.omm, recorder: 280 Gbit}\n").Satellites.Satellites.Select(satellite => satellite.Name));
    }

    [Fact]
    public void Elements_WithSelect_GivesThoseInThatOrder()
    {
        _folder.With("fleet.tle", TwoSets);

        Assert.Equal(
            ["NOAA 20", "SUOMI NPP"],
            Good("    - {elements: fleet.tle, select: [NOAA 20, SUOMI NPP], recorder: 280 Gbit}\n").Satellites.Satellites.Select(satellite => satellite.Name));
    }

    [Fact]
    public void Elements_WithoutNames_AreCalledByTheirNumbers()
    {
        _folder.With("fleet.tle", TwoSets.Replace("SUOMI NPP\n", "", StringComparison.Ordinal));

        Assert.Equal("37849", Good("    - {elements: fleet.tle, recorder: 280 Gbit}\n").Satellites.Satellites[0].Name);
    }

    [Theory]
    [InlineData("{elements: fleet.tle, recorder: 280 Gbit, select: [NOAA 21]}", "scenario.yaml:30:58: satellites.list[0].select[0]: expected the name of a satellite in the file, found 'NOAA 21'; did you mean 'NOAA 20'?")]
    [InlineData("{elements: fleet.tle, recorder: 280 Gbit, select: [NOAA 20, NOAA 20]}", "scenario.yaml:30:7: satellites.list[0].name: expected a name of its own for every satellite, found 'NOAA 20' again, as in satellites.list[0].name")]
    [InlineData("{elements: fleet.tle, recorder: 280 Gbit, select: []}", "scenario.yaml:30:57: satellites.list[0].select: expected at least one name, found none")]
    [InlineData("{elements: fleet.tle, recorder: 280 Gbit, name: X}", "scenario.yaml:30:55: satellites.list[0].name: expected no name for a file of element sets, which has their names, found 'X'")]
    [InlineData("{elements: empty.tle, recorder: 280 Gbit}", "empty.tle:1: satellites.list[0].elements: expected an element set, found none")]
    [InlineData("{elements: broken.tle, recorder: 280 Gbit}", "broken.tle:2:69: satellites.list[0].elements: expected the checksum 0, found \"1\"")]
    [InlineData("{elements: fleet.tle, recorder: 0 bit}", "scenario.yaml:30:39: satellites.list[0].recorder: expected a data volume above 0, found 0 Gbit")]
    public void Elements_AMistake_SaysWhereAndWhatWasExpected(string entry, string error)
    {
        _folder.With("fleet.tle", TwoSets).With("empty.tle", "\n").With("broken.tle", TwoSets.Replace("71187-4 0  9990", "71187-4 0  9991", StringComparison.Ordinal));

        // The contract's line moves with the list: what is below it has no mistakes.
        Assert.Equal(error, _folder.OnlyErrorOf(WithSatellites($"    - {entry}\n")));
    }

    [Fact]
    public void Walker_APattern_GivesNamedSatellitesFromItsId()
    {
        var scenario = Good("    - {name: Star, id: 5, walker: {pattern: \"86.4:66/6/2\", kind: star, altitude: 780 km}, recorder: 1 TB}\n");

        var satellites = scenario.Satellites.Satellites;
        Assert.Equal(66, satellites.Count);
        Assert.Equal((5, "Star-1-1"), (satellites[0].Id, satellites[0].Name));
        Assert.Equal((70, "Star-6-11"), (satellites[65].Id, satellites[65].Name));
        Assert.Equal(scenario.Start, satellites[0].Elements.Epoch);
        Assert.Equal(150, satellites[65].Elements.RightAscensionDegrees);
    }

    /// <summary>Six of one kind, then one that comes twice: the second is told at its own line.</summary>
    [Fact]
    public void Walker_AMistakeBehindAGenerator_IsToldAtItsOwnEntry()
    {
        var error = _folder.OnlyErrorOf(WithSatellites(
            """
                - {walker: {pattern: "53:6/3/1", altitude: 550 km}, recorder: 1 TB}
                - name: Walker-2-1
                  recorder: 1 TB
                  omm: {epoch: 2023-08-01, meanMotion: 15 rev/d, eccentricity: 0, inclination: 53 deg, raOfAscNode: 0 deg, argOfPericenter: 0 deg, meanAnomaly: 0 deg}

            """));

        Assert.Equal("scenario.yaml:31:13: satellites.list[1].name: expected a name of its own for every satellite, found 'Walker-2-1' again, as in satellites.list[0].name", error);
    }

    private Scenario Good(string satellites)
    {
        var reading = _folder.Read(WithSatellites(satellites));
        Assert.Empty(reading.Errors);
        return reading.Scenario!;
    }

    private static string WithSatellites(string satellites) => ScenarioFolder.Good.Replace(Satellites, satellites, StringComparison.Ordinal);

    private static string WithOutageFile(string name) =>
        ScenarioFolder.Good.Replace("outages:\n", $"outages:\n  file: {name}\n", StringComparison.Ordinal);
}
