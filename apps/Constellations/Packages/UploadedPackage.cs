using System.Text.Json.Serialization;

namespace ScAi.Constellations.Packages;

/// <summary>A report package that was brought back.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What its owner calls it; of the simulation unless another was given.</param>
/// <param name="Created">When it was uploaded.</param>
/// <param name="Bytes">Of the zip file as it is kept.</param>
/// <param name="Digest">SHA-256 of the plan whose result it is; equal plans have equal results.</param>
/// <param name="From">Where the window of the simulation begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Cells">Of all targets.</param>
public sealed record UploadedPackage(
    long Id, string Name, DateTimeOffset Created, long Bytes, string Digest, DateTimeOffset From, DateTimeOffset To, long Cells)
{
    /// <summary>The account that owns it.</summary>
    [JsonIgnore]
    public string Account { get; init; } = "";

    /// <summary>Where its parts are.</summary>
    public string Results => $"/api/v1/packages/{Id}/results";
}
