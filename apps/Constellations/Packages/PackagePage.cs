namespace ScAi.Constellations.Packages;

/// <summary>The uploaded packages of an account.</summary>
/// <param name="Items">Newest first.</param>
public sealed record PackagePage(IReadOnlyList<UploadedPackage> Items);
