using System.Text;
using Microsoft.AspNetCore.Http;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>The text that an upload carries: the one file of a form (multipart), or the body as it is.</summary>
internal static class UploadText
{
    /// <summary>The largest upload in bytes.</summary>
    public const int LargestBytes = 32 << 20;

    /// <exception cref="ProblemException">There is no file, or it is not UTF-8.</exception>
    public static async Task<string> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) != true)
        {
            return await TextOfAsync(request.Body, cancellation);
        }

        IFormFileCollection files;
        try
        {
            files = (await request.ReadFormAsync(cancellation)).Files;
        }
        catch (InvalidDataException wrong)
        {
            throw new ProblemException(Problem.Invalid("body", $"expected a form with one file: {wrong.Message}"));
        }

        if (files.Count != 1)
        {
            throw new ProblemException(Problem.Invalid("file", $"expected one file, got {files.Count}"));
        }

        await using var file = files[0].OpenReadStream();
        return await TextOfAsync(file, cancellation);
    }

    private static async Task<string> TextOfAsync(Stream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            var text = await reader.ReadToEndAsync(cancellation);
            return text.Contains('\0') ? throw NotText() : text;
        }
        catch (DecoderFallbackException)
        {
            throw NotText();
        }
    }

    private static ProblemException NotText() => new(Problem.Invalid("file", "expected text in UTF-8"));
}
