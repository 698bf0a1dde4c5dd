using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ScAi.Web.Problems;

/// <summary>Says which field of a request is wrong, in words that do not speak of this program's types.</summary>
internal static partial class JsonProblem
{
    private static readonly string[] s_isRequired = ["a value is required"];

    public static Problem Of(BadHttpRequestException error) => error.InnerException switch
    {
        JsonException json => Of(json),
        _ when error.StatusCode == StatusCodes.Status413PayloadTooLarge => Problem.TooLarge("The body is larger than this route takes."),
        _ when Parameter().Match(error.Message) is { Success: true } parameter =>
            Problem.Invalid(JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups["name"].Value), parameter.Groups["missing"].Success ? "a value is required" : "the value cannot be read"),
        _ when error.StatusCode == StatusCodes.Status415UnsupportedMediaType => Problem.NotJson(),
        _ when error.StatusCode == StatusCodes.Status400BadRequest => Problem.Invalid("body", "a body as described at /docs"),
        _ => Problem.Of(error.StatusCode),
    };

    public static Problem Of(JsonException error)
    {
        if (Missing().Match(error.Message) is { Success: true } missing)
        {
            return Problem.Invalid(Name().Matches(missing.Groups["names"].Value)
                .ToDictionary(name => Field(error.Path, name.Groups[1].Value), _ => s_isRequired));
        }

        if (Unknown().Match(error.Message) is { Success: true } unknown)
        {
            return Problem.Invalid(Field(error.Path, unknown.Groups["name"].Value), "there is no such field");
        }

        var place = error.LineNumber is { } line ? $" (line {line + 1}, byte {error.BytePositionInLine + 1})" : "";
        var field = Field(error.Path, "");
        return field == "body"
            ? Problem.Invalid(field, $"expected well-formed JSON{place}")
            : Problem.Invalid(field, $"the value is not of the expected kind{place}");
    }

    private static string Field(string? path, string name)
    {
        var inside = path is null or "$" ? "" : path.TrimStart('$').TrimStart('.');
        return (inside.Length, name.Length) switch
        {
            (0, 0) => "body",
            (0, _) => name,
            (_, 0) => inside,
            _ when inside == name || inside.EndsWith("." + name, StringComparison.Ordinal) => inside,
            _ => $"{inside}.{name}",
        };
    }

    [GeneratedRegex("(?<missing>Required )?parameter \"\\S+ (?<name>\\w+)\"")]
    private static partial Regex Parameter();

    [GeneratedRegex("missing required properties including: (?<names>.*)")]
    private static partial Regex Missing();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Name();

    [GeneratedRegex("The JSON property '(?<name>[^']*)' could not be mapped")]
    private static partial Regex Unknown();
}
