namespace ScAi.Messages.Wire;

/// <summary>A duration that is written as a number of seconds; read like every other one.</summary>
internal sealed class SecondsConverter() : ValueConverter<TimeSpan>(
    WireDuration.Expected,
    WireDuration.TryRead,
    (writer, duration) => writer.WriteNumberValue(duration.Ticks / (decimal)TimeSpan.TicksPerSecond));
