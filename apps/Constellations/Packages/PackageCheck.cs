using System.IO.Compression;
using System.Text.RegularExpressions;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Packages;

/// <summary>Takes a zip file for a report package only if every file in it is one of those that packages have, and as they have it.</summary>
internal sealed partial class PackageCheck(PackageLimits limits)
{
    private const int FaultsShown = 20;
    private static readonly DateTimeOffset s_always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] s_needed = ["parameters.json", "summary.json", "tracks.geojson", "footprints.geojson"];
    private static readonly string[] s_neededOfSections = ["figures.json", "passes.csv", "revisits.csv"];

    /// <summary>Writes what was uploaded anew, file by file.</summary>
    /// <exception cref="ProblemException">400: it is no report package; says of each file what was expected. 413: it unpacks to too much.</exception>
    public PackageFacts Copy(Stream uploaded, Stream kept, CancellationToken cancellation)
    {
        try
        {
            using var package = new ZipArchive(uploaded, ZipArchiveMode.Read, leaveOpen: true);
            return Copy(package, kept, cancellation);
        }
        catch (InvalidDataException)
        {
            throw NotOne(new() { ["file"] = "expected a zip file that is whole" });
        }
    }

    private PackageFacts Copy(ZipArchive package, Stream kept, CancellationToken cancellation)
    {
        var entries = Named(package);
        if (!entries.TryGetValue("summary.json", out var summary))
        {
            throw NotOne(new() { ["summary.json"] = "expected in a report package, at its top" });
        }

        var unpacked = 0L;
        var faults = new Dictionary<string, string>();
        var facts = Checked("summary.json", faults, () => SummaryCheck.Read(Read(summary, ref unpacked))) ?? throw NotOne(faults);
        foreach (var missing in s_needed.Concat(facts.Sections.Keys.SelectMany(section => s_neededOfSections.Select(file => $"{section}/{file}"))))
        {
            if (!entries.ContainsKey(missing))
            {
                faults[missing] = "expected in a report package";
            }
        }

        unpacked = 0L;
        using (var copy = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, entry) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                var content = Read(entry, ref unpacked);
                Checked(name, faults, () =>
                {
                    ContentCheck.Check(name, content, facts);
                    return name;
                });
                var written = copy.CreateEntry(name, CompressionLevel.Fastest);
                written.LastWriteTime = s_always;
                using var stream = written.Open();
                stream.Write(content.Span);
            }
        }

        return faults.Count == 0 ? facts : throw NotOne(faults);
    }

    /// <summary>The files by name; folders that some programs write of their own are passed over.</summary>
    private Dictionary<string, ZipArchiveEntry> Named(ZipArchive package)
    {
        if (package.Entries.Count > limits.Files)
        {
            throw NotOne(new() { ["file"] = $"expected at most {limits.Files} files in the zip, got {package.Entries.Count}" });
        }

        var (entries, faults) = (new Dictionary<string, ZipArchiveEntry>(), new Dictionary<string, string>());
        foreach (var entry in package.Entries)
        {
            var name = entry.FullName;
            if (Folder().IsMatch(name) && entry.Length == 0)
            {
                continue;
            }

            if (!FileName().IsMatch(name))
            {
                faults[name.Length > 100 ? name[..100] : name] = LeadsOut(name)
                    ? "expected names that stay inside the package" : "expected only files that report packages have";
            }
            else if (!entries.TryAdd(name, entry))
            {
                faults[name] = "expected once, got twice";
            }
        }

        return faults.Count == 0 ? entries : throw NotOne(faults);
    }

    /// <summary>A file, unpacked; by what is in it, not by what the zip says of its size.</summary>
    private ReadOnlyMemory<byte> Read(ZipArchiveEntry entry, ref long unpacked)
    {
        using var content = entry.Open();
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limits.FileBytes || unpacked + bytes.Length > limits.UnpackedBytes)
            {
                throw new ProblemException(Problem.TooLarge(
                    $"The package unpacks to too much at '{entry.FullName}': a file may have {limits.FileBytes >> 20} MB, all of them {limits.UnpackedBytes >> 20} MB."));
            }
        }

        unpacked += bytes.Length;
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static T? Checked<T>(string name, Dictionary<string, string> faults, Func<T> check)
        where T : class
    {
        try
        {
            return check();
        }
        catch (FormatException wrong)
        {
            faults[name] = wrong.Message;
            return null;
        }
    }

    private static bool LeadsOut(string name) =>
        name.Length == 0 || name[0] == '/' || name.AsSpan().ContainsAny('\\', ':', '\0') || name.Split('/').Any(part => part is "" or "." or "..");

    private static ProblemException NotOne(Dictionary<string, string> faults) => new(new Problem(400, "The file is not a report package.")
    {
        Detail = "Expected the zip file of a simulation's result, as it was taken home."
            + (faults.Count > FaultsShown ? $" The first {FaultsShown} of {faults.Count} faults are told." : ""),
        Errors = faults.OrderBy(fault => fault.Key, StringComparer.Ordinal).Take(FaultsShown).ToDictionary(fault => fault.Key, fault => new[] { fault.Value }),
    });

    [GeneratedRegex(@"\A(points|earth|(line|area)-[1-9]\d{0,4})/\z")]
    private static partial Regex Folder();

    [GeneratedRegex(
        @"\A((parameters|summary)\.json|report\.html|(assets|tracks)\.csv|(tracks|footprints)\.geojson|scene\.czml"
        + @"|(points|earth|(line|area)-[1-9]\d{0,4})/((coverage|figures)\.json|cells\.geojson|(cells|by-latitude|passes|revisits|accesses|latency)\.csv))\z")]
    private static partial Regex FileName();
}
