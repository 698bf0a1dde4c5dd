using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>A message in one line.</summary>
/// <param name="Number">Its line in the recording; counts from 1.</param>
/// <param name="Wall">When it came, wall clock.</param>
/// <param name="Time">The scenario time that it speaks of; null when it speaks of none.</param>
/// <param name="App">Who published it.</param>
/// <param name="Channel">What about.</param>
/// <param name="Satellite">The satellite that it is about; null for none.</param>
/// <param name="Station">The station that it is about; null for none.</param>
/// <param name="Severity">How much it deserves to be seen.</param>
/// <param name="Text">One line in words.</param>
public sealed record LogLine(
    long Number,
    DateTimeOffset? Wall,
    ScenarioTime? Time,
    string App,
    string Channel,
    int? Satellite,
    int? Station,
    Severity Severity,
    string Text);
