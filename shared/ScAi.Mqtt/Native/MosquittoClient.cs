using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Mqtt.Native;

/// <summary>
/// One client of libmosquitto, without a thread of its own: whoever owns it reads and writes. What the library calls
/// back with is kept here until the owner looks, so that nothing is published from inside a callback (the library
/// would queue instead of writing) and no exception crosses native frames.
/// </summary>
internal sealed unsafe class MosquittoClient : IDisposable
{
    private readonly TopicCache _topics = new();
    private readonly Dictionary<int, string> _unacknowledged = [];
    private readonly Dictionary<int, string> _subscribing = [];
    private readonly List<string> _errors = [];
    private readonly GCHandle _self;
    private readonly nint _client;
    private byte[] _payloads = new byte[64 * 1024];
    private int _payloadsUsed;
    private ExceptionDispatchInfo? _fault;
    private string? _run;
    private byte[] _runText = [];
    private bool _isDisposed;

    public MosquittoClient(string clientId)
    {
        LibMosquitto.Require();
        _self = GCHandle.Alloc(this);
        _client = LibMosquitto.New(clientId, true, GCHandle.ToIntPtr(_self));
        if (_client == 0)
        {
            _self.Free();
            throw new ArgumentException(
                $"Client id '{clientId}': expected 1 to 65535 bytes of valid UTF-8.", nameof(clientId));
        }

        LibMosquitto.OnConnect(_client, &Connected);
        LibMosquitto.OnDisconnect(_client, &Disconnected);
        LibMosquitto.OnMessage(_client, &MessageCame);
        LibMosquitto.OnPublish(_client, &Published);
        LibMosquitto.OnSubscribe(_client, &Subscribed);
        Set(MosquittoOption.ReceiveMaximum, ushort.MaxValue);
        Set(MosquittoOption.SendMaximum, ushort.MaxValue);
    }

    /// <summary>Messages that came and were not forgotten yet, in order.</summary>
    public List<Inbound> Messages { get; } = [];

    /// <summary>What the broker would not do: topic or filter, and the reason code.</summary>
    public List<(string Topic, int Reason)> Rejections { get; private set; } = [];

    /// <summary>Whether messages that come are dropped, because nobody wants them any more.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>The broker's answer to connecting; null as long as there is none.</summary>
    public int? Answer { get; private set; }

    /// <summary>
    /// Why the connection ended: below 128 the library's error code, else MQTT's reason code; null while it has not.
    /// </summary>
    public int? Ending { get; private set; }

    /// <summary>Messages on topics that are none of ours, such as those of fewer than three levels.</summary>
    public long Ignored { get; private set; }

    /// <summary>Messages of quality at least once that the broker has not acknowledged yet.</summary>
    public int Unacknowledged => _unacknowledged.Count;

    /// <summary>What the library logged as errors while connecting.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The socket, to wait for; -1 when there is none.</summary>
    public int Socket => LibMosquitto.Socket(_client);

    /// <summary>Whether there is something for the app.</summary>
    public bool HasNews => Messages.Count > 0 || Rejections.Count > 0;

    /// <summary>Whether something waits to be written.</summary>
    public bool WantsToWrite => LibMosquitto.WantsToWrite(_client);

    /// <summary>Whether user properties can be sent: MQTT 5.</summary>
    public bool HasProperties { get; private set; }

    public void Set(MosquittoOption option, int value) => Check(LibMosquitto.SetOption(_client, option, value));

    public void SetCredentials(string userName, string? password) =>
        Check(LibMosquitto.SetCredentials(_client, userName, password));

    /// <summary>False when a file cannot be read.</summary>
    public bool TrySetTls(string? authorityFile, string? certificateFile, string? keyFile)
    {
        if (authorityFile is null)
        {
            // Next to a certificate the library wants some authority of ours: a folder without any adds no trust.
            Set(MosquittoOption.TlsUseSystemCertificates, 1);
            return certificateFile is null
                || LibMosquitto.SetTls(_client, null, AppContext.BaseDirectory, certificateFile, keyFile, 0) == 0;
        }

        return LibMosquitto.SetTls(_client, authorityFile, null, certificateFile, keyFile, 0) == 0;
    }

    public void SetWill(Topic topic, ReadOnlySpan<byte> payload)
    {
        fixed (byte* topicText = _topics.Text(topic))
        fixed (byte* start = payload)
        {
            Check(LibMosquitto.SetWill(_client, topicText, payload.Length, start, 1, 1));
        }
    }

