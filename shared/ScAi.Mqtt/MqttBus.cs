using System.Buffers;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Mqtt.Native;

namespace ScAi.Mqtt;

/// <summary>
/// The transport over an MQTT broker: MQTT 5, or 3.1.1 where the broker speaks no better; then messages carry no
/// stamp. Without a thread of its own: it reads, writes, keeps the line alive and mends it while the owner pumps.
/// </summary>
/// <remarks>
/// <see cref="Close"/> says good-bye; <see cref="Dispose"/> without it does not, and the broker then publishes the will
/// as for an app that died.
/// </remarks>
public sealed class MqttBus : IMessageBus
{
    // So often in a row may the broker let us in and throw us out at once, before we believe that it means it.
    private const int ShortLivesBelieved = 3;

    private static readonly TimeSpan s_patienceWithAbsentBroker = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_keepAliveCheck = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_shortLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    private readonly MqttOptions _options;
    private readonly BrokerAddress _address;
    private readonly WireCodec _codec;
    private readonly ILogger _log;
    private readonly TimeProvider _time;
    private readonly MosquittoClient _client;
    private readonly SocketWaiter _waiter = new();
    private readonly List<(string Filter, QualityOfService Quality)> _subscriptions = [];
    private readonly Queue<BusMessage> _waiting = [];
    private readonly ArrayBufferWriter<byte> _encoded = new(4096);
    private IBusReceiver? _receiver;
    private Phase _phase = Phase.Closed;
    private int _protocolVersion = LibMosquitto.ProtocolV5;
    private ConnectionFailure? _failure;
    private Task? _probe;
    private CancellationTokenSource? _probeLimit;
    private TimeSpan _pause;
    private long _nextAttempt;
    private long _attemptStarted;
    private long _nextKeepAlive;
    private long _connectedSince;
    private int _shortLives;
    private int _unwritten;
    private bool _hasSpokenMqtt5;
    private bool _connectedIsNews;
    private string? _disconnectedIsNews;
    private bool _isDisposed;

