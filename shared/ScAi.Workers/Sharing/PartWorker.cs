using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Workers.Parts;
using ScAi.Workers.Studies;

namespace ScAi.Workers.Sharing;

/// <summary>Computes parts that desks give out over the broker: takes as many orders as it has slots and declines the rest.</summary>
/// <remarks>One thread owns the worker and calls <see cref="Step"/>; the parts are computed on other threads.</remarks>
public sealed class PartWorker : IBusReceiver, IDisposable
{
    private readonly IMessageBus _bus;
    private readonly Topics _topics;
    private readonly string _name;
    private readonly string _incarnation;
    private readonly int _slots;
    private readonly SharingSettings _settings;
    private readonly TimeProvider _time;
    private readonly Action<Action> _start;
    private readonly ILogger _log;
    private readonly StudyShelf _shelf = new();
    private readonly Dictionary<string, HeldOrder> _held = [];
    private readonly ConcurrentQueue<(HeldOrder Order, byte[]? Result, string? Problem)> _computed = new();
    private long _pulsedAt;
    private bool _pulseIsDue;

    /// <summary>A worker that is not open yet.</summary>
    /// <param name="bus">The transport; the worker closes it.</param>
    /// <param name="topics">The namespace that desks and workers share.</param>
    /// <param name="name">Under which name it publishes.</param>
    /// <param name="incarnation">Different for every start.</param>
    /// <param name="slots">How many parts it computes at once.</param>
    /// <param name="settings">The patience; the same as the desks'.</param>
    /// <param name="time">The wall clock; the system's when null.</param>
    /// <param name="start">Runs a computation elsewhere; on a thread of its own when null.</param>
    /// <param name="log">Told of orders and problems.</param>
    public PartWorker(
        IMessageBus bus, Topics topics, string name, string incarnation, int slots, SharingSettings? settings = null,
        TimeProvider? time = null, Action<Action>? start = null, ILogger? log = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slots, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slots, 1024);
        (_bus, _topics, _name, _incarnation, _slots) = (bus, topics, name, incarnation, slots);
        (_settings, _time, _log) = (settings ?? new(), time ?? TimeProvider.System, log ?? (ILogger)NullLogger.Instance);
        _start = start ?? (work => new Thread(() => work()) { IsBackground = true, Name = "coverage part" }.Start());
    }

    /// <summary>How many parts it has computed.</summary>
    public long ComputedCount { get; private set; }

    private int Free => _slots - _held.Values.Count(order => order.Result is null);

    /// <summary>Connects and says that it is there.</summary>
    /// <exception cref="BusUnavailableException">No connection could be had.</exception>
    public void Open()
    {
        _bus.Open(Alive(false), this);
        _bus.Subscribe(_topics.All(Channels.WorkReceipt), QualityOfService.AtLeastOnce);
        _bus.Subscribe(_topics.All(Channels.WorkStudy), QualityOfService.AtLeastOnce);
        _bus.Subscribe(_topics.All(Channels.StatusAlive), QualityOfService.AtLeastOnce);
        _bus.Subscribe(Topics.Shared(_settings.Group, _topics.All(Channels.WorkOrder)), QualityOfService.AtLeastOnce);
    }

    /// <summary>Hands over what came, sends what was computed, and says that it is there.</summary>
    /// <param name="timeout">How long to wait for traffic at most.</param>
    public void Step(TimeSpan timeout)
    {
        _bus.Pump(timeout);
        while (_computed.TryDequeue(out var computed))
        {
            Conclude(computed.Order, computed.Result, computed.Problem);
        }

        AskAgain();
        if (_pulseIsDue || _time.GetElapsedTime(_pulsedAt) >= _settings.Pulse)
        {
            Pulse();
        }
    }

    /// <summary>Makes a step that waits return; from any thread.</summary>
    public void Wake() => _bus.Wake();

    /// <summary>Gives up what it holds and disconnects in good order; desks give the parts to others.</summary>
    public void Close()
    {
        foreach (var order in _held.Values)
        {
            order.Stop.Cancel();
        }

        _bus.Publish(Alive(false));
        _bus.Close();
    }

    /// <inheritdoc />
    public void Connected()
    {
        _bus.Publish(Alive(true));
        _pulseIsDue = true;
    }

    /// <inheritdoc />
    public void Disconnected(string reason) => _log.LogWarning("The broker is out of reach: {Reason}", reason);

    /// <inheritdoc />
    public void Received(in BusMessage message)
    {
        switch (message.Record)
        {
            case PartOrder order:
                Take(order, message.Topic.App);
                break;
            case StudyChunk chunk:
                Shelve(chunk);
                break;
            case PartReceipt receipt when _held.TryGetValue(receipt.Order, out var held) && held.Desk == message.Topic.App:
                Hear(held, receipt);
                break;

            // Whoever asked is gone or has come anew; it does not know these orders any more.
            case AliveStatus alive when alive.Name == message.Topic.App && !message.Retain:
                _held.Values.Where(order => order.Desk == alive.Name).ToList().ForEach(Drop);
                break;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _bus.Dispose();

    private void Take(PartOrder order, string desk)
    {
        if (_held.ContainsKey(order.Order))
        {
            Answer(order.Order, OrderVerdict.Taken);
            return;
        }

        if (order.Engine != SharedStudy.Engine)
        {
            Answer(order.Order, OrderVerdict.Failed, $"another build of the orbit engine is wanted ({order.Engine}, here {SharedStudy.Engine})");
            return;
        }

        if (Free < 1)
        {
            Answer(order.Order, OrderVerdict.Busy, $"all {_slots} slots are in use");
            return;
        }

        var held = _held[order.Order] = new HeldOrder(order, desk);
        Answer(order.Order, OrderVerdict.Taken);
        if (_shelf.Find(order.Study) is { } study)
        {
            Start(held, study);
        }
        else
        {
            Want(held);
        }
    }

    private void Want(HeldOrder order)
    {
        order.AskedAt = _time.GetTimestamp();
        _shelf.Expect(order.Order.Study);
        Say(Channels.WorkWanted, new StudyWanted(order.Order.Study));
    }

    private void Shelve(StudyChunk chunk)
    {
        try
        {
            if (_shelf.Add(chunk) is { } study)
            {
                _held.Values.Where(order => !order.IsStarted && order.Order.Study == study.Digest).ToList().ForEach(order => Start(order, study));
            }
        }
        catch (InvalidDataException wrong)
        {
            _held.Values.Where(order => order.Order.Study == chunk.Study).ToList().ForEach(order => Conclude(order, null, wrong.Message));
        }
    }

    private void Start(HeldOrder order, SharedStudy study)
    {
        order.IsStarted = true;
        var stop = order.Stop.Token;
        _start(() =>
        {
            _computed.Enqueue(Compute(order, study, stop));
            _bus.Wake();
        });
    }

    private static (HeldOrder, byte[]?, string?) Compute(HeldOrder order, SharedStudy study, CancellationToken stop)
    {
        try
        {
            var analysis = study.Analysis;
            return order.Order.Part < analysis.Parts
                ? (order, PartBytes.Write(analysis.Compute(order.Order.Part, 1, stop)), null)
                : (order, null, $"there are only {analysis.Parts} parts");
        }
        catch (OperationCanceledException)
        {
            return (order, null, null);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException or OutOfMemoryException)
        {
            return (order, null, wrong.Message);
        }
    }

    private void Conclude(HeldOrder order, byte[]? result, string? problem)
    {
        _pulseIsDue = true;
        if (!_held.ContainsKey(order.Order.Order))
        {
            return;
        }

        if (result is null)
        {
            _held.Remove(order.Order.Order);
            if (problem is not null)
            {
                Answer(order.Order.Order, OrderVerdict.Failed, problem);
            }

            return;
        }

        ComputedCount++;
        (order.Result, order.Digest) = (result, StudyText.DigestOf(result));
        Send(order);
    }

    private void Send(HeldOrder order)
    {
        var chunks = Chunks.CountOf(order.Result!.Length, _settings.ChunkBytes);
        while (order.Sent < chunks && order.Sent < order.Received + _settings.ChunksAhead)
        {
            Say(Channels.WorkPart, new PartChunk(
                order.Order.Order, order.Digest, order.Sent, chunks, Chunks.Of(order.Result, order.Sent, _settings.ChunkBytes)));
            order.Sent++;
        }

        order.AskedAt = _time.GetTimestamp();
    }

    private void Hear(HeldOrder order, PartReceipt receipt)
    {
        if (!receipt.Wanted)
        {
            Drop(order);
        }
        else if (order.Result is not null && receipt.Received > order.Received)
        {
            order.Received = receipt.Received;
            Send(order);
        }
    }

    private void Drop(HeldOrder order)
    {
        order.Stop.Cancel();
        _held.Remove(order.Order.Order);
        _pulseIsDue |= order.Result is null;
    }

    private void AskAgain()
    {
        foreach (var order in _held.Values.Where(order => _time.GetElapsedTime(order.AskedAt) > _settings.AskAgain))
        {
            if (!order.IsStarted)
            {
                Want(order);
            }
            else if (order.Result is not null)
            {
                order.Sent = order.Received;
                Send(order);
            }
        }
    }

    private void Pulse()
    {
        (_pulsedAt, _pulseIsDue) = (_time.GetTimestamp(), false);
        _bus.Publish(new BusMessage(
            _topics.Of(_name, Channels.WorkPulse), new WorkerPulse(_incarnation, _slots, [.. _held.Keys])));
    }

    private BusMessage Alive(bool isAlive) =>
        new(_topics.AliveOf(_name), new AliveStatus(_name, isAlive, _incarnation), QualityOfService.AtLeastOnce, true);

    private void Answer(string order, OrderVerdict verdict, string? reason = null) => Say(Channels.WorkAnswer, new OrderAnswer(order, verdict, reason));

    private void Say(string channel, IWireRecord record) =>
        _bus.Publish(new BusMessage(_topics.Of(_name, channel), record, QualityOfService.AtLeastOnce));
}
