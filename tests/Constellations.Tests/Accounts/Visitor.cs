using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ScAi.Constellations.Tests.Accounts;

/// <summary>Somebody with a browser: keeps the refresh cookie, sends the access token.</summary>
internal sealed class Visitor : IDisposable
{
    public const string Password = "a meadow full of larks";

    private readonly CookieContainer _cookies = new();

    public Visitor(Uri address)
    {
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string? Token
    {
        get => Client.DefaultRequestHeaders.Authorization?.Parameter;
        set => Client.DefaultRequestHeaders.Authorization = value is null ? null : new AuthenticationHeaderValue("Bearer", value);
    }

    /// <summary>The refresh cookie as the browser holds it.</summary>
    public Cookie? RefreshCookie => _cookies.GetCookies(new Uri(Address, "/api/v1/sessions/refresh")).SingleOrDefault();

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) =>
        Client.PostAsync(path, body is null ? null : JsonContent.Create(body));

    public Task<HttpResponseMessage> PutAsync(string path, object body) => Client.PutAsJsonAsync(path, body);

    public Task<HttpResponseMessage> RegisterAsync(string name) => PostAsync("/api/v1/accounts", new { name, password = Password });

    public async Task<JsonElement> SignInAsync(string name, string password = Password)
    {
        using var answer = await PostAsync("/api/v1/sessions", new { name, password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await JsonOf(answer);
        Token = body.GetProperty("accessToken").GetString();
        return body.GetProperty("account");
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();

    /// <summary>Asserts an answer's status and that an error is a problem that gives nothing away.</summary>
    public static async Task<JsonElement> ExpectAsync(int status, Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.AbsolutePath}: expected {status}, got {(int)answer.StatusCode} {text}");
        if (status < 400)
        {
            return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone();
        }

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SELECT", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.True(status != 429 && status != 503 || answer.Headers.RetryAfter is not null);
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    public void Dispose() => Client.Dispose();
}
