namespace ScAi.Scenarios.Tests.Reading;

/// <summary>One mistake at a time in <see cref="ScenarioFolder.Good"/>: the file, the line and what was expected must be right.</summary>
public sealed class BadScenarioTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What the author wrote, what should have been there, the place, and a part of the message.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        // Time.
        { "start: 2023-08-01T00:00:00Z", "# no start", "1:1: start", "expected 'start': an instant such as '2023-08-01T07:20:00Z', found no such key" },
        { "start: 2023-08-01T00:00:00Z", "start: yesterday", "3:8: start", "expected an instant such as '2023-08-01T07:20:00Z', found 'yesterday'" },
        { "start: 2023-08-01T00:00:00Z", "start: 2023-02-30T00:00:00Z", "3:8: start", "expected an instant" },
        { "stop: 2023-08-02T00:00:00Z", "stop: 2023-07-02T00:00:00Z", "4:7: stop", "expected an instant after the start, 2023-08-01T00:00:00+00:00, found 2023-07-02T00:00:00+00:00" },
        { "start: 2023-08-01T00:00:00Z", "start: 1023-08-01T00:00:00Z", "3:8: start", "expected an instant from 1957-01-01T00:00:00+00:00 to before 3000-01-01T00:00:00+00:00" },
        { "tick: 10 s", "tick: 10", "5:7: tick", "expected a duration such as '10 s', '30 min' or 'PT1H30M', found '10'; it needs a unit: s, us, ms, min, h, d" },
        { "tick: 10 s", "tick: 10 S", "5:7: tick", "did you mean 's'?" },
        { "tick: 10 s", "tick: 10 Gbit", "5:7: tick", "'Gbit' is for a data volume" },
        { "tick: 10 s", "tick: 0 s", "5:7: tick", "expected a duration from 1 us" },
        { "tick: 10 s", "tick: -10 s", "5:7: tick", "expected a duration from 1 us" },
        { "tick: 10 s", "tick: 2 d", "5:7: tick", "expected at most the window from start to stop, 1 d, found 2 d" },
        { "tick: 10 s", "tick: 999999999999 d", "5:7: tick", "that is too much" },
        { "tick: 10 s", "tick: [10 s]", "5:7: tick", "expected a duration such as '10 s', '30 min' or 'PT1H30M', found a list" },
        { "tick: 10 s", "tick: {step: 10 s}", "5:7: tick", "found a block of keys" },
        { "tick: 10 s", "tick:", "5:6: tick", "found nothing" },
        { "tick: 10 s", "tick: null", "5:7: tick", "found nothing" },
        { "time: coordinated", "time: cordinated", "6:7: time", "expected one of coordinated, freeRunning, found 'cordinated'; did you mean 'coordinated'?" },
        { "\nrate: 60", "\nrate: 0", "7:7: rate", "expected a rate from 0.001 to 1000000, or 'max', found 0" },
        { "\nrate: 60", "\nrate: fast", "7:7: rate", "expected scenario seconds per wall-clock second such as 60, or 'max', found 'fast'" },
        { "\nrate: 60", "\nrate: .inf", "7:7: rate", "expected scenario seconds" },
        { "time: coordinated\nrate: 60", "time: freeRunning\nrate: max", "7:7: rate", "'max' is for coordinated time only" },

        // Names and units on the wire.
        { "name: test", "name: [a, b]", "1:7: name", "expected text, not empty, on one line, found a list" },
        { "seed: 72", "seed: -72", "2:7: seed", "expected a whole number from 0 to 18446744073709551615, found '-72'" },
        { "seed: 72", "seed: 18446744073709551616", "2:7: seed", "expected a whole number from 0" },
        { "prefix: downlink", "prefix: down/link", "8:9: prefix", "expected one topic level, without '/', '+' and '#', found 'down/link'" },
        { "prefix: downlink", "prefix: \"#\"", "8:9: prefix", "one topic level" },
        { "prefix: downlink", "prefix: ''", "8:9: prefix", "expected text, not empty" },
        { "wireUnits: documented", "wireUnits: gigabytes", "9:12: wireUnits", "expected one of documented, nostAsCoded" },
        { "nostCompatibility: false", "nostCompatibility: no", "10:20: nostCompatibility", "expected true or false, found 'no'; did you mean 'false'?" },
        { "outage: outage", "outage: ground", "13:11: apps.outage", "expected a name of its own for every app, found 'ground' again, as in apps.ground" },
        { "outage: outage", "outage: out+age", "13:11: apps.outage", "one topic level" },

        // The manager.
        { "[constellation, ground, outage]", "[]", "15:17: manager.requiredApps", "expected at least one app, found none" },
        { "[constellation, ground, outage]", "[ground, ground]", "15:26: manager.requiredApps[1]", "expected each app once" },
        { "[constellation, ground, outage]", "constellation", "15:17: manager.requiredApps", "expected a list" },
        { "[constellation, ground, outage]", "[ground, {app: outage}]", "15:26: manager.requiredApps[1]", "found a block of keys" },
        { "[constellation, ground, outage]", "[manager]", "15:18: manager.requiredApps[0]", "expected another app than the manager itself" },
        { "commandLead: 3 s", "commandLead: 2 d", "16:16: manager.commandLead", "expected a duration from 0 s to 1 h" },
        { "initMaxRetry: 5", "initMaxRetry: 0", "17:17: manager.initMaxRetry", "expected from 1 to 1000, found 0" },
        { "initMaxRetry: 5", "initMaxRetry: 2.5", "17:17: manager.initMaxRetry", "expected a whole number such as 5, found '2.5'" },
        { "2023-08-01T12:00:00Z, rate: 60", "2023-08-01T05:00:00Z, rate: 60", "20:12: manager.timeScaleUpdates[1].at", "expected an instant after the update before it, 2023-08-01T06:00:00+00:00" },
        { "2023-08-01T12:00:00Z, rate: 60", "2023-08-02T00:00:00Z, rate: 60", "20:12: manager.timeScaleUpdates[1].at", "to before 2023-08-02T00:00:00+00:00" },
        { "2023-08-01T12:00:00Z, rate: 60", "2023-08-01T12:00:00Z, rate: -1", "20:40: manager.timeScaleUpdates[1].rate", "expected a rate from 0.001" },
        { "2023-08-01T12:00:00Z, rate: 60", "2023-08-01T12:00:00Z", "20:7: manager.timeScaleUpdates[1].rate", "found no such key" },
        { "{at: 2023-08-01T12:00:00Z, rate: 60}", "2023-08-01T12:00:00Z", "20:7: manager.timeScaleUpdates[1]", "expected a block of keys, found '2023-08-01T12:00:00Z'" },
        { "lostFederate: abort", "lostFederate: Abort", "21:17: manager.lostFederate", "did you mean 'abort'?" },
        { "timeStatusInit: 2023-08-01T00:00:00Z", "timeStatusInit: 2023-07-31T00:00:00Z", "22:19: manager.timeStatusInit", "expected an instant from 2023-08-01T00:00:00+00:00" },

        // Satellites.
        { "locationStep: 60 s", "locationStep: 0 s", "24:17: satellites.locationStep", "expected a duration from 1 us" },
        { "instrument: 12.5 Mbit/s", "instrument: 12.5 Mbit", "26:17: satellites.defaults.instrument", "'Mbit' is for a data volume" },
        { "instrument: 12.5 Mbit/s", "instrument: -1 Mbit/s", "26:17: satellites.defaults.instrument", "expected a data rate of 0 or more" },
        { "costMode: both", "costMode: neither", "27:15: satellites.defaults.costMode", "expected one of discrete, continuous, both" },
        { "contract: {station: 11, ", "contract: {station: 12, ", "28:25: satellites.defaults.contract.station", "expected the id of a station (3, 11), found 12" },
        { "contract: {station: 11, ", "contract: {", "28:15: satellites.defaults.contract.station", "found no such key" },
        { "contract: {station: 11, fallback: discrete}", "contract: 11", "28:15: satellites.defaults.contract", "expected a block of keys or none" },
        { "costMode: both", "sensor: {cone: 20}", "27:20: satellites.defaults.sensor.cone", "it needs a unit: deg" },
        { "costMode: both", "sensor: {cone: 90 deg}", "27:20: satellites.defaults.sensor.cone", "expected an angle above 0 deg and below 90 deg, found 90 deg" },
        { "costMode: both", "sensor: {rectangle: [20 deg]}", "27:25: satellites.defaults.sensor.rectangle", "expected 2 angles: across the flight direction, along it, found 1" },
        { "costMode: both", "sensor: {rectangle: [20 deg, 0 deg]}", "27:34: satellites.defaults.sensor.rectangle[1]", "expected an angle above 0 deg" },
        { "costMode: both", "sensor: {cone: 20 deg, rectangle: [20 deg, 5 deg]}", "27:39: satellites.defaults.sensor.rectangle", "expected one of cone, rectangle, found both" },
        { "costMode: both", "sensor: {}", "27:13: satellites.defaults.sensor.rectangle", "expected one of cone, rectangle, found neither" },
        { "costMode: both", "sensor: 20 deg", "27:13: satellites.defaults.sensor", "expected a block of keys or none" },
        { "recorder: 280 Gbit", "recorder: 280", "31:17: satellites.list[0].recorder", "expected a data volume such as '280 Gbit' or '35 GB', found '280'; it needs a unit: bit," },
        { "recorder: 280 Gbit", "recorder: 280 Gbit/s", "31:17: satellites.list[0].recorder", "'Gbit/s' is for a data rate" },
        { "recorder: 280 Gbit", "recorder: 280 gbit", "31:17: satellites.list[0].recorder", "did you mean 'Gbit'?" },
        { "recorder: 280 Gbit", "recorder: 280 GiB", "31:17: satellites.list[0].recorder", "units here: bit, kbit," },
        { "recorder: 280 Gbit", "recorder: 1e30 Gbit", "31:17: satellites.list[0].recorder", "that is too much" },
        { "recorder: 280 Gbit", "recorder: 0 Gbit", "31:17: satellites.list[0].recorder", "expected a data volume above 0" },
        { "recorder: 280 Gbit", "# no recorder", "30:7: satellites.list[0].recorder", "expected 'recorder': a data volume" },
        { "initialUse: 30 %", "initialUse: 30", "32:19: satellites.list[0].initialUse", "expected a fraction from 0 to 1, or from 0 % to 100 %, found 30" },
        { "fixedRate: 0.09 $/s", "fixedRate: 0.09", "33:18: satellites.list[0].fixedRate", "expected a cost per time such as '0.09 $/s'" },
        { "fixedRate: 0.09 $/s", "fixedRate: -0.09 $/s", "33:18: satellites.list[0].fixedRate", "expected a cost of 0 or more" },
        { "- name: SUOMI NPP", "- name: NOAA 20", "37:7: satellites.list[1].name", "found 'NOAA 20' again, as in satellites.list[0].name" },
        { "- name: SUOMI NPP", "- id: 7\n      name: SUOMI NPP", "38:11: satellites.list[1].id", "expected an id of its own for every satellite" },
        { "- id: 7", "- id: -7", "37:11: satellites.list[1].id", "expected 0 or more, found -7" },
        { "- id: 7", "- id: seven", "37:11: satellites.list[1].id", "expected a whole number" },

        { "71187-4 0  9990", "71187-4 0  9991", "35:11: satellites.list[0].tle", "expected the checksum 0, found \"1\" in column 69" },
        { "14.19551470609309", "14.1955147060930", "36:11: satellites.list[0].tle", "expected 69 columns, found 68 columns" },
        { "- 2 37849  98.7048 151.0387 0001509  98.1761  29.6727 14.19551470609309", "# no line 2", "35:9: satellites.list[0].tle", "expected two lines, or three with the title, found 1" },
        { "2 37849  98.7048 151.0387 0001509  98.1761  29.6727 14.19551470609309", "2 37848  98.7048 151.0387 0001509  98.1761  29.6727 14.19551470609308", "36:11: satellites.list[0].tle", "expected catalogue number 37849 as in line 1" },
        { "        2 43013  98.7128", "        2 43013  98.7129", "42:1: satellites.list[1].tle", "expected" },
        { "        NOAA 20\n", "", "37:7: satellites.list[1].name", "expected 'name': a name for a satellite whose element set has none" },
        { "      tle: |", "      elements: none.tle\n      tle: |", "39:17: satellites.list[1].elements", "expected one of tle, elements, walker, omm, found 'elements' besides 'tle'" },
        { "      tle: |", "      select: [A]\n      tle: |", "39:15: satellites.list[1].select", "expected 'select' only with 'elements'" },
        { "- id: 7", "- elements: no-such.tle\n      recorder: 1 Gbit\n    - id: 7", "37:17: satellites.list[1].elements", "expected a file of element sets, found no file '" },
        { "- id: 7", "- elements: .\n      recorder: 1 Gbit\n    - id: 7", "37:17: satellites.list[1].elements", "found the folder '" },
        { "- id: 7", "- walker: {pattern: \"53:10/3/1\", altitude: 550 km}\n      recorder: 1 Gbit\n    - id: 7", "37:25: satellites.list[1].walker.pattern", "expected a Walker pattern i:t/p/f such as '53:1000/50/1'" },
        { "- id: 7", "- walker: {pattern: \"53:10/5/1\", altitude: 550}\n      recorder: 1 Gbit\n    - id: 7", "37:48: satellites.list[1].walker.altitude", "it needs a unit: m, km" },
        { "- id: 7", "- walker: {pattern: \"53:10/5/1\", altitude: 5 km}\n      recorder: 1 Gbit\n    - id: 7", "37:48: satellites.list[1].walker.altitude", "from 100 km to 100000 km, found '5 km'" },
        { "- id: 7", "- walker: {altitude: 550 km}\n      recorder: 1 Gbit\n    - id: 7", "37:15: satellites.list[1].walker.pattern", "found no such key" },
        { "- id: 7", "- omm: {epoch: 2023-08-01, meanMotion: 15, eccentricity: 0, inclination: 53 deg, raOfAscNode: 0 deg, argOfPericenter: 0 deg, meanAnomaly: 0 deg}\n      name: A\n      recorder: 1 Gbit\n    - id: 7", "37:44: satellites.list[1].omm.meanMotion", "it needs a unit: rev/d" },
        { "- id: 7", "- omm: {epoch: 2023-08-01, meanMotion: 15 rev/d, eccentricity: 1, inclination: 53 deg, raOfAscNode: 0 deg, argOfPericenter: 0 deg, meanAnomaly: 0 deg}\n      name: A\n      recorder: 1 Gbit\n    - id: 7", "37:68: satellites.list[1].omm.eccentricity", "from 0 to below 1, found '1'" },
        { "- id: 7", "- omm: {epoch: 2023-08-01, meanMotion: 17.5 rev/d, eccentricity: 0, inclination: 53 deg, raOfAscNode: 0 deg, argOfPericenter: 0 deg, meanAnomaly: 0 deg}\n      name: A\n      recorder: 1 Gbit\n    - id: 7", "37:7: satellites.list[1]", "expected an orbit that lasts from start to stop, found Decayed at" },

        // Stations.
        { "selection: first", "selection: nearest", "44:14: ground.selection", "expected one of first, highestElevation, cheapest, fastest" },
        { "mask: 20 deg", "mask: 20", "46:11: ground.defaults.mask", "expected an angle such as '20 deg', found '20'; it needs a unit: deg" },
        { "mask: 20 deg", "mask: 90 deg", "46:11: ground.defaults.mask", "expected 0 deg to below 90 deg" },
        { "mask: 20 deg", "latitude: 20 deg", "46:5: ground.defaults.latitude", "expected a key of ground.defaults" },
        { "downlinkRate: 0.78156 Gbit/s", "downlinkRate: 0 Gbit/s", "47:19: ground.defaults.downlinkRate", "expected a data rate above 0" },
        { "latitude: 33.8688 S", "latitude: 133.8688 S", "49:39: ground.stations[0].latitude", "expected from -90 deg to 90 deg, found -133.8688 deg" },
        { "latitude: 33.8688 S", "latitude: 33.8688 E", "49:39: ground.stations[0].latitude", "'E' is for a longitude" },
        { "latitude: 33.8688 S, ", "", "49:7: ground.stations[0].latitude", "found no such key" },
        { "longitude: 151.2093 E", "longitude: 251.2093 E", "49:61: ground.stations[0].longitude", "expected from -180 deg to 180 deg" },
        { "antennas: 2", "antennas: 0", "49:83: ground.stations[0].antennas", "expected from 1 to 1000" },
        { "name: Sydney", "name: Svalbard", "51:13: ground.stations[1].name", "expected a name of its own for every station" },
        { "altitude: 450 m", "altitude: 450 km", "54:17: ground.stations[1].altitude", "expected from -500 m to 10000 m, found 450000 m" },
        { "- id: 11", "- id: 11\n      latitude: 0 N\n      longitude: 0 E\n    - id: 11", "53:11: ground.stations[2].id", "expected an id of its own for every station" },

        // Outages.
        { "probability: 3 %", "probability: 3", "58:18: outages.random.probability", "expected a fraction from 0 to 1" },
        { "probability: 3 %", "# no probability", "59:5: outages.random.probability", "expected 'probability': a fraction" },
        { "interval: 1 h", "interval: 0 s", "59:15: outages.random.interval", "expected a duration from 1 us" },
        { "{station: 3, start: 2023-08-01T01", "{station: 4, start: 2023-08-01T01", "61:17: outages.scheduled[0].station", "expected the id of a station (3, 11), found 4" },
        { "start: 2023-08-01T03:00:00Z", "start: 2023-08-01T02:30:00Z", "62:27: outages.scheduled[1].start", "expected station 3 in operation: it is out from 2023-08-01T01:00:00+00:00 for 2 h" },
        { "start: 2023-08-01T03:00:00Z", "start: 2023-08-04T03:00:00Z", "62:27: outages.scheduled[1].start", "expected an instant from" },
        { "duration: PT1H30M", "duration: P1M", "62:59: outages.scheduled[1].duration", "expected a duration" },
        { "duration: PT1H30M", "duration: 10000000 d", "62:59: outages.scheduled[1].duration", "to 36525 d" },
        { "duration: PT1H30M", "duration: 0 h", "62:59: outages.scheduled[1].duration", "expected a duration from 1 us" },

        // Keys.
        { "seed: 72", "sede: 72", "2:1: sede", "expected a key of the scenario, found 'sede'; did you mean 'seed'?" },
        { "start: 2023-08-01T00:00:00Z", "strat: 2023-08-01T00:00:00Z", "3:1: strat", "did you mean 'start'?" },
        { "recorder: 280 Gbit", "recordr: 280 Gbit", "31:7: satellites.list[0].recordr", "did you mean 'recorder'?" },
        { "fixedRate: 0.09 $/s", "mask: 5 deg", "33:7: satellites.list[0].mask", "'mask' is a key of ground.stations[]" },
        { "satellites:", "satellite:", "23:1: satellite", "did you mean 'satellites'?" },
        { "seed: 72", "zzz: 72", "2:1: zzz", "keys here: name, seed, start," },
        { "seed: 72", "seed: 72\nseed: 73", "3:1: seed", "expected each key once, found 'seed' again" },

        // YAML.
        { "seed: 72", "seed: \"72", "2:7: ", "expected valid YAML" },
        { "seed: 72", "seed: 72\n  extra: 1", "3:8: ", "expected valid YAML" },
        { "seed: 72", "\tseed: 72", "2:1: ", "expected spaces in front of a key, found a tab" },
        { "seed: 72", "seed: !!int 72", "2:7: ", "expected a value without a tag" },
        { "seed: 72", "seed: *seed", "2:7: ", "no anchor '&seed' above" },
        { "seed: 72", "<<: {seed: 72}", "2:1: ", "expected no merge keys, found '<<'; write what is common under 'defaults'" },
        { "seed: 72", "? [seed]\n: 72", "2:3: ", "expected a key that is text, found a list" },
        { "\noutages:", "\n---\noutages:", "56:1: ", "expected one document in the file, found a second one" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_AMistake_SaysWhereAndWhatWasExpected(string good, string bad, string place, string fragment)
    {
        Assert.Contains(good, ScenarioFolder.Good, StringComparison.Ordinal);
        var first = ScenarioFolder.Good.IndexOf(good, StringComparison.Ordinal);

        var error = _folder.OnlyErrorOf(ScenarioFolder.Good[..first] + bad + ScenarioFolder.Good[(first + good.Length)..]);

        Assert.StartsWith($"scenario.yaml:{place}", error, StringComparison.Ordinal);
        Assert.Contains(fragment, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_AreOfAtLeast45Kinds() => Assert.True(Mistakes.Count >= 45);

    [Theory]
    [InlineData("", "scenario.yaml:1:1: expected a scenario, found an empty file")]
    [InlineData("# only a comment", "scenario.yaml:1:1: expected a scenario, found an empty file")]
    [InlineData("downlink", "scenario.yaml:1:1: expected a scenario: a block of keys, found 'downlink'")]
    [InlineData("- downlink", "scenario.yaml:1:1: expected a scenario: a block of keys, found a list")]
    [InlineData("---\n...\n", "scenario.yaml:1:1: expected a scenario, found an empty document")]
    public void Read_NoScenarioAtAll_SaysSo(string yaml, string error) => Assert.Equal(error, _folder.OnlyErrorOf(yaml));

    [Fact]
    public void Read_NoSuchFile_SaysSo()
    {
        var reading = ScenarioReader.Read("no-such-scenario.yaml");

        Assert.Null(reading.Scenario);
        Assert.Equal("no-such-scenario.yaml: expected a scenario file, found no file 'no-such-scenario.yaml'", Assert.Single(reading.Errors).ToString());
    }

    [Fact]
    public void Read_AFolder_SaysSo() =>
        Assert.Contains(": expected a scenario file, found the folder '", Assert.Single(ScenarioReader.Read(AppContext.BaseDirectory).Errors).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Read_BytesThatAreNoText_SaysSo()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(file, [0x6e, 0xff, 0xfe, 0x80]);
        try
        {
            Assert.Contains("found bytes that are no UTF-8 text", Assert.Single(ScenarioReader.Read(file).Errors).ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Read_SeveralMistakes_SaysAllInOrderOfTheLines()
    {
        var yaml = ScenarioFolder.Good
            .Replace("tick: 10 s", "tick: 10", StringComparison.Ordinal)
            .Replace("mask: 20 deg", "mask: 120 deg", StringComparison.Ordinal)
            .Replace("recorder: 280 Gbit", "recordr: 280 Gbit", StringComparison.Ordinal)
            .Replace("name: Sydney, ", "", StringComparison.Ordinal)
            .Replace("probability: 3 %", "probability: often", StringComparison.Ordinal)
            .Replace("seed: 72", "seed: seventy-two", StringComparison.Ordinal);

        Assert.Equal(
            ["seed", "tick", "satellites.list[0].recordr", "ground.defaults.mask", "outages.random.probability"],
            _folder.Read(yaml).Errors.Select(error => error.KeyPath));
    }

    [Fact]
    public void Read_NestingThatGoesDeep_IsRefused()
    {
        var error = _folder.OnlyErrorOf("name: " + new string('[', 100_000));

        Assert.Contains("nesting that goes too deep", error, StringComparison.Ordinal);
    }
}
