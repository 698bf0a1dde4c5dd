using ScAi.Time;
using Serilog.Core;
using Serilog.Events;

namespace ScAi.Hosting;

/// <summary>Puts the scenario time on every log line.</summary>
internal sealed class LogClock : ILogEventEnricher
{
    /// <summary>Where to read it; null before there is one.</summary>
    public Func<ScenarioTime?>? Read { get; set; }

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
        logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty("ScenarioTime", Read?.Invoke()?.ToString() ?? "-"));
}
