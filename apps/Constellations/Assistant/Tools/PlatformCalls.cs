using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ScAi.Constellations.Assistant.Tools;

/// <summary>
/// This platform's own API, called with the token of the person who asks: the assistant can see and do what that person can, and
/// nothing else. Only reading is offered to tools.
/// </summary>
/// <param name="self">A client whose base address is this server's.</param>
/// <param name="authorization">The header that came with the person's request.</param>
public sealed class PlatformCalls(HttpClient self, string authorization)
{
    private const int LongestText = 20_000;

    /// <summary>Reads something.</summary>
    public async Task<ToolOutcome> ReadAsync(string path, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Get, path);
        using var answer = await self.SendAsync(request, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            return ToolOutcome.Wrong(Detail(text) ?? $"the platform answers {(int)answer.StatusCode}");
        }

        return text.Length <= LongestText
            ? new ToolOutcome(text)
            : ToolOutcome.Wrong("there is more than can be looked at; ask for less");
    }

    /// <summary>Carries out what a person has confirmed.</summary>
    public async Task<HttpResponseMessage> SendAsync(Draft draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using var request = Request(new HttpMethod(draft.Method), draft.Path);
        request.Content = draft.Body is null ? null : JsonContent.Create(draft.Body);
        return await self.SendAsync(request, cancellation);
    }

    private static string? Detail(string problem)
    {
        try
        {
            var node = JsonNode.Parse(problem);
            return node?["errors"]?.ToJsonString() ?? node?["detail"]?.GetValue<string>() ?? node?["title"]?.GetValue<string>();
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        return request;
    }
}
