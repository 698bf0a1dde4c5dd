using System.Globalization;
using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Time;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace ScAi.Hosting;

/// <summary>An app's log: a line per event with wall-clock and scenario time.</summary>
public static class AppLogs
{
    private const string Line =
        "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} [{ScenarioTime}] {Message:l}{NewLine}{Exception}";

    /// <summary>The log that the options ask for: a file, or else the console's error stream.</summary>
    /// <param name="options">Where to, and from which level on.</param>
    /// <param name="scenarioTime">Where to read the app's scenario time.</param>
    public static ILoggerFactory For(AppOptions options, Func<ScenarioTime?> scenarioTime)
    {
        ArgumentNullException.ThrowIfNull(options);
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(LevelConvert.ToSerilogLevel(Enum.Parse<LogLevel>(options.LogLevel, ignoreCase: true)))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .Enrich.With(new ScenarioTimeEnricher(scenarioTime));
        logger = options.LogFile is { } file
            ? logger.WriteTo.File(file, outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
            : logger.WriteTo.Console(
                outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
        return new SerilogLoggerFactory(logger.CreateLogger(), dispose: true);
    }
}
