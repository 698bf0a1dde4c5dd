using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using ScAi.Federation.Messaging;
using ScAi.Mqtt.Native;

namespace ScAi.Mqtt;

/// <summary>
/// The connection to the broker: made, kept alive and mended, step by step, by whoever owns it. Never blocks for longer
/// than it is allowed to.
/// </summary>
internal sealed class BrokerLink : IDisposable
{
    // So often in a row may the broker let us in and throw us out at once, before we believe that it means it.
    private const int ShortLivesBelieved = 3;

    private static readonly TimeSpan s_keepAliveCheck = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_shortLife = TimeSpan.FromSeconds(5);

    private readonly MqttOptions _options;
    private readonly BrokerAddress _address;
    private readonly ILogger _log;
    private readonly TimeProvider _time;
    private readonly SocketWaiter _waiter = new();
    private Phase _phase = Phase.Closed;
    private int _protocolVersion = LibMosquitto.ProtocolV5;
    private bool _hasSpokenMqtt5;
    private Task? _probe;
    private CancellationTokenSource? _probeLimit;
    private TimeSpan _pause;
    private long _nextAttempt;
    private long _attemptStarted;
    private long _connectedSince;
    private long _nextKeepAlive;
    private int _shortLives;

    public BrokerLink(MqttOptions options, ILogger log, TimeProvider time)
    {
        (_options, _log, _time) = (options, log, time);
        _address = BrokerAddress.Parse(options.Address);
        _pause = options.FirstPause;
        Client = NewClient(options, _address);
    }

    /// <summary>The client whose connection this is.</summary>
    public MosquittoClient Client { get; }

    /// <summary>Whether the connection is wanted: there, or being made.</summary>
    public bool IsOpen => _phase != Phase.Closed;

    /// <summary>Whether the connection stands.</summary>
    public bool IsConnected => _phase == Phase.Connected;

    /// <summary>Why there is no connection; null while it stands and before the first attempt ended.</summary>
    public ConnectionFailure? Failure { get; private set; }

    /// <summary>Wants the connection from now on.</summary>
    public void Open()
    {
        _nextAttempt = _time.GetTimestamp();
        _phase = Phase.Waiting;
    }

    /// <summary>
    /// Waits once, up to the given time or until something happens, and does what is due: reads and writes, or takes
    /// the next step towards a connection.
    /// </summary>
    /// <returns>Whether somebody woke it.</returns>
    public bool Step(TimeSpan timeout)
    {
        switch (_phase)
        {
            case Phase.Waiting:
                var pause = _time.GetElapsedTime(_time.GetTimestamp(), _nextAttempt);
                var isWoken = pause > TimeSpan.Zero
                    && _waiter.Wait(-1, false, Shorter(pause, timeout)) == Readiness.Woken;
                if (_time.GetTimestamp() >= _nextAttempt)
                {
                    Attempt();
                }

                return isWoken;

            case Phase.Probing:
                if (!_probe!.IsCompleted)
                {
                    _waiter.Wait(-1, false, Shorter(_options.ConnectTimeout, timeout));
                }

                if (_probe.IsCompleted)
                {
                    EndProbe();
                }

                return false;

            case Phase.Handshaking:
                return Handshake(timeout);

            case Phase.Connected:
                return Exchange(timeout);

            default:
                return false;
        }
    }

    /// <summary>Ends a wait that is under way, or else the next one; from any thread.</summary>
    public void Wake() => _waiter.Wake();

    /// <summary>Says good-bye if the connection stands, and wants it no longer.</summary>
    public void Close()
    {
        if (_phase == Phase.Connected)
        {
            Client.Disconnect();
        }

        _phase = Phase.Closed;
        StopProbe();
    }

    /// <summary>Ends everything, without a good-bye.</summary>
    public void Dispose()
    {
        _phase = Phase.Closed;
        StopProbe();
        Client.Dispose();
        _waiter.Dispose();
    }

    private static MosquittoClient NewClient(MqttOptions options, BrokerAddress address)
    {
        var client = new MosquittoClient(options.ClientId);
        if (!address.IsLocalSocket)
        {
            client.Set(MosquittoOption.TcpNoDelay, 1);
        }

        if (options.UserName is { } user)
        {
            client.SetCredentials(user, options.Password);
        }

        if (address.IsSecure && !client.TrySetTls(options.AuthorityFile, options.CertificateFile, options.KeyFile))
        {
            client.Dispose();
            var files = new[] { options.AuthorityFile, options.CertificateFile, options.KeyFile };
            throw new BusUnavailableException(
                $"The broker at {address.Text} cannot be trusted: cannot read "
                + $"{string.Join(", ", files.OfType<string>().Select(file => $"'{file}'"))}.");
        }

        return client;
    }

    private bool Exchange(TimeSpan timeout)
    {
        var now = Environment.TickCount64;
        if (now >= _nextKeepAlive)
        {
            _nextKeepAlive = now + (long)s_keepAliveCheck.TotalMilliseconds;
            if (IsLost(Client.KeepAlive()))
            {
                return false;
            }
        }

        var (ready, error) = ReadAndWrite(Shorter(timeout, s_keepAliveCheck));
        _ = IsLost(error);
        return (ready & Readiness.Woken) != 0;
    }

    private (Readiness Ready, int Error) ReadAndWrite(TimeSpan timeout)
    {
        if (!_address.IsLocalSocket)
        {
            SocketWaiter.AcknowledgeAtOnce(Client.Socket);
        }

        var ready = _waiter.Wait(Client.Socket, Client.WantsToWrite, timeout);
        var error = (ready & Readiness.Readable) != 0 ? Client.Read() : MosquittoError.None;
        if (error == MosquittoError.None && Client.WantsToWrite)
        {
            error = Client.Write();
        }

        return (ready, error);
    }

