namespace ScAi.Mqtt;

/// <summary>
/// How to reach the broker and who connects. The password never shows in <see cref="ToString"/> or in a log.
/// </summary>
public sealed record MqttOptions
{
    /// <summary>
    /// <c>mqtt://host:port</c> (default port 1883), <c>mqtts://host:port</c> (TLS, 8883) or <c>mqtt+unix:///path</c>.
    /// </summary>
    public required string Address { get; init; }

    /// <summary>The name under which the app connects; the broker lets in one client of a name at a time.</summary>
    public required string ClientId { get; init; }

    /// <summary>The account; null where the broker asks for none.</summary>
    public string? UserName { get; init; }

    /// <summary>Its password.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// Who may vouch for the broker (PEM file); null for the system's authorities. Its certificate, validity and host
    /// name are always checked.
    /// </summary>
    public string? AuthorityFile { get; init; }

    /// <summary>
    /// The app's own certificate (PEM file), where the broker asks for one; together with <see cref="KeyFile"/>.
    /// </summary>
    public string? CertificateFile { get; init; }

    /// <summary>The key of <see cref="CertificateFile"/> (PEM file, not encrypted).</summary>
    public string? KeyFile { get; init; }

    /// <summary>
    /// How long the line may be silent; the broker declares the app dead after 1.5 times this. 5 s or more; whole
    /// seconds. The app has to pump more often than that.
    /// </summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long <see cref="MqttBus.Open"/> may take altogether, and any later attempt to connect.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether <see cref="MqttBus.Open"/> waits up to <see cref="ConnectTimeout"/> for a broker that is not there yet,
    /// rather than failing after a second.
    /// </summary>
    public bool WaitForBroker { get; init; }

    /// <summary>The pause before the first attempt to reconnect; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest pause between attempts to reconnect.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How many messages of quality at least once may wait for the broker; when one more comes, the oldest is dropped
    /// and counted.
    /// </summary>
    public int QueueCapacity { get; init; } = 10_000;

    /// <summary>Where and who, without the password.</summary>
    public override string ToString() => $"{ClientId}@{Address}{(UserName is null ? "" : $" as {UserName}")}";
}
