using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ScAi.Federation.Messaging;
using ScAi.Observer.Serving;
using ScAi.Recordings;
using ScAi.Scenarios;
using ScAi.Time;
using ScAi.Web.Events;

namespace ScAi.Observer.Live;

/// <summary>
/// The run that is going on, between the thread that listens and the threads that serve. The listener takes messages in under a
/// lock that nobody holds for longer than it takes to copy what changed; what changed is serialised once, ten times a second,
/// whoever looks on.
/// </summary>
public sealed class LiveRun : IServedRun
{
    private static readonly EventStreamOptions s_bounds = new() { EventsKept = 600, EventsWaiting = 200, BytesWaiting = 32 << 20 };
    private static readonly JsonTypeInfo<RunUpdate> s_updateJson =
        (JsonTypeInfo<RunUpdate>)RecordingsJson.Settings.GetTypeInfo(typeof(RunUpdate));

    private readonly Lock _gate = new();
    private readonly Lock _sampling = new();
    private readonly RunHistory _history;
    private readonly RunRecorder? _recorder;
    private readonly TimeProvider _clock;
    private readonly StateCache _states;
    private volatile EpochStream _stream;
    private int _generation;
    private int _contactsAreSought;
    private bool _isOver;

    /// <summary>A run that is recorded, of which nothing has been heard.</summary>
    public LiveRun(RunRecorder recorder, TimeProvider clock)
        : this((recorder ?? throw new ArgumentNullException(nameof(recorder))).History, clock) => _recorder = recorder;

    /// <summary>A run of which nothing has been heard, and nothing is recorded.</summary>
    public LiveRun(RunHistory history, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(clock);
        (_history, _clock) = (history, clock);
        _stream = NewStream();
        _states = new StateCache(sequence =>
        {
            lock (_gate)
            {
                return _history.State(sequence, _clock.GetUtcNow());
            }
        });
    }

    /// <summary>Scenario time reached; null before the start.</summary>
    public ScenarioTime? Time => Look(history => history.Time);

    /// <summary>How many messages have been recorded; null when nothing is.</summary>
    public long? Recorded => _recorder?.Count;

    /// <inheritdoc />
    public MessageLog Log => _recorder?.Log ?? throw new InvalidOperationException("This run is not recorded.");

    /// <inheritdoc />
    public Scenario? Scenario { get; init; }

    /// <inheritdoc />
    public string? Folder { get; init; }

    /// <summary>How many are listening to the stream.</summary>
    public int Readers => _stream.Events.Readers;

    /// <summary>Takes in a message; by the thread that listens.</summary>
    public void See(in BusMessage message, DateTimeOffset wall)
    {
        lock (_gate)
        {
            if (_recorder is not null)
            {
                _recorder.See(message, wall);
            }
            else
            {
                _history.See(message, wall);
            }
        }
    }

    /// <summary>Hands what has been recorded to the system.</summary>
    public void Flush() => _recorder?.Flush();

    /// <summary>Notes whether the broker is there.</summary>
    public void IsConnected(bool isConnected)
    {
        lock (_gate)
        {
            _history.Connected = isConnected;
        }
    }

    /// <inheritdoc />
    public T Look<T>(Func<RunHistory, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        lock (_gate)
        {
            return read(_history);
        }
    }

    /// <summary>Sends what has changed to everybody. A new run on the same prefix is a new stream.</summary>
    public void Sample() => Sample(_clock.GetUtcNow());

    /// <summary>Sends what is left and lets the readers go.</summary>
    public void End()
    {
        lock (_sampling)
        {
            // As of a little later, so that figures which are sent less often are due too.
            Sample(_clock.GetUtcNow() + TimeSpan.FromSeconds(1));
            _isOver = true;
            _stream.Events.Complete();
        }
    }

    /// <inheritdoc />
    /// <remarks>Shared by all who ask between two samples.</remarks>
    public Task<StateText> StateAsync()
    {
        SeekContacts();
        return StateOf(_stream);
    }

    /// <inheritdoc />
    public Task StreamAsync(HttpContext context)
    {
        SeekContacts();
        var stream = _stream;
        return stream.Events.ServeAsync(context, async _ =>
        {
            var state = await StateOf(stream);
            return new StreamOpening("state", state.Utf8, state.Number);
        });
    }

    /// <summary>
    /// Finds the contacts of the scenario, on one core, once somebody looks on; a run that nobody looks at is not disturbed.
    /// </summary>
    private void SeekContacts()
    {
        if (Scenario is { } scenario && Interlocked.Exchange(ref _contactsAreSought, 1) == 0)
        {
            _ = Task.Run(() =>
            {
                var plan = ContactPlan.Find(scenario, cores: 1);
                lock (_gate)
                {
                    _history.Follow(plan);
                }
            });
        }
    }

    private Task<StateText> StateOf(EpochStream stream) => _states.At(stream.Epoch, stream.Events.LastId);

    private void Sample(DateTimeOffset now)
    {
        lock (_sampling)
        {
            if (_isOver)
            {
                return;
            }

            RunUpdate? update;
            bool isNewRun;
            var number = _stream.Events.LastId + 1;
            lock (_gate)
            {
                (isNewRun, _generation) = (_generation != _history.Generation, _history.Generation);
                update = _history.TakeUpdate(StateText.SequenceOf(_stream.Epoch, number), now);
            }

            if (isNewRun)
            {
                var before = _stream;
                _stream = NewStream();
                before.Events.Complete();
            }
            else if (update is not null)
            {
                _stream.Events.Publish("update", update);
            }
        }
    }

    private EpochStream NewStream()
    {
        var epoch = _clock.GetUtcNow().UtcTicks.ToString("x", CultureInfo.InvariantCulture);
        return new EpochStream(epoch, new EventStream<RunUpdate>(s_updateJson, s_bounds with { Epoch = epoch }, _clock));
    }

    private sealed record EpochStream(string Epoch, EventStream<RunUpdate> Events);
}
