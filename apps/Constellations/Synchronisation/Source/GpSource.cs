using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ScAi.Constellations.Synchronisation.Source;

/// <summary>
/// The general perturbations lists of CelesTrak: <c>NORAD/elements/gp.php?GROUP=...&amp;FORMAT=json</c>, OMM in JSON. Asks
/// only for what has changed, follows no redirect, and takes anything but 200 and 304 for a refusal, without trying again.
/// </summary>
public sealed class GpSource : IDisposable
{
    private readonly HttpClient _http;
    private readonly int _largestBytes;

    /// <summary>A source behind a client whose base address is the server's.</summary>
    public GpSource(HttpClient http, int largestBytes) => (_http, _largestBytes) = (http, largestBytes);

    /// <summary>Asks for one list.</summary>
    public async Task<FetchAnswer> FetchAsync(string group, FetchMark mark, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mark);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"NORAD/elements/gp.php?GROUP={Uri.EscapeDataString(group)}&FORMAT=json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ScAi", "0.1"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (mark.EntityTag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
        {
            request.Headers.IfNoneMatch.Add(parsed);
        }

        request.Headers.IfModifiedSince = mark.LastModified;
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => await ReadAsync(answer, cancellation),
                HttpStatusCode.NotModified => new FetchAnswer.Unchanged(),
                var status => new FetchAnswer.Refused($"the source answers {(int)status} {answer.ReasonPhrase}".TrimEnd()),
            };
        }
        catch (HttpRequestException error)
        {
            return new FetchAnswer.Refused($"the source cannot be reached: {error.Message}");
        }
        catch (IOException error)
        {
            return new FetchAnswer.Refused($"the source's answer broke off: {error.Message}");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new FetchAnswer.Refused($"the source gave no whole answer within {_http.Timeout.TotalSeconds:0} s");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<FetchAnswer> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = await ReadTextAsync(answer.Content, cancellation);
        if (text is null)
        {
            return new FetchAnswer.Refused($"the source's answer is larger than {_largestBytes >> 20} MB");
        }

        // Errors of the source come as pages or sentences with status 200, too.
        if (!text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("["))
        {
            var beginning = new string([.. text.Take(60).Select(sign => char.IsControl(sign) ? ' ' : sign)]).Trim();
            return new FetchAnswer.Refused($"the source's answer is no list of element sets: '{beginning}'");
        }

        if (!text.AsSpan().TrimEnd().EndsWith("]"))
        {
            return new FetchAnswer.Refused("the source's answer is cut off");
        }

        return new FetchAnswer.Fresh(
            text, new FetchMark(answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified));
    }

    private async Task<string?> ReadTextAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (bytes.Length + read > _largestBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        if (content.Headers.ContentLength is { } promised && bytes.Length < promised)
        {
            throw new IOException($"{bytes.Length} of {promised} bytes came");
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