    /// <summary>Begins to connect; the broker's answer comes by reading.</summary>
    /// <returns>The library's error code, and the system's.</returns>
    public (int Error, int SystemError) Connect(string host, int port, int keepAliveSeconds, int protocolVersion)
    {
        Answer = null;
        Ending = null;
        _errors.Clear();
        _subscribing.Clear();
        HasProperties = protocolVersion == LibMosquitto.ProtocolV5;
        Set(MosquittoOption.ProtocolVersion, protocolVersion);

        // Once connected nobody listens to the log: writing it would cost more than the messages.
        LibMosquitto.OnLog(_client, &Logged);
        var error = LibMosquitto.Connect(_client, host, port, keepAliveSeconds);
        return (error, Marshal.GetLastPInvokeError());
    }

    /// <summary>Reads at least one packet if there is one; the library's error code.</summary>
    public int Read()
    {
        var error = LibMosquitto.Read(_client, 1);
        if (_fault is { } fault)
        {
            _fault = null;
            fault.Throw();
        }

        return error;
    }

    /// <summary>Writes what waits; the library's error code.</summary>
    public int Write() => LibMosquitto.Write(_client, 1);

    /// <summary>Says a sign of life when it is time; about once per second; the library's error code.</summary>
    public int KeepAlive() => LibMosquitto.KeepAlive(_client);

    public int Disconnect() => LibMosquitto.Disconnect(_client);

    public int Subscribe(string filter, QualityOfService quality)
    {
        int id;
        int error;
        fixed (byte* text = TopicCache.ZeroTerminated(filter))
        {
            error = LibMosquitto.Subscribe(_client, &id, text, (int)quality);
        }

        if (error == 0)
        {
            _subscribing[id] = filter;
        }

        return error;
    }

    /// <summary>Publishes, which writes to the socket at once; the library's error code.</summary>
    public int Publish(
        Topic topic, ReadOnlySpan<byte> payload, QualityOfService quality, bool retain, MessageStamp? stamp)
    {
        nint properties = 0;
        if (stamp is { } given && HasProperties)
        {
            Check(AddStamp(&properties, given));
        }

        int id;
        int error;
        fixed (byte* topicText = _topics.Text(topic))
        fixed (byte* start = payload)
        {
            error = LibMosquitto.Publish(
                _client, &id, topicText, payload.Length, start, (int)quality, retain ? (byte)1 : (byte)0, properties);
        }

        if (properties != 0)
        {
            LibMosquitto.FreeProperties(&properties);
        }

        if (quality != QualityOfService.AtMostOnce && IsKept(error))
        {
            _unacknowledged[id] = topic.Text;
        }

        return error;
    }

    /// <summary>
    /// Whether the library keeps a message of quality at least once in spite of this error, and sends it again.
    /// </summary>
    public static bool IsKept(int error) => error
        is MosquittoError.None or MosquittoError.NoConnection or MosquittoError.ConnectionLost or MosquittoError.System;

    public ReadOnlyMemory<byte> Payload(in Inbound message) => _payloads.AsMemory(message.Start, message.Length);

    /// <summary><see cref="Rejections"/>, which are forgotten.</summary>
    public List<(string Topic, int Reason)> TakeRejections()
    {
        var taken = Rejections;
        Rejections = [];
        return taken;
    }

    /// <summary>Forgets the first of <see cref="Messages"/>; their payloads are gone with them.</summary>
    public void Forget(int count)
    {
        Messages.RemoveRange(0, count);
        if (Messages.Count == 0)
        {
            _payloadsUsed = 0;
        }
    }

