using ScAi.Time;
using Serilog.Core;
using Serilog.Events;

namespace ScAi.Hosting;

/// <summary>Puts the scenario time on every log line.</summary>
internal sealed class ScenarioTimeEnricher(Func<ScenarioTime?> read) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
        logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty("ScenarioTime", read()?.ToString() ?? "-"));
}
