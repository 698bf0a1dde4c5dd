using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using ScAi.Accounts;
using ScAi.Federation;
using ScAi.MissionControl.Telemetry;
using ScAi.Sql;
using ScAi.Web;

namespace ScAi.MissionControl.Serving;

/// <summary>What mission control is told at its start, besides what every app is told. Secrets belong in the environment.</summary>
public sealed record MissionControlOptions
{
    /// <summary>The file of a run folder in which mission control keeps everything.</summary>
    public const string DatabaseFile = "missioncontrol.db";

    private const string NoServer = "none";

    /// <summary>Where to listen.</summary>
    [Description("address:port of the server; port 0 takes a free one; none for no server. Default 127.0.0.1:0.")]
    public string Listen { get; init; } = "127.0.0.1:0";

    /// <summary>The names under which others reach this machine.</summary>
    [Description("Names under which others reach this machine, with commas between; needed when it listens to others.")]
    public string Hosts { get; init; } = "";

    /// <summary>Origins whose pages may call the API.</summary>
    [Description("Origins whose pages may call the API, with commas between; none by default.")]
    public string Origins { get; init; } = "";

    /// <summary>Where everything is kept.</summary>
    [Description("A path or 'Data Source=file' for SQLite, 'Host=...;Database=...' or 'postgresql://...' for PostgreSQL. Default: missioncontrol.db in the run folder. Without a scenario: the database of a past mission, to be looked at.")]
    public string? Database { get; init; }

    /// <summary>The data folder of the accounts.</summary>
    [Description("The data folder of the accounts; shared with the constellation platform by default: scai/platform in this user's data folder.")]
    public string Accounts { get; init; } = SharedRoles.DataFolder;

    /// <summary>The database of the accounts.</summary>
    [Description("The database of the accounts, as for Database. Default: platform.db in their data folder.")]
    public string? AccountsDatabase { get; init; }

    /// <summary>Whether the server stays when the run is over.</summary>
    [Description("Whether the server stays when the run is over, until Ctrl-C.")]
    public bool KeepServing { get; init; }

    /// <summary>For how many days telemetry is kept; null for good.</summary>
    [Description("For how many days of scenario time telemetry is kept. Default: for good.")]
    public double? KeepDays { get; init; }

    /// <summary>A signing key for access tokens, as the platform's; by default the one of the accounts' data folder. From the environment only.</summary>
    public string? SigningKey { get; init; }

    /// <summary>Whether there is a server.</summary>
    internal bool Serves => !string.Equals(Listen, NoServer, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where to listen and whom to answer.</summary>
    internal WebOptions Web => new() { Listen = Listen, Hosts = List(Hosts), Origins = List(Origins) };

    /// <summary>How the archive keeps what it is given.</summary>
    internal ArchiveOptions Archive => new() { Keep = KeepDays is { } days ? TimeSpan.FromDays(days) : null };

    /// <summary>The connection string of the accounts' database.</summary>
    internal string AccountsConnection => AccountsDatabase ?? Path.Combine(Accounts, SharedRoles.DatabaseFile);

    /// <summary>The connection string of mission control's database; null when nothing says where it should be.</summary>
    internal string? DatabaseConnection(AppOptions options) =>
        Database ?? (options.RunFolder is { } folder ? Path.Combine(folder, DatabaseFile) : null);

    /// <summary>Checks the values.</summary>
    /// <exception cref="InvalidDataException">A value is wrong; names the option and what is expected.</exception>
    internal void Check()
    {
        if (Serves)
        {
            CheckIsFree(Web.EndPoint());
        }

        if (KeepDays is not (null or (> 0 and <= 36525)))
        {
            throw new InvalidDataException($"KeepDays: expected a number of days above 0, to 36525, got {KeepDays}");
        }

        _ = ScAi.Sql.Database.Of(AccountsConnection, TimeProvider.System);
        if (Database is not null)
        {
            _ = ScAi.Sql.Database.Of(Database, TimeProvider.System);
        }

        if (string.IsNullOrWhiteSpace(Accounts))
        {
            throw new InvalidDataException("Accounts: expected a folder");
        }
    }

    /// <summary>Checks what is only looked at: a past mission's database has to be there.</summary>
    /// <exception cref="InvalidDataException">It is not named or not there, or there is no server to look at it with.</exception>
    internal void CheckPast()
    {
        if (Database is not { } database || !Serves)
        {
            throw new InvalidDataException("Scenario: expected a scenario file to follow, or beside a server a Database of a past mission to look at");
        }

        if (ScAi.Sql.Database.Of(database, TimeProvider.System) is { Dialect: SqlDialect.Sqlite } file && !File.Exists(file.Name))
        {
            throw new InvalidDataException($"Database: expected the database of a past mission, such as runs/.../{DatabaseFile}; {file.Name} is not there");
        }
    }

    /// <summary>Before anything starts: a server that finds its address taken has much more to say.</summary>
    private void CheckIsFree(IPEndPoint address)
    {
        try
        {
            using var listener = new TcpListener(address);
            listener.Start();
        }
        catch (SocketException wrong)
        {
            throw new InvalidDataException($"Listen: expected an address of this machine and a port that is free, got {Listen}: {wrong.Message}");
        }
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