    // Looks whether a connection that stood is gone, and prepares to mend it.
    private bool IsLost(int error)
    {
        if (Client.Ending is null && error == MosquittoError.None)
        {
            return false;
        }

        var reason = Client.Ending ?? error;
        var isShortLife = _time.GetElapsedTime(_connectedSince) < s_shortLife;
        _shortLives = isShortLife && reason == MosquittoError.ConnectionLost ? _shortLives + 1 : 0;
        Failure = _shortLives < ShortLivesBelieved
            ? ConnectionFailure.OfLoss(_address, reason, _options)
            : ConnectionFailure.OfShortLives(_address, _options);
        TryLater(isShortLife ? _pause : _options.FirstPause);
        _log.LogWarning("Connection lost: {Reason}", Failure.Sentence);
        return true;
    }

    private void Attempt()
    {
        _attemptStarted = _time.GetTimestamp();
        if (_address.IsLocalSocket)
        {
            ConnectClient();
            return;
        }

        // The library connects in one blocking call, which can last minutes. So first see whether somebody is there.
        _probeLimit = new CancellationTokenSource(_options.ConnectTimeout);
        _probe = Probe(_probeLimit.Token);
        _phase = Phase.Probing;
        _probe.ContinueWith(
            _ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task Probe(CancellationToken limit)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_address.Host, _address.Port, limit).ConfigureAwait(false);
    }

    private void EndProbe()
    {
        var probe = _probe!;
        StopProbe();
        if (probe.IsCompletedSuccessfully)
        {
            ConnectClient();
        }
        else
        {
            var error = (probe.Exception?.InnerException as SocketException)?.SocketErrorCode ?? SocketError.TimedOut;
            Failed(ConnectionFailure.OfSocket(_address, error));
        }
    }

    private void StopProbe()
    {
        _probeLimit?.Cancel();
        _probeLimit?.Dispose();
        _probeLimit = null;
        _probe = null;
    }

    private void ConnectClient()
    {
        var (error, systemError) = Client.Connect(
            _address.Host, _address.Port, (int)Math.Ceiling(_options.KeepAlive.TotalSeconds), _protocolVersion);
        if (error == MosquittoError.None)
        {
            _phase = Phase.Handshaking;
        }
        else
        {
            Failed(_address.IsLocalSocket && error == MosquittoError.System
                ? ConnectionFailure.OfLocalSocket(_address, systemError)
                : ConnectionFailure.OfLibrary(_address, error, Client.Errors, _options));
        }
    }

    // The TLS handshake, and the broker's answer to who we say we are.
    private bool Handshake(TimeSpan timeout)
    {
        var left = _options.ConnectTimeout - _time.GetElapsedTime(_attemptStarted);
        var (ready, error) = ReadAndWrite(Shorter(left, timeout));
        if (Client.Answer is 0)
        {
            Succeeded();
        }
        else if (Client.Answer is { } refusal)
        {
            if (!TryOlderProtocol(ConnectionFailure.IsAboutVersion(refusal)))
            {
                Failed(ConnectionFailure.OfAnswer(_address, refusal, _options));
            }
        }
        else if (error != MosquittoError.None || Client.Ending is not null)
        {
            // Brokers older than MQTT 5 may close or answer nonsense instead of refusing the version. One that spoke it
            // before is but going down.
            var ending = Client.Ending ?? error;
            var isStrange = ending is MosquittoError.ConnectionLost or MosquittoError.Protocol;
            if (!TryOlderProtocol(isStrange && !_hasSpokenMqtt5))
            {
                Failed(ConnectionFailure.OfLibrary(_address, ending, Client.Errors, _options));
            }
        }
        else if (left <= TimeSpan.Zero)
        {
            Failed(ConnectionFailure.OfSilence(_address, _options.ConnectTimeout));
        }

        return (ready & Readiness.Woken) != 0;
    }

    private bool TryOlderProtocol(bool isWorthIt)
    {
        if (!isWorthIt || _protocolVersion == LibMosquitto.ProtocolV311)
        {
            return false;
        }

        _protocolVersion = LibMosquitto.ProtocolV311;
        Open();
        return true;
    }

    private void Failed(ConnectionFailure failure)
    {
        // The next attempt offers the better protocol again: what is down may come back as something else.
        _protocolVersion = LibMosquitto.ProtocolV5;
        Failure = failure;
        _shortLives = 0;
        TryLater(_pause);
        _log.LogDebug("No connection: {Reason}", failure.Sentence);
    }

    private void TryLater(TimeSpan pause)
    {
        _phase = Phase.Waiting;
        _nextAttempt = _time.GetTimestamp() + (long)(pause.TotalSeconds * _time.TimestampFrequency);
        _pause = Shorter(pause * 2, _options.LongestPause);
    }

    private void Succeeded()
    {
        if (_protocolVersion == LibMosquitto.ProtocolV5)
        {
            _hasSpokenMqtt5 = true;
        }
        else
        {
            _log.LogWarning("The broker at {Address} speaks MQTT 3.1.1 only: messages carry no stamp", _address.Text);
        }

        Failure = null;
        _phase = Phase.Connected;
        _connectedSince = _time.GetTimestamp();
        _nextKeepAlive = Environment.TickCount64 + (long)s_keepAliveCheck.TotalMilliseconds;
    }

    // Negative stands for without end.
    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) =>
        one < TimeSpan.Zero ? other : other < TimeSpan.Zero || one < other ? one : other;

    private enum Phase
    {
        Closed,
        Waiting,
        Probing,
        Handshaking,
        Connected,
    }
}
