using System.IO.Compression;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Workers.Parts;
using ScAi.Workers.Studies;

namespace ScAi.Workers.Sharing;

/// <summary>Gives the parts of a pool to workers over the broker and collects their results; a lost worker's parts are given out again.</summary>
/// <remarks>
/// An order goes to one worker (a shared subscription), as many at a time as workers have free slots. Whoever takes it says so, and
/// goes on saying so. The result comes in pieces, each acknowledged, with the SHA-256 of the whole. One thread owns the desk and
/// calls <see cref="Step"/>; <see cref="Wake"/> may be called from any.
/// </remarks>
public sealed class PartDesk : IBusReceiver, IDisposable
{
    private readonly IMessageBus _bus;
    private readonly Topics _topics;
    private readonly string _name;
    private readonly string _incarnation;
    private readonly PartPool _pool;
    private readonly SharingSettings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Dictionary<string, GivenOrder> _orders = [];
    private readonly Dictionary<string, SeenWorker> _workers = [];
    private readonly HashSet<string> _wanted = [];
    private long _lastOrder;
    private int _declined;

    /// <summary>A desk that is not open yet.</summary>
    /// <param name="bus">The transport; the desk closes it.</param>
    /// <param name="topics">The namespace that desk and workers share.</param>
    /// <param name="name">Under which name it publishes.</param>
    /// <param name="incarnation">Different for every start.</param>
    /// <param name="pool">Where parts come from.</param>
    /// <param name="settings">The patience; the same as the workers'.</param>
    /// <param name="time">The wall clock; the system's when null.</param>
    /// <param name="log">Told of workers that come, go and fail.</param>
    public PartDesk(
        IMessageBus bus, Topics topics, string name, string incarnation, PartPool pool, SharingSettings? settings = null,
        TimeProvider? time = null, ILogger? log = null)
    {
        (_bus, _topics, _name, _incarnation, _pool) = (bus, topics, name, incarnation, pool);
        (_settings, _time, _log) = (settings ?? new(), time ?? TimeProvider.System, log ?? (ILogger)NullLogger.Instance);
    }

    /// <summary>How many workers are there; may be read from any thread.</summary>
    public int WorkerCount { get; private set; }

    /// <summary>How many parts workers compute at once; may be read from any thread.</summary>
    public int SlotCount { get; private set; }

    /// <summary>How many parts were given out again because a worker was lost or silent.</summary>
    public long GivenAgain { get; private set; }

    /// <summary>Connects.</summary>
    /// <exception cref="BusUnavailableException">No connection could be had.</exception>
    public void Open()
    {
        _bus.Open(new BusMessage(_topics.AliveOf(_name), new AliveStatus(_name, false, _incarnation), QualityOfService.AtLeastOnce, true), this);
        foreach (var channel in new[] { Channels.WorkAnswer, Channels.WorkPart, Channels.WorkWanted, Channels.StatusAlive })
        {
            _bus.Subscribe(_topics.All(channel), QualityOfService.AtLeastOnce);
        }

        _bus.Subscribe(_topics.All(Channels.WorkPulse), QualityOfService.AtMostOnce);
        _pool.Offered += Wake;
    }

    /// <summary>Hands over what came, gives out what waits, takes back what was lost.</summary>
    /// <param name="timeout">How long to wait for traffic at most.</param>
    public void Step(TimeSpan timeout)
    {
        _bus.Pump(timeout);
        SendWhatIsWanted();
        Withdraw();
        TakeBackWhatIsLate();
        GiveOut();
        (WorkerCount, SlotCount) = (_workers.Count, _workers.Values.Sum(worker => worker.Slots));
    }

    /// <summary>Makes a step that waits return.</summary>
    public void Wake() => _bus.Wake();

    /// <summary>Withdraws every order and disconnects in good order.</summary>
    public void Close()
    {
        _pool.Offered -= Wake;
        foreach (var order in _orders.Values.ToList())
        {
            Drop(order, isWanted: true);
        }

        _bus.Publish(new BusMessage(
            _topics.AliveOf(_name), new AliveStatus(_name, false, _incarnation), QualityOfService.AtLeastOnce, true));
        _bus.Close();
    }

