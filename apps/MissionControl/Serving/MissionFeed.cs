using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ScAi.MissionControl.Following;
using ScAi.Web.Events;

namespace ScAi.MissionControl.Serving;

/// <summary>
/// Tells those who look on what changes: the full picture first, then, at most ten times a second, what has changed. What changed
/// is serialised once, whoever looks on.
/// </summary>
internal sealed class MissionFeed
{
    private static readonly JsonTypeInfo<MissionUpdate> s_json = (JsonTypeInfo<MissionUpdate>)MissionJson.Settings.GetTypeInfo(typeof(MissionUpdate));

    private readonly MissionView _view;
    private readonly EventStream<MissionUpdate> _events;
    private readonly Lock _ending = new();
    private bool _isOver;

    public MissionFeed(MissionView view, TimeProvider clock)
    {
        _view = view;
        _events = new EventStream<MissionUpdate>(
            s_json,
            new EventStreamOptions
            {
                Epoch = clock.GetUtcNow().UtcTicks.ToString("x", CultureInfo.InvariantCulture),
                EventsKept = 600,
                BytesKept = 16 << 20,
                EventsWaiting = 200,
                BytesWaiting = 32 << 20,
            },
            clock);
    }

    /// <summary>Sends what has changed since the last time; one at a time.</summary>
    public async Task SampleAsync(CancellationToken cancellation)
    {
        if (await _view.TakeUpdateAsync(cancellation) is not { } update)
        {
            return;
        }

        lock (_ending)
        {
            if (!_isOver)
            {
                _events.Publish("update", update);
            }
        }
    }

    /// <summary>Lets the readers go.</summary>
    public void End()
    {
        lock (_ending)
        {
            _isOver = true;
            _events.Complete();
        }
    }

    /// <summary>Sends to one reader until it leaves.</summary>
    public Task ServeAsync(HttpContext context) => _events.ServeAsync(context, async cancellation =>
    {
        // The number first: what changes meanwhile comes once more as an update.
        var number = _events.LastId;
        var state = await _view.StateAsync(cancellation);
        return new StreamOpening("state", JsonSerializer.SerializeToUtf8Bytes(state, MissionJson.Settings), number);
    });
}
