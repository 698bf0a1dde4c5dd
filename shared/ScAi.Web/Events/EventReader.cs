using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace ScAi.Web.Events;

/// <summary>One reader of an event stream, with the events that wait for it.</summary>
internal sealed class EventReader(EventStreamOptions options, TimeProvider clock) : IDisposable
{
    private static readonly byte[] s_heartbeat = ":\n\n"u8.ToArray();
    private readonly Channel<ReadOnlyMemory<byte>> _waiting = Channel.CreateBounded<ReadOnlyMemory<byte>>(
        new BoundedChannelOptions(options.EventsWaiting) { SingleReader = true });
    private readonly CancellationTokenSource _fellBehind = new();
    private long _bytesWaiting;

    /// <summary>Lets an event wait; false when too many do, and then the reader is done for.</summary>
    public bool Offer(ReadOnlyMemory<byte> bytes)
    {
        if (Interlocked.Add(ref _bytesWaiting, bytes.Length) <= options.BytesWaiting && _waiting.Writer.TryWrite(bytes))
        {
            return true;
        }

        _ = _fellBehind.CancelAsync();
        return false;
    }

    public void Complete() => _waiting.Writer.TryComplete();

    /// <summary>Writes until the stream is complete.</summary>
    /// <exception cref="OperationCanceledException">The reader left or fell behind.</exception>
    public async Task WriteAsync(List<ReadOnlyMemory<byte>> first, HttpResponse response, CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, _fellBehind.Token);
        var body = response.BodyWriter;
        foreach (var bytes in first)
        {
            await body.WriteAsync(bytes, ended.Token);
        }

        await body.FlushAsync(ended.Token);
        var more = _waiting.Reader.WaitToReadAsync(ended.Token).AsTask();
        while (true)
        {
            if (await IsSilentAsync(more, ended.Token))
            {
                await body.WriteAsync(s_heartbeat, ended.Token);
                continue;
            }

            if (!await more)
            {
                return;
            }

            while (_waiting.Reader.TryRead(out var bytes))
            {
                await body.WriteAsync(bytes, ended.Token);
                Interlocked.Add(ref _bytesWaiting, -bytes.Length);
            }

            more = _waiting.Reader.WaitToReadAsync(ended.Token).AsTask();
        }
    }

    public void Dispose() => _fellBehind.Dispose();

    private async Task<bool> IsSilentAsync(Task more, CancellationToken ended)
    {
        if (more.IsCompleted)
        {
            return false;
        }

        using var heard = CancellationTokenSource.CreateLinkedTokenSource(ended);
        var silence = Task.Delay(options.Heartbeat, clock, heard.Token);
        var isSilent = await Task.WhenAny(more, silence) == silence && !ended.IsCancellationRequested;
        await heard.CancelAsync();
        return isSilent;
    }
}
