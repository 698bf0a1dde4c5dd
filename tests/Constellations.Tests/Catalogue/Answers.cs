using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ScAi.Constellations.Tests.Catalogue;

/// <summary>Requests and answers in few words.</summary>
internal static class Answers
{
    public static async Task<JsonNode> GetJsonAsync(this HttpClient client, string path) =>
        await (await client.GetAsync(path)).JsonAsync();

    public static Task<HttpResponseMessage> SendJsonAsync(this HttpClient client, string method, string path, string json, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }

        return client.SendAsync(request);
    }

    /// <summary>Adds an item and says its id.</summary>
    public static async Task<long> AddAsync(this HttpClient client, string path, string json)
    {
        var item = await (await client.SendJsonAsync("POST", path, json)).JsonAsync(HttpStatusCode.Created);
        return (long)item["id"]!;
    }

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"expected {expected}, got {response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The fields that a problem names.</summary>
    public static async Task<IReadOnlyList<string>> ProblemFieldsAsync(this HttpResponseMessage response, HttpStatusCode expected = HttpStatusCode.BadRequest)
    {
        var problem = await response.JsonAsync(expected);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("SELECT", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem.ToJsonString(), StringComparison.Ordinal);
        return [.. problem["errors"]?.AsObject().Select(error => error.Key) ?? []];
    }

    public static IEnumerable<string> Names(this JsonNode page) =>
        (page as JsonArray ?? page["items"]!.AsArray()).Select(item => (string)item!["name"]!);
}
