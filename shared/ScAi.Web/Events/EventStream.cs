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
    private long _bytesKept;
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
    /// <returns>The event's number.</returns>
    public long Publish(string name, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var data = JsonSerializer.SerializeToUtf8Bytes(value, json);
        lock (_lock)
        {
            if (_isComplete)
            {
                throw new InvalidOperationException("The stream is complete.");
            }

            var bytes = Frame(IdOf(++_last), name, data);
            _past.Enqueue((_last, bytes));
            _bytesKept += bytes.Length;
            while (_past.Count > options.EventsKept || _bytesKept > options.BytesKept)
            {
                _bytesKept -= _past.Dequeue().Bytes.Length;
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
    /// What a reader gets first that comes without an id, or whose events are no longer kept: the picture so far. All events
    /// after it follow. Without it such a reader gets all events that are kept, after an event <c>gap</c> where it missed some.
    /// </param>
    public async Task ServeAsync(HttpContext context, Func<CancellationToken, ValueTask<StreamOpening>>? opening = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!TryReadFrom(context.Request, out var from))
        {
            await Problems.Problem.Invalid("from", "expected the id of an event of this stream").ExecuteAsync(context);
            return;
        }

        using var reader = new EventReader(options, clock);
        StreamOpening? picture = null;
        List<ReadOnlyMemory<byte>>? first;
        while ((first = Join(reader, from, picture, opening is not null)) is null)
        {
            picture = await opening!(context.RequestAborted);
        }

        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
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

    /// <summary>Takes a reader in; what it gets first, or null when it needs a picture, or a newer one.</summary>
    private List<ReadOnlyMemory<byte>>? Join(EventReader reader, long? from, StreamOpening? picture, bool hasOpening)
    {
        lock (_lock)
        {
            // An id from the future is none of this stream's.
            var isNew = from is null || from > _last;
            var start = picture?.Id ?? (isNew ? 0 : from!.Value);
            var firstKept = _past.TryPeek(out var oldest) ? oldest.Id : _last + 1;
            var isGap = start + 1 < firstKept;
            var first = new List<ReadOnlyMemory<byte>>();
            if (hasOpening && (isGap || (isNew && picture is null)))
            {
                return null;
            }

            if (picture is not null)
            {
                first.Add(Frame(IdOf(picture.Id), picture.Name, picture.Data.Span));
            }
            else if (isGap && !isNew)
            {
                first.Add(Frame(null, "gap", Encoding.UTF8.GetBytes($$"""{"from":{{start + 1}},"to":{{firstKept - 1}}}""")));
            }

            first.AddRange(_past.Where(past => past.Id > start).Select(past => past.Bytes));
            if (_isComplete)
            {
                reader.Complete();
            }
            else
            {
                _readers.Add(reader);
            }

            return first;
        }
    }

    private string IdOf(long number) => options.Epoch is null ? $"{number}" : $"{options.Epoch}-{number}";

    /// <summary>The number of the last event that a reader has; null when it has none, or none of this life of the stream.</summary>
    private bool TryReadFrom(HttpRequest request, out long? from)
    {
        from = null;
        var text = request.Headers["Last-Event-ID"].ToString();
        text = text.Length > 0 ? text : request.Query["from"].ToString();
        if (text.Length == 0)
        {
            return true;
        }

        var dash = options.Epoch is null ? -1 : text.LastIndexOf('-');
        if (options.Epoch is not null && dash < 1)
        {
            return false;
        }

        var isRead = long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        from = dash < 0 || text.AsSpan(0, dash).SequenceEqual(options.Epoch) ? number : null;
        return isRead;
    }

    private static byte[] Frame(string? id, string name, ReadOnlySpan<byte> data)
    {
        var head = id is null ? $"event: {name}\ndata: " : $"id: {id}\nevent: {name}\ndata: ";
        var frame = new byte[head.Length + data.Length + 2];
        Encoding.UTF8.GetBytes(head, frame);
        data.CopyTo(frame.AsSpan(head.Length));
        "\n\n"u8.CopyTo(frame.AsSpan(head.Length + data.Length));
        return frame;
    }
}
