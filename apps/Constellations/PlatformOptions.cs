using System.ComponentModel;
using Microsoft.Extensions.Logging;
using ScAi.Sql;
using ScAi.Web;

namespace ScAi.Constellations;

/// <summary>What the platform is told at its start. Secrets, such as a database's password, belong in the environment.</summary>
public sealed record PlatformOptions
{
    [Description("address:port to listen on; port 0 takes a free one. Default 127.0.0.1:8080.")]
    public string Listen { get; init; } = "127.0.0.1:8080";

    [Description("Names under which others reach this machine, with commas between; needed when it listens to others.")]
    public string Hosts { get; init; } = "";

    [Description("Origins whose pages may call the API, with commas between; none by default.")]
    public string Origins { get; init; } = "";

    [Description("The folder for database, keys and results. Default: scai/platform in this user's data folder.")]
    public string Data { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "scai", "platform");

    [Description("A path or 'Data Source=file' for SQLite, 'Host=...;Database=...' or 'postgresql://...' for PostgreSQL. Default: platform.db in the data folder.")]
    public string? Database { get; init; }

    [Description("The MQTT broker over which worker processes take part: mqtt://host:port. Default: none, jobs run here.")]
    public string? Broker { get; init; }

    [Description("The log file. Default: the error stream.")]
    public string? LogFile { get; init; }

    [Description("The least severe messages that are logged: Debug, Information, Warning, Error.")]
    public string LogLevel { get; init; } = "Information";

    /// <summary>The database's connection string.</summary>
    internal string DatabaseConnection => Database ?? Path.Combine(Data, "platform.db");

    /// <summary>Where to listen and whom to answer.</summary>
    internal WebOptions Web => new() { Listen = Listen, Hosts = List(Hosts), Origins = List(Origins) };

    /// <summary>Checks the values.</summary>
    /// <exception cref="InvalidDataException">A value is wrong; names the option and what is expected.</exception>
    internal void Check()
    {
        _ = Web.EndPoint();
        _ = ScAi.Sql.Database.Of(DatabaseConnection, TimeProvider.System);
        if (!Enum.TryParse<LogLevel>(LogLevel, ignoreCase: true, out _))
        {
            throw new InvalidDataException($"LogLevel: expected Debug, Information, Warning or Error, got '{LogLevel}'");
        }

        if (string.IsNullOrWhiteSpace(Data))
        {
            throw new InvalidDataException("Data: expected a folder");
        }
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
