using ScAi.Federation;
using ScAi.Time;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>Something that a spacecraft has to tell the ground, and keeps until it has.</summary>
/// <param name="Generated">When it was made on board.</param>
public abstract record OnboardReport(ScenarioTime Generated)
{
    /// <summary>What every report takes besides what it holds: a packet's headers.</summary>
    protected const int HeaderBits = 128;

    /// <summary>How much of the link and of the recorder it takes.</summary>
    public abstract int Bits { get; }

    /// <summary>What the ground hears.</summary>
    /// <param name="satellite">Who says it.</param>
    /// <param name="time">When it reaches the ground.</param>
    /// <param name="station">The station that receives it.</param>
    /// <param name="recorded">Whether it waited in the recorder.</param>
    public abstract Publication Received(int satellite, ScenarioTime time, int station, bool recorded);
}
