using ScAi.Messages;
using ScAi.Recordings.Figures;
using ScAi.Recordings.Tracks;
using ScAi.Time;

namespace ScAi.Recordings.History;

/// <summary>A satellite as its messages show it.</summary>
internal sealed class SatelliteSeen(int id, string name)
{
    public int Id { get; } = id;

    public string Name { get; set; } = name;

    public DataVolume? Capacity { get; set; }

    public DataRate? InstrumentRate { get; set; }

    /// <summary>What its instrument sees, where the scenario says so.</summary>
    public Sensor? Sensor { get; set; }

    /// <summary>What it held at the start, where the scenario says so.</summary>
    public DataVolume? Initial { get; set; }

    /// <summary>Its latest word; null before the first.</summary>
    public SatelliteReport? Report { get; set; }

    /// <summary>The station that it is linked to; -1 for none.</summary>
    public int LinkedTo { get; set; } = -1;

    /// <summary>Where it was and what it held.</summary>
    public Track Track { get; } = new();

    /// <summary>The stations in view.</summary>
    public List<int> InView { get; } = new(2);

    /// <summary>Its charges so far, $.</summary>
    public decimal Cost { get; set; }

    /// <summary>Its recorder; null when capacity or instrument are not known, or before its first word.</summary>
    public RecorderBook? Book { get; set; }

    /// <summary>What has been carried away.</summary>
    public DataVolume Offloaded { get; set; }

    /// <summary>Without a book: what came in, as far as the recorder's use shows it.</summary>
    public DataVolume Grown { get; set; }

    /// <summary>Without a book: what was carried away since its latest word.</summary>
    public DataVolume OffloadedSince { get; set; }

    /// <summary>Up to when the figures below count.</summary>
    public ScenarioTime KnownAt { get; set; }

    public (DataVolume Generated, DataVolume Stored, DataVolume Lost) Books { get; set; }

    public Satellite ToSatellite() => new(Id, Name, Capacity?.Gigabytes, InstrumentRate?.MegabytesPerSecond, Sensor);
}