    /// <inheritdoc />
    public void Connected() => _bus.Publish(new BusMessage(
        _topics.AliveOf(_name), new AliveStatus(_name, true, _incarnation), QualityOfService.AtLeastOnce, true));

    /// <inheritdoc />
    public void Disconnected(string reason) => _log.LogWarning("Workers are out of reach: {Reason}", reason);

    /// <inheritdoc />
    public void Received(in BusMessage message)
    {
        var worker = message.Topic.App;
        switch (message.Record)
        {
            case WorkerPulse pulse:
                Hear(worker, pulse);
                break;
            case OrderAnswer answer:
                Hear(worker, answer);
                break;
            case PartChunk chunk:
                Hear(worker, chunk);
                break;
            case StudyWanted wanted:
                _wanted.Add(wanted.Study);
                break;
            case AliveStatus { Alive: false } gone when gone.Name == worker:
                Forget(worker, "is gone");
                break;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _bus.Dispose();

    private void Hear(string name, WorkerPulse pulse)
    {
        var now = _time.GetTimestamp();
        if (!_workers.TryGetValue(name, out var worker) || worker.Incarnation != pulse.Incarnation)
        {
            if (worker is not null)
            {
                Forget(name, "started again");
            }

            _log.LogInformation("Worker {Worker} is there, {Slots} parts at once", name, pulse.Slots);
        }

        _declined = 0;
        _workers[name] = new SeenWorker(pulse.Incarnation, pulse.Slots, now);
        foreach (var id in pulse.Orders)
        {
            if (_orders.TryGetValue(id, out var order) && (order.Worker ?? name) == name)
            {
                (order.Worker, order.HeardAt) = (name, now);
            }
        }
    }

    private void Hear(string worker, OrderAnswer answer)
    {
        if (!_orders.TryGetValue(answer.Order, out var order) || order.Worker is { } owner && owner != worker)
        {
            if (answer.Verdict == OrderVerdict.Taken)
            {
                Receipt(answer.Order, 0, isWanted: false);
            }

            return;
        }

        switch (answer.Verdict)
        {
            case OrderVerdict.Taken:
                (order.Worker, order.HeardAt, _declined) = (worker, _time.GetTimestamp(), 0);
                break;
            case OrderVerdict.Busy:
                _declined++;
                _orders.Remove(order.Id);
                _pool.Return(order.Task);
                break;
            default:
                _log.LogWarning("Worker {Worker} cannot do part {Part}: {Reason}", worker, order.Task.Part, answer.Reason);
                _orders.Remove(order.Id);
                _pool.Failed(order.Task, $"worker {worker}: {answer.Reason}");
                break;
        }
    }

    private void Hear(string worker, PartChunk chunk)
    {
        if (!_orders.TryGetValue(chunk.Order, out var order) || order.Worker is { } owner && owner != worker)
        {
            Receipt(chunk.Order, 0, isWanted: false);
            return;
        }

        (order.Worker, order.HeardAt) = (worker, _time.GetTimestamp());
        if (chunk.Chunk == order.Received && chunk.Chunk < chunk.Chunks)
        {
            if (order.Received > 0 && (order.Digest != chunk.Digest || order.Chunks != chunk.Chunks)
                || !Chunks.TryAppend(order.Result, chunk.Data, PartBytes.LargestBytes))
            {
                Refuse(order, "its pieces do not fit together");
                return;
            }

            _declined = order.Received == 0 ? 0 : _declined;
            (order.Digest, order.Chunks, order.Received) = (chunk.Digest, chunk.Chunks, order.Received + 1);
        }

        if (order.Received == order.Chunks)
        {
            Finish(order);
        }
        else
        {
            Receipt(order.Id, order.Received, isWanted: true);
        }
    }

    private void Finish(GivenOrder order)
    {
        var bytes = order.Result.GetBuffer().AsMemory(0, (int)order.Result.Length);
        if (StudyText.DigestOf(bytes.Span) != order.Digest)
        {
            Refuse(order, "the digest differs");
            return;
        }

        try
        {
            var part = PartBytes.Read(bytes, order.Task.Study.Analysis, order.Task.Part);
            _orders.Remove(order.Id);
            Receipt(order.Id, order.Received, isWanted: false);
            order.Task.Load.Bring(order.Task, part);
        }
        catch (InvalidDataException wrong)
        {
            Refuse(order, wrong.Message);
        }
    }

    private void Refuse(GivenOrder order, string reason)
    {
        _log.LogWarning("Result of {Worker} for part {Part} refused: {Reason}", order.Worker, order.Task.Part, reason);
        _orders.Remove(order.Id);
        Receipt(order.Id, 0, isWanted: false);
        _pool.Failed(order.Task, $"worker {order.Worker}: {reason}");
    }

    private void Withdraw()
    {
        foreach (var order in _orders.Values.Where(order => order.Task.Load.IsOver).ToList())
        {
            Drop(order, isWanted: false);
        }
    }

    private void Drop(GivenOrder order, bool isWanted)
    {
        _orders.Remove(order.Id);
        Receipt(order.Id, 0, isWanted: false);
        if (isWanted)
        {
            _pool.Return(order.Task);
        }
    }

    private void TakeBackWhatIsLate()
    {
        foreach (var (name, worker) in _workers.Where(worker => _time.GetElapsedTime(worker.Value.HeardAt) > _settings.Lease).ToList())
        {
            Forget(name, "is silent");
        }

        foreach (var order in _orders.Values.ToList())
        {
            var patience = order.Worker is null ? _settings.AnswerWithin : _settings.Lease;
            if (_time.GetElapsedTime(order.HeardAt) > patience)
            {
                GivenAgain++;
                Drop(order, isWanted: true);
            }
        }
    }

    private void Forget(string name, string why)
    {
        if (_workers.Remove(name))
        {
            _log.LogWarning("Worker {Worker} {Why}", name, why);
        }

        foreach (var order in _orders.Values.Where(order => order.Worker == name).ToList())
        {
            GivenAgain++;
            Drop(order, isWanted: true);
        }
    }

    private void GiveOut()
    {
        // When all declined, others use them as well: then not before one of them says how it is.
        if (_declined > _workers.Count)
        {
            return;
        }

        var free = _workers.Values.Sum(worker => worker.Slots) - _orders.Values.Count(order => order.IsComputing);
        while (free-- > 0 && _bus.IsConnected && _pool.Take() is { } task)
        {
            var id = $"{_name}-{_incarnation}-{++_lastOrder}";
            _orders[id] = new GivenOrder(id, task, _time.GetTimestamp());
            _bus.Publish(new BusMessage(
                _topics.Of(_name, Channels.WorkOrder), new PartOrder(id, task.Study.Digest, task.Part, SharedStudy.Engine),
                QualityOfService.AtLeastOnce));
        }
    }

    /// <summary>Publishes studies for all who lack them; once, however many asked at the same time.</summary>
    private void SendWhatIsWanted()
    {
        foreach (var digest in _wanted)
        {
            if (_orders.Values.FirstOrDefault(order => order.Task.Study.Digest == digest)?.Task.Study is { } study)
            {
                Send(study);
            }
        }

        _wanted.Clear();
    }

    private void Send(SharedStudy study)
    {
        using var packed = new MemoryStream();
        using (var squeeze = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            squeeze.Write(study.Text.Span);
        }

        var bytes = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        var count = Chunks.CountOf(bytes.Length, _settings.ChunkBytes);
        for (var chunk = 0; chunk < count; chunk++)
        {
            _bus.Publish(new BusMessage(
                _topics.Of(_name, Channels.WorkStudy),
                new StudyChunk(study.Digest, chunk, count, Chunks.Of(bytes, chunk, _settings.ChunkBytes)), QualityOfService.AtLeastOnce));
        }
    }

    private void Receipt(string order, int received, bool isWanted) => _bus.Publish(new BusMessage(
        _topics.Of(_name, Channels.WorkReceipt), new PartReceipt(order, received, isWanted), QualityOfService.AtLeastOnce));

    private sealed record SeenWorker(string Incarnation, int Slots, long HeardAt);
}
