namespace ScAi.Constellations.Synchronisation.Source;

/// <summary>By what the source recognises a version of a list.</summary>
/// <param name="EntityTag">Its <c>ETag</c>; null when it gave none.</param>
/// <param name="LastModified">Its <c>Last-Modified</c>; null when it gave none.</param>
public sealed record FetchMark(string? EntityTag, DateTimeOffset? LastModified)
{
    /// <summary>Nothing is known yet.</summary>
    public static FetchMark None { get; } = new(null, null);
}
