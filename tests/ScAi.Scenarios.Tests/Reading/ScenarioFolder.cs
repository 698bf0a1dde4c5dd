namespace ScAi.Scenarios.Tests.Reading;

/// <summary>A folder of its own with a scenario and the files that it names; gone after the test.</summary>
public sealed class ScenarioFolder : IDisposable
{
    /// <summary>A scenario with a little of everything, in which tests break one thing at a time.</summary>
    public const string Good =
        """
        name: test
        seed: 72
        start: 2023-08-01T00:00:00Z
        stop: 2023-08-02T00:00:00Z
        tick: 10 s
        time: coordinated
        rate: 60
        prefix: downlink
        wireUnits: documented
        nostCompatibility: false
        apps:
          ground: ground
          outage: outage
        manager:
          requiredApps: [constellation, ground, outage]
          commandLead: 3 s
          initMaxRetry: 5
          timeScaleUpdates:
            - {at: 2023-08-01T06:00:00Z, rate: 120}
            - {at: 2023-08-01T12:00:00Z, rate: 60}
          lostFederate: abort
          timeStatusInit: 2023-08-01T00:00:00Z
        satellites:
          locationStep: 60 s
          defaults:
            instrument: 12.5 Mbit/s
            costMode: both
            contract: {station: 11, fallback: discrete}
          list:
            - name: SUOMI NPP
              recorder: 280 Gbit
              initialUse: 30 %
              fixedRate: 0.09 $/s
              tle:
                - 1 37849U 11061A   23213.08183536  .00000107  00000+0  71187-4 0  9990
                - 2 37849  98.7048 151.0387 0001509  98.1761  29.6727 14.19551470609309
            - id: 7
              recorder: 343 Gbit
              tle: |
                NOAA 20
                1 43013U 17073A   23213.09184532  .00000093  00000+0  64789-4 0  9991
                2 43013  98.7128 150.8541 0001208  62.4209 297.7089 14.19550020295348
        ground:
          selection: first
          defaults:
            mask: 20 deg
            downlinkRate: 0.78156 Gbit/s
          stations:
            - {id: 3, name: Sydney, latitude: 33.8688 S, longitude: 151.2093 E, antennas: 2}
            - id: 11
              name: Svalbard
              latitude: 78.229772 deg
              longitude: 15.407786 deg
              altitude: 450 m
              costPerSecond: 0.09 $/s
        outages:
          random:
            probability: 3 %
            interval: 1 h
          scheduled:
            - {station: 3, start: 2023-08-01T01:00:00Z, duration: 2 h}
            - {station: 3, start: 2023-08-01T03:00:00Z, duration: PT1H30M}
        """;

    /// <summary>That scenario with spacecraft and mission control.</summary>
    public const string Flying = Good + "\n" +
        """
        spacecraft:
          step: 1 s
          telemetryStep: 10 s
          defaults:
            profile: smallsat
            battery: 300 Wh
          list:
            - {satellite: SUOMI NPP, dryMass: 120 kg, propellant: 8 kg, thrust: 1 N, specificImpulse: 220 s, dockingFrom: none}
            - satellite: NOAA 20
              profile: crewed
              array: 20 m2
              payloadPower: 0 W
              transmitter: 500 mW
              telemetryRate: 64 kbit/s
              telemetryRecorder: 64 MB
              crew: 4
              dockingFrom: 1 km
              softwareVersion: 3
          faults:
            - {satellite: SUOMI NPP, fault: power.capacityLoss, magnitude: 0.6, at: 2023-08-01T08:00:00Z, duration: 2 h}
            - {satellite: NOAA 20, fault: thermal.heaterStuck, at: 2023-08-01T09:00:00Z}
        missionControl:
          commands:
            - key: burn
              at: 2023-08-01T04:00:00Z
              satellite: SUOMI NPP
              command: propulsion.burn
              arguments: {deltaV: 1.5, direction: prograde, note: "7"}
              priority: 7
              executeAt: 2023-08-01T05:00:00Z
              deadline: 2023-08-01T04:30:00Z
            - {satellite: SUOMI NPP, command: system.ping, after: burn}
          limits:
            - {parameter: power.batterySoc, severity: critical, low: 30, minViolations: 3, deadband: 2}
            - {satellite: NOAA 20, parameter: lifeSupport.oxygen, low: 19.5, high: 23.1}
        """;

    private readonly string _path = Directory.CreateTempSubdirectory("scenario-").FullName;

    /// <summary>Puts a file into the folder.</summary>
    public ScenarioFolder With(string name, string text)
    {
        File.WriteAllText(Path.Combine(_path, name), text);
        return this;
    }

    /// <summary>Reads a scenario from the folder.</summary>
    public ScenarioReading Read(string yaml)
    {
        With("scenario.yaml", yaml);
        return ScenarioReader.Read(Path.Combine(_path, "scenario.yaml"));
    }

    /// <summary>The only error of a scenario, as people see it, without the folder's path.</summary>
    public string OnlyErrorOf(string yaml) => Assert.Single(Read(yaml).Errors).ToString().Replace(_path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    /// <summary>All errors of a scenario, as people see them.</summary>
    public IEnumerable<string> ErrorsOf(string yaml) =>
        Read(yaml).Errors.Select(error => error.ToString().Replace(_path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
