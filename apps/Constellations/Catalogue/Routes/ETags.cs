using System.Globalization;
using Microsoft.AspNetCore.Http;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>Versions of items as HTTP knows them: <c>ETag: "3"</c> in answers, <c>If-Match: "3"</c> in changes.</summary>
internal static class ETags
{
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Whether a version is one that the request expects.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isRequired">Whether it has to say so.</param>
    /// <exception cref="ProblemException">428: it has to and does not.</exception>
    public static Func<long, bool> Expected(HttpRequest request, bool isRequired)
    {
        var tags = request.Headers.IfMatch.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (tags.Length == 0)
        {
            return isRequired
                ? throw new ProblemException(new Problem(428, "Say which version you change.")
                {
                    Detail = "Expected the header If-Match with the ETag of the version that was read, or * for any.",
                    Errors = new Dictionary<string, string[]> { ["If-Match"] = ["a value is required"] },
                })
                : _ => true;
        }

        return version => tags.Contains("*") || tags.Contains(Of(version));
    }
}
