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

    private const string LineWithoutScenario = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Message:l}{NewLine}{Exception}";

    /// <summary>The log of an app that has no scenario time: a file, or else the console's error stream.</summary>
    /// <param name="file">The file; null for the error stream.</param>
    /// <param name="level">The least severe messages that are logged: Debug, Information, Warning or Error.</param>
    public static ILoggerFactory For(string? file, string level) => Made(file, level, LineWithoutScenario, new LoggerConfiguration());

    /// <summary>The log that the options ask for: a file, or else the console's error stream.</summary>
    /// <param name="options">Where to, and from which level on.</param>
    /// <param name="scenarioTime">Where to read the app's scenario time.</param>
    public static ILoggerFactory For(AppOptions options, Func<ScenarioTime?> scenarioTime)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Made(
            options.LogFile, options.LogLevel, Line, new LoggerConfiguration().Enrich.With(new ScenarioTimeEnricher(scenarioTime)));
    }

    private static SerilogLoggerFactory Made(string? file, string level, string line, LoggerConfiguration logger)
    {
        logger = logger
            .MinimumLevel.Is(LevelConvert.ToSerilogLevel(Enum.Parse<LogLevel>(level, ignoreCase: true)))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning);
        logger = file is not null
            ? logger.WriteTo.File(file, outputTemplate: line, formatProvider: CultureInfo.InvariantCulture)
            : logger.WriteTo.Console(
                outputTemplate: line, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
        return new SerilogLoggerFactory(logger.CreateLogger(), dispose: true);
    }
}
