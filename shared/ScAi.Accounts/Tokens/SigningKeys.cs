namespace ScAi.Accounts;

/// <summary>The keys that sign access tokens: the current one, and the one before it while its tokens may still live.</summary>
/// <param name="current">Signs, and is believed.</param>
/// <param name="previous">Is believed only; null when there is none.</param>
public sealed class SigningKeys(SigningKey current, SigningKey? previous)
{
    /// <summary>The key for new tokens.</summary>
    public SigningKey Current { get; } = current;

    /// <summary>The key before, or null.</summary>
    public SigningKey? Previous { get; } = previous;

    /// <summary>The key of a name; null when it is none of these. The name is compared, never used to open anything.</summary>
    public SigningKey? Find(string id) =>
        string.Equals(id, Current.Id, StringComparison.Ordinal) ? Current
        : string.Equals(id, Previous?.Id, StringComparison.Ordinal) ? Previous
        : null;
}
