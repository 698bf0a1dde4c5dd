using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using ScAi.Web.Events;

namespace ScAi.Web.Tests;

/// <summary>Events reach every reader once and in order, also after it was away; a reader that does not read is let go.</summary>
public class EventStreamTests
{
    [Fact]
    public async Task ServeAsync_TwoReaders_BothGetEveryEventInOrder()
    {
        var stream = Stream();
        await using var app = await StartAsync(stream);
        using var first = await OpenAsync(app, "/events");
        using var second = await OpenAsync(app, "/events");

        for (var i = 1; i <= 100; i++)
        {
            stream.Publish("count", new Count(i));
        }

        stream.Complete();
        var expected = string.Concat(Enumerable.Range(1, 100).Select(i => Event(i)));
        Assert.Equal(expected, await first.ReadToEndAsync());
        Assert.Equal(expected, await second.ReadToEndAsync());
    }

    [Theory]
    [InlineData("?from=3", null)]
    [InlineData("", "3")]
    [InlineData("?from=1", "3")]
    public async Task ServeAsync_ReaderComesBack_GetsWhatItMissed(string query, string? header)
    {
        var stream = Stream();
        await using var app = await StartAsync(stream);
        Publish(stream, 5);
        stream.Complete();

        using var reader = await OpenAsync(app, "/events" + query, header);

        Assert.Equal(Event(4) + Event(5), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task ServeAsync_ReaderWasAwayForTooLong_IsToldWhichEventsAreGone()
    {
        var stream = Stream(new EventStreamOptions { EventsKept = 2 });
        await using var app = await StartAsync(stream);
        Publish(stream, 5);
        stream.Complete();

        using var reader = await OpenAsync(app, "/events?from=1");

        Assert.Equal("event: gap\ndata: {\"from\":2,\"to\":3}\n\n" + Event(4) + Event(5), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task ServeAsync_WithOpening_NewReaderGetsThePictureThenWhatFollows()
    {
        var stream = Stream();
        await using var app = await StartAsync(stream, _ => ValueTask.FromResult(Picture(stream.LastId)));
        Publish(stream, 3);
        using var reader = await OpenAsync(app, "/events");
        Publish(stream, 1);
        stream.Complete();

        Assert.Equal("id: 3\nevent: picture\ndata: {\"Value\":3}\n\n" + Event(4, 1), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task ServeAsync_WithOldPicture_ReaderGetsItAndAllThatFollowed()
    {
        var stream = Stream();
        await using var app = await StartAsync(stream, _ => ValueTask.FromResult(Picture(2)));
        Publish(stream, 4);
        stream.Complete();

        using var reader = await OpenAsync(app, "/events");

        Assert.Equal("id: 2\nevent: picture\ndata: {\"Value\":2}\n\n" + Event(3) + Event(4), await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("?from=life-4", "")]
    [InlineData("?from=life-1", "picture")]
    [InlineData("?from=other-4", "picture")]
    [InlineData("?from=life-99", "picture")]
    [InlineData("", "picture")]
    public async Task ServeAsync_WithEpoch_PictureUnlessAllIsThere(string query, string opening)
    {
        var stream = Stream(new EventStreamOptions { Epoch = "life", EventsKept = 2 });
        await using var app = await StartAsync(stream, _ => ValueTask.FromResult(Picture(stream.LastId)));
        Publish(stream, 5);
        stream.Complete();

        using var reader = await OpenAsync(app, "/events" + query);

        var expected = opening.Length > 0 ? "id: life-5\nevent: picture\ndata: {\"Value\":5}\n\n" : "id: life-5\nevent: count\ndata: {\"Value\":5}\n\n";
        Assert.Equal(expected, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Publish_ManyBytes_OldestGo()
    {
        var stream = Stream(new EventStreamOptions { BytesKept = 2 * Event(1).Length });
        await using var app = await StartAsync(stream);
        Publish(stream, 5);
        stream.Complete();

        using var reader = await OpenAsync(app, "/events");

        Assert.Equal(Event(4) + Event(5), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task ServeAsync_FromIsNoNumber_IsRefused()
    {
        await using var app = await StartAsync(Stream());

        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client.GetAsync("/events?from=-1")).StatusCode);
    }

    [Fact]
    public async Task ServeAsync_NothingHappens_SendsHeartbeats()
    {
        var clock = new ManualTimeProvider();
        var stream = Stream(clock: clock);
        await using var app = await StartAsync(stream);
        using var reader = await OpenAsync(app, "/events");

        for (var beat = 0; beat < 2; beat++)
        {
            SpinWait.SpinUntil(() => clock.WaitingTimers > 0, TimeSpan.FromSeconds(10));
            clock.Advance(TimeSpan.FromSeconds(15));
            Assert.Equal(":", await reader.ReadLineAsync());
            Assert.Equal("", await reader.ReadLineAsync());
        }
    }

    [Fact]
    public async Task Publish_ReaderDoesNotRead_IsLetGoAndOthersGetEverything()
    {
        var stream = Stream(new EventStreamOptions { EventsWaiting = 64, EventsKept = 64 });
        await using var app = await StartAsync(stream);
        using var sleeper = new TcpClient { ReceiveBufferSize = 4096 };
        await sleeper.ConnectAsync(IPAddress.Loopback, app.Address.Port);
        await sleeper.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        SpinWait.SpinUntil(() => stream.Readers == 1, TimeSpan.FromSeconds(10));
        using var reader = await OpenAsync(app, "/events?from=0");
        Assert.Equal(2, stream.Readers);

        var published = 0L;
        while (stream.Readers == 2 && published < 1_000_000)
        {
            published = stream.Publish("count", new Count(published + 1));
            Assert.Equal($"id: {published}", await reader.ReadLineAsync());
            await reader.ReadLineAsync();
            await reader.ReadLineAsync();
            await reader.ReadLineAsync();
        }

        Assert.Equal(1, stream.Readers);
        Assert.InRange(published, 64, 999_999);
    }

    [Fact]
    public async Task ServeAsync_ReaderLeaves_IsForgotten()
    {
        var stream = Stream();
        await using var app = await StartAsync(stream);
        var reader = await OpenAsync(app, "/events");
        Assert.Equal(1, stream.Readers);

        reader.Dispose();

        Assert.True(SpinWait.SpinUntil(() => stream.Readers == 0, TimeSpan.FromSeconds(10)));
    }

    private static StreamOpening Picture(long id) => new("picture", Encoding.UTF8.GetBytes($$"""{"Value":{{id}}}"""), id);

    private static EventStream<Count> Stream(EventStreamOptions? options = null, TimeProvider? clock = null) =>
        new(TestJson.Default.Count, options ?? new EventStreamOptions(), clock ?? TimeProvider.System);

    private static void Publish(EventStream<Count> stream, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            stream.Publish("count", new Count(i));
        }
    }

    private static string Event(long id, long? value = null) => $"id: {id}\nevent: count\ndata: {{\"Value\":{value ?? id}}}\n\n";

    private static Task<RunningApp> StartAsync(EventStream<Count> stream, Func<CancellationToken, ValueTask<StreamOpening>>? opening = null) =>
        RunningApp.StartAsync(app => app.MapGet("/events", context => stream.ServeAsync(context, opening)));

    private static async Task<StreamReader> OpenAsync(RunningApp app, string path, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastId);
        }

        var response = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }
}
