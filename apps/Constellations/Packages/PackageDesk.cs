using Microsoft.AspNetCore.Http;
using ScAi.Constellations.Accounts;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Packages;

/// <summary>Takes uploads in, one after the other: each may unpack to much.</summary>
internal sealed class PackageDesk(PackageStore store, UploadFolder folder, PackageLimits limits) : IDisposable
{
    private const int LongestName = 200;
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Checks the file of a request, writes it anew and notes it.</summary>
    /// <param name="caller">Whose it will be.</param>
    /// <param name="request">The file as its body, or as the one file of a form.</param>
    /// <param name="name">What to call it; as the simulation, or as its file, when null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ProblemException">The file is none, no package, or too much.</exception>
    public async Task<UploadedPackage> TakeAsync(Caller caller, HttpRequest request, string? name, CancellationToken cancellation)
    {
        if (name is { Length: 0 or > LongestName })
        {
            throw new ProblemException(Problem.Invalid("name", $"expected 1 to {LongestName} characters"));
        }

        await using var uploaded = Unnamed();
        var fileName = await ReceiveAsync(request, uploaded, cancellation);
        await _one.WaitAsync(cancellation);
        try
        {
            await using var kept = Unnamed();
            uploaded.Position = 0;
            var facts = await Task.Run(() => new PackageCheck(limits).Copy(uploaded, kept, cancellation), cancellation);
            var package = await store.AddAsync(
                caller, name ?? (facts.Name.Length > 0 ? facts.Name : Path.GetFileNameWithoutExtension(fileName)), kept.Length, facts, cancellation);
            kept.Position = 0;
            try
            {
                folder.Write(package.Id, kept);
            }
            catch (IOException)
            {
                await store.RemoveAsync(package.Id, CancellationToken.None);
                throw;
            }

            return package;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <returns>What the file was called; empty where nobody says.</returns>
    private static async Task<string> ReceiveAsync(HttpRequest request, Stream to, CancellationToken cancellation)
    {
        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) != true)
        {
            await request.Body.CopyToAsync(to, cancellation);
            return "";
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

        await files[0].CopyToAsync(to, cancellation);
        var name = new string([.. files[0].FileName.Where(sign => !char.IsControl(sign))]);
        return name.Length > LongestName ? name[..LongestName] : name;
    }

    /// <summary>A file that goes when it is closed.</summary>
    private static FileStream Unnamed() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