    /// <summary>A transport that is not open yet.</summary>
    /// <param name="options">Where the broker is and who connects.</param>
    /// <param name="codec">Writes and reads the payloads.</param>
    /// <param name="log">Told of lost connections and of what the broker rejects.</param>
    /// <param name="time">Paces the attempts to reconnect; the system's when null.</param>
    /// <exception cref="ArgumentException">An option makes no sense; says which and what was expected.</exception>
    /// <exception cref="BusUnavailableException">The library that speaks MQTT is not installed.</exception>
    public MqttBus(MqttOptions options, WireCodec codec, ILogger<MqttBus>? log = null, TimeProvider? time = null)
    {
        _options = options;
        _address = BrokerAddress.Parse(options.Address);
        _codec = codec;
        _log = log ?? (ILogger)NullLogger.Instance;
        _time = time ?? TimeProvider.System;
        ArgumentException.ThrowIfNullOrEmpty(options.ClientId);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.KeepAlive, TimeSpan.FromSeconds(5));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.KeepAlive, TimeSpan.FromSeconds(ushort.MaxValue));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.QueueCapacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.FirstPause, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LongestPause, options.FirstPause);
        _pause = options.FirstPause;
        _client = Create();
    }

    /// <summary>What the broker will not do, such as a publication it does not authorise: the topic or filter, and why.</summary>
    /// <remarks>Called from inside <see cref="Pump"/>. Only MQTT 5 brokers tell, and only of quality at least once.</remarks>
    public Action<string, string>? Rejected { get; set; }

    /// <summary>How many messages the broker rejected.</summary>
    public long RejectedCount { get; private set; }

    /// <summary>How many messages were dropped because the connection was broken or the queue full.</summary>
    public long DroppedCount { get; private set; }

    /// <inheritdoc />
    public bool IsConnected => _phase == Phase.Connected;

    /// <inheritdoc />
    public void Open(BusMessage? will, IBusReceiver receiver)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_phase != Phase.Closed)
        {
            throw new InvalidOperationException("The bus is open already.");
        }

        _receiver = receiver;
        if (will is { Record: { } lastWords } message)
        {
            _client.SetWill(message.Topic, Encode(lastWords));
        }

        var started = _time.GetTimestamp();
        _nextAttempt = started;
        _phase = Phase.Waiting;
        while (_phase != Phase.Connected)
        {
            var elapsed = _time.GetElapsedTime(started);
            if (_failure is { } failure
                && (failure.IsFinal || (!_options.WaitForBroker && elapsed >= s_patienceWithAbsentBroker)))
            {
                _phase = Phase.Closed;
                throw new BusUnavailableException(failure.Sentence);
            }

            if (elapsed >= _options.ConnectTimeout)
            {
                _phase = Phase.Closed;
                throw new BusUnavailableException(
                    (_failure ?? ConnectionFailure.OfSilence(_address, elapsed)).Sentence);
            }

            Connect(_options.ConnectTimeout - elapsed);
        }
    }

    /// <inheritdoc />
    public void Subscribe(string filter, QualityOfService quality)
    {
        _subscriptions.RemoveAll(known => known.Filter == filter);
        _subscriptions.Add((filter, quality));
        if (_phase == Phase.Connected)
        {
            Ask(filter, quality);
        }
    }

    /// <inheritdoc />
    public void Publish(in BusMessage message)
    {
        var mustArrive = message.Quality != QualityOfService.AtMostOnce;
        if (_phase == Phase.Connected && !(mustArrive && _waiting.Count > 0) && !IsCongested)
        {
            Send(message);
        }
        else if (mustArrive)
        {
            Queue(message);
        }
        else
        {
            DroppedCount++;
        }
    }

    /// <inheritdoc />
    public bool Pump(TimeSpan timeout)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_phase == Phase.Closed)
        {
            throw new InvalidOperationException("The bus is not open.");
        }

        TellNews();
        if (_phase == Phase.Connected)
        {
            Exchange(timeout);
        }
        else
        {
            Connect(timeout);
        }

        var hasReceived = HandOver();
        TellNews();
        return hasReceived;
    }

    /// <inheritdoc />
    public void Wake() => _waiter.Wake();

    /// <inheritdoc />
    public void Close()
    {
        if (_phase == Phase.Connected)
        {
            var started = _time.GetTimestamp();
            while (_phase == Phase.Connected
                && (_client.WantsToWrite || _client.Unacknowledged > 0 || _waiting.Count > 0)
                && _time.GetElapsedTime(started) is var elapsed && elapsed < s_farewell)
            {
                ExchangeOnce(s_farewell - elapsed);
                _client.Forget(_client.Messages.Count);
            }

            _client.Disconnect();
            _client.Write();
        }

        _phase = Phase.Closed;
        StopProbe();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _phase = Phase.Closed;
            StopProbe();
            _client.Dispose();
            _waiter.Dispose();
        }
    }

    // The library's own queues know no bound.
    private bool IsCongested => _unwritten >= _options.QueueCapacity || _client.Unacknowledged >= _options.QueueCapacity;

    private MosquittoClient Create()
    {
        var client = new MosquittoClient(_options.ClientId);
        if (!_address.IsLocalSocket)
        {
            client.Set(MosquittoOption.TcpNoDelay, 1);
        }

        if (_options.UserName is { } user)
        {
            client.SetCredentials(user, _options.Password);
        }

        if (_address.IsSecure && !client.TrySetTls(_options.AuthorityFile, _options.CertificateFile, _options.KeyFile))
        {
            client.Dispose();
            throw new BusUnavailableException(
                $"The broker at {_address.Text} cannot be trusted: cannot read "
                + string.Join(", ", new[] { _options.AuthorityFile, _options.CertificateFile, _options.KeyFile }
                    .Where(file => file is not null).Select(file => $"'{file}'")) + ".");
        }

        return client;
    }

    // Connected: waits until there is something for the app.
    private void Exchange(TimeSpan timeout)
    {
        var started = _time.GetTimestamp();
        var left = timeout;
        while (!ExchangeOnce(left) && _phase == Phase.Connected && !_client.HasNews)
        {
            left = timeout < TimeSpan.Zero ? timeout : timeout - _time.GetElapsedTime(started);
            if (timeout >= TimeSpan.Zero && left <= TimeSpan.Zero)
            {
                return;
            }
        }
    }

    // Waits for traffic, at most until the next sign of life is due, reads and writes; true when somebody woke.
    private bool ExchangeOnce(TimeSpan timeout)
    {
        KeepAlive();
        var ready = _waiter.Wait(_client.Socket, _client.WantsToWrite, Shorter(timeout, s_keepAliveCheck));
        var error = (ready & Readiness.Readable) != 0 ? _client.Read() : MosquittoError.None;
        if (error == MosquittoError.None && _client.WantsToWrite)
        {
            error = _client.Write();
        }

        Lost(error);
        Flush();
        return (ready & Readiness.Woken) != 0;
    }

    private void KeepAlive()
    {
        var now = Environment.TickCount64;
        if (now >= _nextKeepAlive)
        {
            _nextKeepAlive = now + (long)s_keepAliveCheck.TotalMilliseconds;
            Lost(_client.KeepAlive());
        }
    }

    // Looks whether the connection is gone, and prepares to mend it.
    private void Lost(int error)
    {
        if (_phase != Phase.Connected || (_client.Ending is null && error == MosquittoError.None))
        {
            return;
        }

        var reason = _client.Ending ?? error;
        var isShortLife = _time.GetElapsedTime(_connectedSince) < s_shortLife;
        _shortLives = isShortLife && reason == MosquittoError.ConnectionLost ? _shortLives + 1 : 0;
        _failure = _shortLives < ShortLivesBelieved
            ? ConnectionFailure.OfLoss(_address, reason, _options)
            : ConnectionFailure.OfShortLives(_address, _options);
        _disconnectedIsNews = _failure.Sentence;
        _connectedIsNews = false;
        TryLater(isShortLife ? _pause : _options.FirstPause);
        _log.LogWarning("Connection lost: {Reason}", _failure.Sentence);
    }

    // Not connected: takes the next steps towards a connection, waiting no longer than allowed.
    private void Connect(TimeSpan timeout)
    {
        switch (_phase)
        {
            case Phase.Waiting:
                var pause = _time.GetElapsedTime(_time.GetTimestamp(), _nextAttempt);
                if (pause > TimeSpan.Zero)
                {
                    _waiter.Wait(-1, false, Shorter(pause, timeout));
                }

                if (_time.GetTimestamp() >= _nextAttempt)
                {
                    Attempt();
                }

                break;

            case Phase.Probing:
                if (!_probe!.IsCompleted)
                {
                    _waiter.Wait(-1, false, Shorter(_options.ConnectTimeout, timeout));
                }

                if (_probe.IsCompleted)
                {
                    EndProbe();
                }

                break;

            case Phase.Handshaking:
                Handshake(timeout);
                break;
        }
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
        _probe.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
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
            Failed(ConnectionFailure.OfSocket(
                _address, probe.Exception?.InnerException is SocketException failure ? failure.SocketErrorCode : SocketError.TimedOut));
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
        var (error, systemError) = _client.Connect(
            _address.Host, _address.Port, (int)Math.Ceiling(_options.KeepAlive.TotalSeconds), _protocolVersion);
        if (error == MosquittoError.None)
        {
            _phase = Phase.Handshaking;
        }
        else
        {
            Failed(_address.IsLocalSocket && error == MosquittoError.System
                ? ConnectionFailure.OfLocalSocket(_address, systemError)
                : ConnectionFailure.OfLibrary(_address, error, _client.Errors, _options));
        }
    }

    private void Handshake(TimeSpan timeout)
    {
        var left = _options.ConnectTimeout - _time.GetElapsedTime(_attemptStarted);
        var ready = _waiter.Wait(_client.Socket, _client.WantsToWrite, Shorter(left, timeout));
        var error = (ready & Readiness.Readable) != 0 ? _client.Read() : MosquittoError.None;
        if (error == MosquittoError.None && _client.WantsToWrite)
        {
            error = _client.Write();
        }

        if (_client.Answer is 0)
        {
            Succeeded();
        }
        else if (_client.Answer is { } refusal)
        {
            if (!TryOlderProtocol(ConnectionFailure.IsAboutVersion(refusal)))
            {
                Failed(ConnectionFailure.OfAnswer(_address, refusal, _options));
            }
        }
        else if (error != MosquittoError.None || _client.Ending is not null)
        {
            // Brokers older than MQTT 5 may close or answer nonsense instead of refusing the version. One that spoke it
            // before is but going down.
            var ending = _client.Ending ?? error;
            if (!TryOlderProtocol(!_hasSpokenMqtt5 && ending is (MosquittoError.ConnectionLost or MosquittoError.Protocol)))
            {
                Failed(ConnectionFailure.OfLibrary(_address, ending, _client.Errors, _options));
            }
        }
        else if (left <= TimeSpan.Zero)
        {
            Failed(ConnectionFailure.OfSilence(_address, _options.ConnectTimeout));
        }
    }

    private bool TryOlderProtocol(bool isWorthIt)
    {
        if (!isWorthIt || _protocolVersion == LibMosquitto.ProtocolV311)
        {
            return false;
        }

        _protocolVersion = LibMosquitto.ProtocolV311;
        _nextAttempt = _time.GetTimestamp();
        _phase = Phase.Waiting;
        return true;
    }

    private void Failed(ConnectionFailure failure)
    {
        // The next attempt offers the better protocol again: what is down may come back as something else.
        _protocolVersion = LibMosquitto.ProtocolV5;
        _failure = failure;
        _shortLives = 0;
        TryLater(_pause);
        _log.LogDebug("No connection: {Reason}", failure.Sentence);
    }

    private void TryLater(TimeSpan pause)
    {
        _phase = Phase.Waiting;
        _nextAttempt = _time.GetTimestamp() + Ticks(pause);
        _pause = Shorter(pause * 2, _options.LongestPause);
    }

    private void Succeeded()
    {
        if (_protocolVersion != LibMosquitto.ProtocolV5)
        {
            _log.LogInformation("The broker at {Address} speaks MQTT 3.1.1 only: messages carry no stamp", _address.Text);
        }

        _failure = null;
        _phase = Phase.Connected;
        _connectedSince = _time.GetTimestamp();
        _unwritten = 0;
        _hasSpokenMqtt5 |= _protocolVersion == LibMosquitto.ProtocolV5;
        _nextKeepAlive = Environment.TickCount64 + (long)s_keepAliveCheck.TotalMilliseconds;
        foreach (var (filter, quality) in _subscriptions)
        {
            Ask(filter, quality);
        }

        Flush();
        _connectedIsNews = true;
    }

    private void Ask(string filter, QualityOfService quality)
    {
        if (_client.Subscribe(filter, quality) is var error and not (MosquittoError.None or MosquittoError.NoConnection))
        {
            throw new ArgumentException($"Filter '{filter}': {LibMosquitto.Describe(error)}", nameof(filter));
        }
    }

    private void Send(in BusMessage message)
    {
        var payload = message.Payload.IsEmpty && message.Record is { } record ? Encode(record) : message.Payload.Span;
        var error = _client.Publish(message.Topic, payload, message.Quality, message.Retain, message.Stamp);
        if (error != MosquittoError.None
            && !(message.Quality != QualityOfService.AtMostOnce && MosquittoClient.IsKept(error)))
        {
            DroppedCount++;
            _log.LogWarning("Not published on {Topic}: {Reason}", message.Topic.Text, LibMosquitto.Describe(error));
        }

        _unwritten = _client.WantsToWrite ? _unwritten + 1 : 0;
    }

    private void Queue(in BusMessage message)
    {
        if (_waiting.Count >= _options.QueueCapacity)
        {
            _waiting.Dequeue();
            DroppedCount++;
        }

        // Encoded now, so that a record that cannot travel fails where it is published.
        _waiting.Enqueue(message.Record is { } record ? message with { Payload = Encode(record).ToArray() } : message);
    }

    private void Flush()
    {
        if (_unwritten > 0 && !_client.WantsToWrite)
        {
            _unwritten = 0;
        }

        while (_phase == Phase.Connected && _waiting.Count > 0 && !IsCongested)
        {
            Send(_waiting.Dequeue());
        }
    }

    private ReadOnlySpan<byte> Encode(IWireRecord record)
    {
        _encoded.ResetWrittenCount();
        _codec.Encode(record, _encoded);
        return _encoded.WrittenSpan;
    }

    private void TellNews()
    {
        if (_disconnectedIsNews is { } reason)
        {
            _disconnectedIsNews = null;
            _receiver!.Disconnected(reason);
        }

        if (_phase != Phase.Connected && _failure is { IsFinal: true } failure)
        {
            throw new BusUnavailableException(failure.Sentence);
        }

        if (_connectedIsNews)
        {
            _connectedIsNews = false;
            _receiver!.Connected();
        }

        for (var i = 0; i < _client.Rejections.Count; i++)
        {
            var (topic, code) = _client.Rejections[i];
            var reason2 = code == 0x87 ? "not authorised" : $"MQTT reason 0x{code:X2}";
            RejectedCount++;
            _log.LogWarning("The broker rejects {Client} on {Topic}: {Reason}", _options.ClientId, topic, reason2);
            Rejected?.Invoke(topic, reason2);
        }

        _client.Rejections.Clear();
    }

    private bool HandOver()
    {
        var messages = _client.Messages;
        var handedOver = 0;
        try
        {
            while (handedOver < messages.Count && !_isDisposed)
            {
                var message = messages[handedOver++];

                // An empty payload says that a retained message was cleared: that is the broker's affair.
                if (message.Length > 0)
                {
                    var payload = _client.Payload(message);
                    _receiver!.Received(new BusMessage(
                        message.Topic,
                        _codec.Decode(message.Topic, payload.Span),
                        message.Quality,
                        message.Retain,
                        message.Stamp,
                        payload));
                }
            }
        }
        finally
        {
            // Also when the receiver throws: what it was told is told, the rest comes with the next pump.
            _client.Forget(handedOver);
        }

        return handedOver > 0;
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * _time.TimestampFrequency);

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
