using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Quartz;
using ScAi.Accounts;
using ScAi.Constellations.Assistant;
using ScAi.Constellations.Synchronisation;
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

    [Description("The IP address of the proxy that it stands behind (several: commas between); what it says of clients and https is believed. Default: none.")]
    public string BehindProxy { get; init; } = "";

    [Description("Origins whose pages may call the API, with commas between; none by default.")]
    public string Origins { get; init; } = "";

    [Description("The folder for database, keys and results. Default: scai/platform in this user's data folder.")]
    public string Data { get; init; } = SharedRoles.DataFolder;

    [Description("A path or 'Data Source=file' for SQLite, 'Host=...;Database=...' or 'postgresql://...' for PostgreSQL. Default: platform.db in the data folder.")]
    public string? Database { get; init; }

    [Description("The MQTT broker over which worker processes take part: mqtt://host:port. Default: none, jobs run here.")]
    public string? Broker { get; init; }

    [Description("Where orbit data come from: the base address of CelesTrak or of a server that answers like it.")]
    public string OrbitSource { get; init; } = "https://celestrak.org/";

    [Description("When orbit data are fetched: a Quartz cron expression in UTC, or 'never'. Default: daily at 03:00.")]
    public string OrbitSchedule { get; init; } = "0 0 3 * * ?";

    [Description("The source's lists to fetch, with commas between.")]
    public string OrbitLists { get; init; } = string.Join(',', new SynchronisationOptions().Groups);

    [Description("Whether servers that are asked for data may stand in the own network or on this machine.")]
    public bool AllowPrivateServers { get; init; }

    [Description("Where Ollama listens, for the assistant's models: http://host:port; also as OLLAMA_URL. Default: none, plain answers only.")]
    public string? OllamaUrl { get; init; }

    [Description("Whether who registers may sign in at once: true, or false to wait for an administrator. Default false.")]
    public bool SelfActivation { get; init; }

    /// <summary>A signing key for access tokens, Base64 of 32 bytes or more; by default one is made in the data folder. A secret: not for the command line.</summary>
    public string? SigningKey { get; init; }

    [Description("The namespace that platform and workers share on the broker. Default: platform.")]
    public string Prefix { get; init; } = "platform";

    [Description("The broker account; its password comes from the environment variable SCAI_PASSWORD.")]
    public string? User { get; init; }

    /// <summary>The broker account's password; from the environment only.</summary>
    public string? Password { get; init; }

    [Description("A file with the certificate authority to trust for the broker. Default: the system's.")]
    public string? Authority { get; init; }

    [Description("How many threads of this process compute; 0 leaves all to workers. Default: as many as there are cores.")]
    public int? Threads { get; init; }

    [Description("A folder for runs of scenarios that are launched from here. Default: none, nothing is launched.")]
    public string? Runs { get; init; }

    [Description("The log file. Default: the error stream.")]
    public string? LogFile { get; init; }

    [Description("The least severe messages that are logged: Debug, Information, Warning, Error.")]
    public string LogLevel { get; init; } = "Information";

    /// <summary>The database's connection string.</summary>
    internal string DatabaseConnection => Database ?? Path.Combine(Data, SharedRoles.DatabaseFile);

    /// <summary>Where to listen and whom to answer.</summary>
    internal WebOptions Web => new() { Listen = Listen, Hosts = List(Hosts), Origins = List(Origins), Proxies = List(BehindProxy) };

    /// <summary>Where orbit data come from, and when.</summary>
    /// <exception cref="InvalidDataException">A value is wrong; names the option and what is expected.</exception>
    internal SynchronisationOptions Synchronisation()
    {
        var isScheduled = !string.Equals(OrbitSchedule, "never", StringComparison.OrdinalIgnoreCase);
        if (isScheduled && !CronExpression.TryParse(OrbitSchedule, out _))
        {
            throw new InvalidDataException(
                $"OrbitSchedule: expected a Quartz cron expression such as '0 0 3 * * ?' or 'never', got '{OrbitSchedule}'");
        }

        return new SynchronisationOptions
        {
            Scheduled = isScheduled,
            Schedule = OrbitSchedule,
            Source = Uri.TryCreate(OrbitSource, UriKind.Absolute, out var source) && source.Scheme is "http" or "https"
                ? source!
                : throw new InvalidDataException($"OrbitSource: expected an address such as https://celestrak.org/, got '{OrbitSource}'"),
            AllowPrivateSource = AllowPrivateServers,
            Groups = List(OrbitLists) is { Length: > 0 } lists
                ? lists
                : throw new InvalidDataException("OrbitLists: expected names of lists with commas between, got none"),
        };
    }

    /// <summary>Which models answer.</summary>
    /// <exception cref="InvalidDataException">A value is wrong; names the option and what is expected.</exception>
    internal AssistantOptions Assistant()
    {
        var address = OllamaUrl ?? Environment.GetEnvironmentVariable("OLLAMA_URL");
        return string.IsNullOrWhiteSpace(address)
            ? new AssistantOptions()
            : new AssistantOptions
            {
                Server = Uri.TryCreate(address, UriKind.Absolute, out var server) && server.Scheme is "http" or "https"
                    ? server!
                    : throw new InvalidDataException($"OllamaUrl: expected an address such as http://127.0.0.1:11434, got '{address}'"),
                AllowPrivateServer = AllowPrivateServers || server.IsLoopback,
            };
    }

    /// <summary>Checks the values.</summary>
    /// <exception cref="InvalidDataException">A value is wrong; names the option and what is expected.</exception>
    internal void Check()
    {
        _ = Web.EndPoint();
        _ = Web.ProxyAddresses();
        _ = Synchronisation();
        _ = Assistant();
        _ = ScAi.Sql.Database.Of(DatabaseConnection, TimeProvider.System);
        if (!Enum.TryParse<LogLevel>(LogLevel, ignoreCase: true, out _))
        {
            throw new InvalidDataException($"LogLevel: expected Debug, Information, Warning or Error, got '{LogLevel}'");
        }

        if (Threads is < 0 or > 1024 || Threads == 0 && Broker is null)
        {
            throw new InvalidDataException($"Threads: expected 0 to 1024, and 0 only with a broker, got {Threads}");
        }

        if (Runs is not null && string.IsNullOrWhiteSpace(Runs))
        {
            throw new InvalidDataException("Runs: expected a folder");
        }

        if (string.IsNullOrWhiteSpace(Data))
        {
            throw new InvalidDataException("Data: expected a folder");
        }
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