    /// <summary>Destroys the client; a connection that stands breaks without a good-bye, so that the will is sent.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            LibMosquitto.Destroy(_client);
            _self.Free();
        }
    }

    private static void Check(int error)
    {
        if (error != 0)
        {
            throw new ArgumentException($"libmosquitto: {LibMosquitto.Describe(error)}");
        }
    }

    private int AddStamp(nint* properties, MessageStamp stamp)
    {
        if (!ReferenceEquals(_run, stamp.Run))
        {
            _run = stamp.Run;
            _runText = TopicCache.ZeroTerminated(stamp.Run);
        }

        fixed (byte* run = _runText, runName = "run"u8, tickName = "tick"u8, sequenceName = "seq"u8)
        {
            var number = stackalloc byte[24];
            var error = LibMosquitto.AddProperty(properties, LibMosquitto.UserProperty, runName, run);
            Format(number, stamp.Tick);
            error |= LibMosquitto.AddProperty(properties, LibMosquitto.UserProperty, tickName, number);
            Format(number, stamp.Sequence);
            return error | LibMosquitto.AddProperty(properties, LibMosquitto.UserProperty, sequenceName, number);
        }
    }

    private static void Format(byte* text, long number)
    {
        Utf8Formatter.TryFormat(number, new Span<byte>(text, 23), out var length);
        text[length] = 0;
    }

    private MessageStamp? ReadStamp(nint properties)
    {
        string? run = null;
        long? tick = null;
        long? sequence = null;
        byte* name = null;
        byte* value = null;
        byte skipFirst = 0;
        while (NextProperty(ref properties, &name, &value, skipFirst))
        {
            var key = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name);
            var text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(value);
            if (key.SequenceEqual("run"u8))
            {
                run = Run(text);
            }
            else if (key.SequenceEqual("tick"u8))
            {
                tick = Number(text);
            }
            else if (key.SequenceEqual("seq"u8))
            {
                sequence = Number(text);
            }

            NativeMemory.Free(name);
            NativeMemory.Free(value);
            skipFirst = 1;
        }

        return run is null || tick is null || sequence is null ? null : new MessageStamp(run, tick.Value, sequence.Value);
    }

    private static bool NextProperty(ref nint properties, byte** name, byte** value, byte skipFirst)
    {
        properties = LibMosquitto.ReadProperty(properties, LibMosquitto.UserProperty, name, value, skipFirst);
        return properties != 0;
    }

    private static long? Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out long number, out var used) && used == text.Length ? number : null;

    private string Run(ReadOnlySpan<byte> text)
    {
        if (_run is null || !text.SequenceEqual(_runText.AsSpan(0, _runText.Length - 1)))
        {
            _run = Encoding.UTF8.GetString(text);
            _runText = TopicCache.ZeroTerminated(_run);
        }

        return _run;
    }

    private void Keep(MosquittoMessage* message, nint properties)
    {
        if (IsDeaf)
        {
            return;
        }

        if (_topics.Find(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(message->Topic)) is not { } topic)
        {
            Ignored++;
            return;
        }

        var length = message->PayloadLength;
        if (_payloads.Length - _payloadsUsed < length)
        {
            Array.Resize(ref _payloads, Math.Max(_payloads.Length * 2, _payloadsUsed + length));
        }

        new ReadOnlySpan<byte>(message->Payload, length).CopyTo(_payloads.AsSpan(_payloadsUsed));
        Messages.Add(new Inbound(
            topic,
            _payloadsUsed,
            length,
            message->Quality == 0 ? QualityOfService.AtMostOnce : QualityOfService.AtLeastOnce,
            message->Retain != 0,
            properties == 0 ? null : ReadStamp(properties)));
        _payloadsUsed += length;
    }

    private static MosquittoClient Of(nint user) => (MosquittoClient)GCHandle.FromIntPtr(user).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Connected(nint client, nint user, int reason, int flags, nint properties)
    {
        var self = Of(user);
        self.Answer = reason;
        if (reason == 0)
        {
            LibMosquitto.OnLog(client, null);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Disconnected(nint client, nint user, int reason, nint properties) => Of(user).Ending ??= reason;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MessageCame(nint client, nint user, MosquittoMessage* message, nint properties)
    {
        var self = Of(user);
        try
        {
            self.Keep(message, properties);
        }
#pragma warning disable CA1031 // nothing may be thrown through native frames; the reader throws it
        catch (Exception fault)
#pragma warning restore CA1031
        {
            self._fault ??= ExceptionDispatchInfo.Capture(fault);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Published(nint client, nint user, int id, int reason, nint properties)
    {
        var self = Of(user);
        if (self._unacknowledged.Remove(id, out var topic) && reason >= MosquittoError.FirstReasonCode)
        {
            self.Rejections.Add((topic, reason));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Subscribed(nint client, nint user, int id, int count, int* granted, nint properties)
    {
        var self = Of(user);
        if (self._subscribing.Remove(id, out var filter) && count > 0 && granted[0] >= MosquittoError.FirstReasonCode)
        {
            self.Rejections.Add((filter, granted[0]));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Logged(nint client, nint user, int level, byte* text)
    {
        const int ErrorLevel = 0x08;
        if (level == ErrorLevel)
        {
            Of(user)._errors.Add(Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text)));
        }
    }
}
