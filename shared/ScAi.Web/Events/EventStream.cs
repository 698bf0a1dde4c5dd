using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace ScAi.Web.Events;

/// <summary>
/// Server-sent events from one publisher to any number of browsers. Events count from 1; the last ones are kept, so that a
/// reader who comes back (header <c>Last-Event-ID</c>, which browsers send by themselves, or <c>?from=ID</c>) misses nothing
/// of them. An event is serialised once, whoever listens. A reader who is too slow is disconnected and comes back; nobody
/// waits for it.
/// </summary>
/// <remarks>
/// Safe for any number of threads. When a reader asks for events that are no longer kept it first gets an event <c>gap</c>,
/// <c>{"from":...,"to":...}</c>, with the ids that it missed, both inclusive.
/// </remarks>
/// <typeparam name="T">What an event carries.</typeparam>
[SuppressMessage("Naming", "CA1711", Justification = "The HTML standard's word for it.")]
public sealed class EventStream<T>(JsonTypeInfo<T> json, EventStreamOptions options, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Queue<(long Id, ReadOnlyMemory<byte> Bytes)> _past = new();
    private readonly List<EventReader> _readers = [];
    private long _last;
    private bool _isComplete;

    /// <summary>How many readers are connected.</summary>
    public int Readers
    {
        get
        {
            lock (_lock)
            {
                return _readers.Count;
            }
        }
    }

    /// <summary>The id of the last event; 0 before the first.</summary>
    public long LastId
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    /// <summary>Sends an event to everybody; never waits.</summary>
    /// <param name="name">What kind of event it is: one word, without line breaks.</param>
    /// <param name="value">What it carries.</param>
    /// <returns>The event's id.</returns>
    public long Publish(string name, T value)
    {
        var data = JsonSerializer.SerializeToUtf8Bytes(value, json);
        lock (_lock)
        {
            if (_isComplete)
            {
                throw new InvalidOperationException("The stream is complete.");
            }

            var bytes = Frame(++_last, name, data);
            _past.Enqueue((_last, bytes));
            if (_past.Count > options.EventsKept)
            {
                _past.Dequeue();
            }

            for (var i = _readers.Count - 1; i >= 0; i--)
            {
                if (!_readers[i].Offer(bytes))
                {
                    _readers.RemoveAt(i);
                }
            }

            return _last;
        }
    }

    /// <summary>Ends the stream: readers get what is kept and are let go.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _isComplete = true;
            _readers.ForEach(reader => reader.Complete());
            _readers.Clear();
        }
    }

    /// <summary>Sends events to one reader until it leaves, falls behind or the stream is complete.</summary>
    /// <param name="context">The reader's request.</param>
    /// <param name="opening">
    /// What a reader gets first that comes without an id, or whose events are no longer kept: the picture so far, as events
    /// without an id of their own. It is asked between two events, so nothing is missing or double between it and what follows;
    /// it must be quick and publish nothing. Without it such a reader gets all events that are kept.
    /// </param>
    public async Task ServeAsync(HttpContext context, Func<IEnumerable<(string Name, T Value)>>? opening = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!TryReadFrom(context.Request, out var from))
        {
            await Problems.Problem.Invalid("from", "expected the id of an event, a whole number").ExecuteAsync(context);
            return;
        }

        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        using var reader = new EventReader(options, clock);
        List<ReadOnlyMemory<byte>> first;
        lock (_lock)
        {
            first = First(from, opening);
            if (_isComplete)
            {
                reader.Complete();
            }
            else
            {
                _readers.Add(reader);
            }
        }

        try
        {
            await reader.WriteAsync(first, response, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // Gone, or too slow: the connection ends here, and the browser comes back with the last id it has.
            context.Abort();
        }
        finally
        {
            lock (_lock)
            {
                _readers.Remove(reader);
            }
        }
    }

    /// <summary>What a reader gets before what happens from now on.</summary>
    private List<ReadOnlyMemory<byte>> First(long? from, Func<IEnumerable<(string Name, T Value)>>? opening)
    {
        var first = new List<ReadOnlyMemory<byte>>();
        var firstKept = _past.TryPeek(out var oldest) ? oldest.Id : _last + 1;

        // An id from the future is one of an earlier life of this server.
        var isUnknown = from > _last;
        var start = isUnknown ? 0 : from ?? 0;
        if (from is not null && !isUnknown && start + 1 < firstKept)
        {
            first.Add(Frame(null, "gap", Encoding.UTF8.GetBytes($$"""{"from":{{start + 1}},"to":{{firstKept - 1}}}""")));
        }

        if (opening is not null && (from is null || isUnknown || start + 1 < firstKept))
        {
            foreach (var (name, value) in opening())
            {
                first.Add(Frame(_last, name, JsonSerializer.SerializeToUtf8Bytes(value, json)));
            }

            return first;
        }

        first.AddRange(_past.Where(past => past.Id > start).Select(past => past.Bytes));
        return first;
    }

    private static bool TryReadFrom(HttpRequest request, out long? from)
    {
        from = null;
        var text = request.Headers["Last-Event-ID"].ToString();
        text = text.Length > 0 ? text : request.Query["from"].ToString();
        if (text.Length == 0)
        {
            return true;
        }

        var isRead = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        from = id;
        return isRead;
    }

    private static byte[] Frame(long? id, string name, ReadOnlySpan<byte> data)
    {
        var head = id is null ? $"event: {name}\ndata: " : $"id: {id}\nevent: {name}\ndata: ";
        var frame = new byte[head.Length + data.Length + 2];
        Encoding.UTF8.GetBytes(head, frame);
        data.CopyTo(frame.AsSpan(head.Length));
        "\n\n"u8.CopyTo(frame.AsSpan(head.Length + data.Length));
        return frame;
    }
}
