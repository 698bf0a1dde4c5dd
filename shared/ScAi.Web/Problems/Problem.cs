using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ScAi.Web.Problems;

/// <summary>An answer that says what is wrong, as <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What kind of problem it is; the same for all of its kind.</param>
public sealed record Problem(int Status, string Title) : IResult
{
    /// <summary>What is wrong this time, for the person who asked. Never a stack, SQL or secret.</summary>
    public string? Detail { get; init; }

    /// <summary>What was expected of each wrong field, parameter or header, by its name.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>When to try again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Further members of the answer.</summary>
    public JsonObject? More { get; init; }

    /// <summary>400: a field, parameter or header is not as expected.</summary>
    public static Problem Invalid(string field, string expected) =>
        Invalid(new Dictionary<string, string[]> { [field] = [expected] });

    /// <summary>400: fields, parameters or headers are not as expected.</summary>
    public static Problem Invalid(IReadOnlyDictionary<string, string[]> errors) => new(400, "The request is not valid.") { Errors = errors };

    /// <summary>401: who asks?</summary>
    public static Problem Unauthenticated(string detail) => new(401, "Sign in first.") { Detail = detail };

    /// <summary>403: the one who asks may not do this.</summary>
    public static Problem Forbidden(string detail) => new(403, "This is not allowed.") { Detail = detail };

    /// <summary>404: it is not there, or not for the one who asks; nobody can tell which.</summary>
    public static Problem NotFound(string what) => new(404, "It is not there.") { Detail = $"There is no {what}." };

    /// <summary>409: it does not go with what is there.</summary>
    public static Problem Conflict(string detail) => new(409, "It does not go with what is there.") { Detail = detail };

    /// <summary>412: it has been changed since it was read.</summary>
    public static Problem Changed(string detail) => new(412, "It has been changed in the meantime.") { Detail = detail };

    /// <summary>413: the body is too large.</summary>
    public static Problem TooLarge(string detail) => new(413, "The request is too large.") { Detail = detail };

    /// <summary>415: the body is of another kind than this route takes.</summary>
    public static Problem NotJson() =>
        new(415, "The body is not in a form that this route takes.") { Detail = "Expected a body of the type application/json." };

    /// <summary>429: too much at once.</summary>
    public static Problem TooMany(string detail, TimeSpan retryAfter) =>
        new(429, "Too many requests.") { Detail = detail, RetryAfter = retryAfter };

    /// <summary>503: something that is needed is not there at the moment.</summary>
    public static Problem Unavailable(string detail, TimeSpan retryAfter) =>
        new(503, "Not available at the moment.") { Detail = detail, RetryAfter = retryAfter };

    /// <summary>Any status, with its usual words.</summary>
    public static Problem Of(int status) => new(status, $"{ReasonPhrases.GetReasonPhrase(status)}.");

    /// <summary>Writes the answer.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } pause)
        {
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        await using (var writer = new Utf8JsonWriter(response.BodyWriter))
        {
            Write(writer);
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "about:blank");
        writer.WriteString("title", Title);
        writer.WriteNumber("status", Status);
        if (Detail is not null)
        {
            writer.WriteString("detail", Detail);
        }

        if (Errors.Count > 0)
        {
            writer.WriteStartObject("errors");
            foreach (var (field, messages) in Errors)
            {
                writer.WriteStartArray(field);
                foreach (var message in messages)
                {
                    writer.WriteStringValue(message);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        foreach (var (name, value) in More ?? [])
        {
            writer.WritePropertyName(name);
            (value ?? JsonValue.Create("")).WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
