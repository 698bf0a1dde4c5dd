using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ScAi.Observer.Serving;
using ScAi.Recordings;
using ScAi.Scenarios;
using ScAi.Web.Events;

namespace ScAi.Observer.Recorded;

/// <summary>A recording that is open, with its contacts.</summary>
internal sealed class RecordedRun : IServedRun
{
    private static readonly JsonTypeInfo<RunUpdate> s_updateJson =
        (JsonTypeInfo<RunUpdate>)RecordingsJson.Settings.GetTypeInfo(typeof(RunUpdate));

    private readonly Lock _gate = new();
    private readonly Recording _recording;
    private readonly StateCache _states;
    private readonly EventStream<RunUpdate> _stream;
    private readonly string _epoch;

    private RecordedRun(Recording recording, string epoch, TimeProvider clock)
    {
        (_recording, _epoch) = (recording, epoch);
        _states = new StateCache(sequence => Look(history => history.State(sequence, clock.GetUtcNow())));
        _stream = new EventStream<RunUpdate>(s_updateJson, new EventStreamOptions { Epoch = epoch }, clock);
    }

    public MessageLog Log => _recording.Log;

    public Scenario? Scenario => _recording.Scenario;

    public string? Folder => Path.GetDirectoryName(_recording.Path);

    /// <summary>Reads a recording as a whole, and finds the contacts of its scenario.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static RecordedRun Open(string folder, TimeProvider clock)
    {
        var epoch = File.GetLastWriteTimeUtc(Recording.FileOf(folder)).Ticks.ToString("x", CultureInfo.InvariantCulture);
        var recording = Recording.Open(folder);
        recording.History.FindContacts(Environment.ProcessorCount);
        return new RecordedRun(recording, epoch, clock);
    }

    public T Look<T>(Func<RunHistory, T> read)
    {
        lock (_gate)
        {
            return read(_recording.History);
        }
    }

    /// <summary>Puts two recorded runs side by side; takes as long as reading both.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static Comparison Compare(RecordedRun a, RecordedRun b, CancellationToken cancellation)
    {
        // In one order, whoever asks which way round.
        var (first, second) = string.CompareOrdinal(a._recording.Path, b._recording.Path) <= 0 ? (a, b) : (b, a);
        lock (first._gate)
        {
            lock (second._gate)
            {
                return RunComparison.Of(a._recording, b._recording, cancellation);
            }
        }
    }

    public Task<StateText> StateAsync() => _states.At(_epoch, 0);

    public Task StreamAsync(HttpContext context) => _stream.ServeAsync(context, async _ =>
    {
        var state = await StateAsync();
        return new StreamOpening("state", state.Utf8, state.Number);
    });
}
