using ScAi.Constellations.Results;

namespace ScAi.Constellations.Packages;

/// <summary>Uploaded packages, in the data folder: written anew from what was found good, never as they came.</summary>
internal sealed class UploadFolder(PlatformOptions options) : PackageFolder(Path.Combine(options.Data, "packages"), "package")
{
    /// <summary>Writes a package; it is there as a whole or not at all.</summary>
    public void Write(long id, Stream package) => Write(id, package.CopyTo);
}
