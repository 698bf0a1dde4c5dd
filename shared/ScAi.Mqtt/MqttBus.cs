using System.Buffers;
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
/// as for an app that died. Messages without payload, which clear what is retained, are not handed over.
/// </remarks>
public sealed class MqttBus : IMessageBus
{
    private const int NotAuthorised = 0x87;

    private static readonly TimeSpan s_patienceWithAbsentBroker = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    private readonly MqttOptions _options;
    private readonly WireCodec _codec;
    private readonly ILogger _log;
    private readonly TimeProvider _time;
    private readonly BrokerLink _link;
    private readonly MosquittoClient _client;
    private readonly List<(string Filter, QualityOfService Quality)> _subscriptions = [];
    private readonly Queue<BusMessage> _waiting = [];
    private readonly ArrayBufferWriter<byte> _encoded = new(4096);
    private IBusReceiver? _receiver;
    private int _unwritten;
    private bool _connectedIsNews;
    private string? _disconnectedIsNews;
    private bool _isDisposed;

    /// <summary>A transport that is not open yet.</summary>
    /// <param name="options">Where the broker is and who connects.</param>
    /// <param name="codec">Writes and reads the payloads.</param>
    /// <param name="log">Told of lost connections and of what the broker rejects.</param>
    /// <param name="time">Paces the attempts to reconnect; the system's when null.</param>
    /// <exception cref="ArgumentException">An option makes no sense; says which and what was expected.</exception>
    /// <exception cref="BusUnavailableException">
    /// The library that speaks MQTT is not installed, or a file cannot be read.
    /// </exception>
    public MqttBus(MqttOptions options, WireCodec codec, ILogger? log = null, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(options.ClientId);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.KeepAlive, TimeSpan.FromSeconds(5));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.KeepAlive, TimeSpan.FromSeconds(ushort.MaxValue));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.QueueCapacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ConnectTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.FirstPause, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LongestPause, options.FirstPause);
        _options = options;
        _codec = codec;
        _log = log ?? (ILogger)NullLogger.Instance;
        _time = time ?? TimeProvider.System;
        _link = new BrokerLink(options, _log, _time);
        _client = _link.Client;
    }

    /// <summary>
    /// Told what the broker will not do, such as a publication it does not authorise: the topic or filter, and why.
    /// </summary>
    /// <remarks>
    /// Called from inside <see cref="Pump"/>. Only MQTT 5 brokers tell, and only of quality at least once.
    /// </remarks>
    public Action<string, string>? Rejected { get; set; }

    /// <summary>How many messages the broker rejected.</summary>
    public long RejectedCount { get; private set; }

    /// <summary>
    /// How many messages were dropped: of quality at most once without a connection, the oldest of a full queue, or too
    /// large for the broker.
    /// </summary>
    public long DroppedCount { get; private set; }

    /// <summary>
    /// How many messages wait for the broker: to be sent, or to be acknowledged. Who publishes more than it can take and wants none
    /// dropped keeps this well below <see cref="MqttOptions.QueueCapacity"/>.
    /// </summary>
    public int Pending => _waiting.Count + Math.Max(_unwritten, _client.Unacknowledged);

    /// <inheritdoc />
    public bool IsConnected => _link.IsConnected;

    private bool IsRefusedForGood => _link.Failure is { IsFinal: true };

    // The library's own queues know no bound.
    private bool IsCongested => Math.Max(_unwritten, _client.Unacknowledged) >= _options.QueueCapacity;

    /// <inheritdoc />
    public void Open(BusMessage? will, IBusReceiver receiver)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_link.IsOpen)
        {
            throw new InvalidOperationException("The bus is open already.");
        }

        _receiver = receiver;
        if (will is { Record: { } lastWords } message)
        {
            _client.SetWill(message.Topic, Encode(lastWords));
        }

        _client.IsDeaf = false;
        _link.Open();
        var started = _time.GetTimestamp();
        while (!_link.IsConnected)
        {
            var elapsed = _time.GetElapsedTime(started);
            var isOver = elapsed >= _options.ConnectTimeout
                || (_link.Failure is { } failure && (failure.IsFinal || IsImpatient(elapsed)));
            if (isOver)
            {
                _link.Close();
                var reason = _link.Failure
                    ?? ConnectionFailure.OfSilence(BrokerAddress.Parse(_options.Address), elapsed);
                throw new BusUnavailableException(reason.Sentence);
            }

            Step(_options.ConnectTimeout - elapsed);
        }
    }

    /// <inheritdoc />
    public void Subscribe(string filter, QualityOfService quality)
    {
        _subscriptions.RemoveAll(known => known.Filter == filter);
        _subscriptions.Add((filter, quality));
        if (_link.IsConnected)
        {
            Ask(filter, quality);
        }
    }

    /// <inheritdoc />
    public void Publish(in BusMessage message)
    {
        var mustArrive = message.Quality != QualityOfService.AtMostOnce;
        if (_link.IsConnected && !(mustArrive && _waiting.Count > 0) && !IsCongested)
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
        TellNews();
        if (!_link.IsOpen)
        {
            return false;
        }

        if (_client.Messages.Count == 0)
        {
            Wait(timeout);
        }

        var hasReceived = HandOver();
        TellNews();
        return hasReceived;
    }

    /// <inheritdoc />
    public void Wake() => _link.Wake();

    /// <inheritdoc />
    public void Close()
    {
        // Nobody is told anything any more; what comes meanwhile is for nobody.
        _client.IsDeaf = true;
        var started = _time.GetTimestamp();
        while (_link.IsConnected
            && (_client.WantsToWrite || _client.Unacknowledged > 0 || _waiting.Count > 0)
            && _time.GetElapsedTime(started) is var elapsed && elapsed < s_farewell)
        {
            Step(s_farewell - elapsed);
        }

        _link.Close();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _link.Dispose();
        }
    }

    private bool IsImpatient(TimeSpan elapsed) => !_options.WaitForBroker && elapsed >= s_patienceWithAbsentBroker;

    // Until there is something for the app, somebody woke, or the connection came or went.
    private void Wait(TimeSpan timeout)
    {
        var started = _time.GetTimestamp();
        var wasConnected = _link.IsConnected;
        var left = timeout;
        while (!Step(left) && _link.IsConnected == wasConnected && !_client.HasNews && !IsRefusedForGood)
        {
            left = timeout < TimeSpan.Zero ? timeout : timeout - _time.GetElapsedTime(started);
            if (timeout >= TimeSpan.Zero && left <= TimeSpan.Zero)
            {
                return;
            }
        }
    }

    private bool Step(TimeSpan timeout)
    {
        var wasConnected = _link.IsConnected;
        var isWoken = _link.Step(timeout);
        if (!wasConnected && _link.IsConnected)
        {
            _unwritten = 0;
            _subscriptions.ForEach(subscription => Ask(subscription.Filter, subscription.Quality));
            _connectedIsNews = true;
        }
        else if (wasConnected && !_link.IsConnected)
        {
            _connectedIsNews = false;
            _disconnectedIsNews = _link.Failure!.Sentence;
        }

        Flush();
        return isWoken;
    }

    /// <summary>A connection that breaks meanwhile is no fault: everything is asked for again when it stands.</summary>
    private void Ask(string filter, QualityOfService quality)
    {
        var error = _client.Subscribe(filter, quality);
        if (error == MosquittoError.InvalidArgument)
        {
            throw new ArgumentException($"Filter '{filter}': {LibMosquitto.Describe(error)}", nameof(filter));
        }
    }

    private void Send(in BusMessage message)
    {
        var payload = message.Payload.IsEmpty && message.Record is { } record ? Encode(record) : message.Payload.Span;
        var error = _client.Publish(message.Topic, payload, message.Quality, message.Retain, message.Stamp);
        var isKept = message.Quality != QualityOfService.AtMostOnce && MosquittoClient.IsKept(error);
        if (error != MosquittoError.None && !isKept)
        {
            DroppedCount++;
            _log.LogWarning("Not published on {Topic}: {Reason}", message.Topic.Text, LibMosquitto.Describe(error));
        }

        _unwritten = _client.WantsToWrite ? _unwritten + 1 : 0;
    }

    private void Queue(in BusMessage message)
    {
        // Encoded now, so that a record that cannot travel fails where it is published.
        var encoded = message with
        {
            Payload = message.Payload.IsEmpty && message.Record is { } record ? Encode(record).ToArray() : message.Payload.ToArray(),
        };
        if (_waiting.Count >= _options.QueueCapacity)
        {
            _waiting.Dequeue();
            DroppedCount++;
        }

        _waiting.Enqueue(encoded);
    }

    private void Flush()
    {
        if (_unwritten > 0 && !_client.WantsToWrite)
        {
            _unwritten = 0;
        }

        while (_link.IsConnected && _waiting.Count > 0 && !IsCongested)
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

        if (_link.IsOpen && IsRefusedForGood)
        {
            throw new BusUnavailableException(_link.Failure!.Sentence);
        }

        if (_connectedIsNews)
        {
            _connectedIsNews = false;
            _receiver!.Connected();
        }

        if (_client.Rejections.Count > 0)
        {
            TellRejections();
        }
    }

    private void TellRejections()
    {
        foreach (var (topic, code) in _client.TakeRejections())
        {
            var why = code == NotAuthorised ? "not authorised" : $"MQTT reason 0x{code:X2}";
            RejectedCount++;
            _log.LogWarning("The broker rejects {Client} on {Topic}: {Reason}", _options.ClientId, topic, why);
            Rejected?.Invoke(topic, why);
        }
    }

    private bool HandOver()
    {
        var messages = _client.Messages;
        var handedOver = 0;
        try
        {
            while (handedOver < messages.Count && _link.IsOpen)
            {
                var message = messages[handedOver++];
                if (message.Length > 0)
                {
                    var payload = _client.Payload(message);
                    var record = _codec.Decode(message.Topic, payload.Span);
                    _receiver!.Received(new BusMessage(
                        message.Topic, record, message.Quality, message.Retain, message.Stamp, payload));
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
}
