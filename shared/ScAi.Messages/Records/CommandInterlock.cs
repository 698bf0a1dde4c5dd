namespace ScAi.Messages;

/// <summary>A range that the newest value of a parameter must be in before a command may be sent.</summary>
/// <param name="Parameter">The parameter, of the same spacecraft.</param>
/// <param name="Low">The least it may be; null for no bound.</param>
/// <param name="High">The most it may be; null for no bound.</param>
/// <param name="Reason">What would happen otherwise, in a phrase.</param>
public sealed record CommandInterlock(
    string Parameter,
    double? Low,
    double? High,
    string Reason);
