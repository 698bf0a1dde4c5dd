using System.ComponentModel;

namespace ScAi.Federation;

/// <summary>
/// What every app of a federation is told at its start: on the command line as <c>--Key value</c> or in the environment as
/// <c>SCAI_KEY</c>. Secrets belong in the environment.
/// </summary>
public sealed record AppOptions
{
    /// <summary>The scenario file. Required, except for an observer that is given a prefix.</summary>
    [Description("The scenario file. Required, except for an observer that is given a prefix.")]
    public string Scenario { get; init; } = "";

    /// <summary>The broker: <c>mqtt://host:port</c>, <c>mqtts://host:port</c> or <c>mqtt+unix:///path</c>.</summary>
    [Description("The broker: mqtt://host:port, mqtts://host:port or mqtt+unix:path.")]
    public string Broker { get; init; } = "mqtt://127.0.0.1:1883";

    /// <summary>The run's namespace, for an observer without a scenario file.</summary>
    [Description("The run's namespace, for an observer without a scenario file.")]
    public string? Prefix { get; init; }

    /// <summary>The name that an observer publishes under; the scenario's when null.</summary>
    [Description("The name that an observer publishes under; the scenario's when null.")]
    public string? Name { get; init; }

    /// <summary>The broker account; none when null.</summary>
    [Description("The broker account; none when null.")]
    public string? User { get; init; }

    /// <summary>The account's password; from the environment only, never shown.</summary>
    public string? Password { get; init; }

    /// <summary>A file with the certificate authority to trust for TLS; the system's when null.</summary>
    [Description("A file with the certificate authority to trust for TLS; the system's when null.")]
    public string? Authority { get; init; }

    /// <summary>Where the app writes its files of the run folder; nothing is written when null.</summary>
    [Description("Where the app writes its files of the run folder; nothing is written when null.")]
    public string? RunFolder { get; init; }

    /// <summary>The run's identity, for the manager; a new one when null.</summary>
    [Description("The run's identity, for the manager; a new one when null.")]
    public string? Run { get; init; }

    /// <summary>The log file; the console when null.</summary>
    [Description("The log file; the console when null.")]
    public string? LogFile { get; init; }

    /// <summary>The least severe messages that are logged: Debug, Information, Warning, Error.</summary>
    [Description("The least severe messages that are logged: Debug, Information, Warning, Error.")]
    public string LogLevel { get; init; } = "Information";

    /// <summary>Whether the app stays for another run after TERMINATED.</summary>
    [Description("Whether the app stays for another run after TERMINATED.")]
    public bool Stay { get; init; }

    /// <summary>Whether the observer shows live tables in the terminal.</summary>
    [Description("Whether the observer shows live tables in the terminal.")]
    public bool Show { get; init; }

    /// <summary>The options in words, without the password.</summary>
    public override string ToString() => $"{Scenario} on {Broker}{(User is null ? "" : $" as {User}")}";
}
