namespace ScAi.Recordings;

/// <summary>A page of the log, newest line first.</summary>
/// <param name="Total">How many lines the filter finds.</param>
/// <param name="Lines">The lines of this page.</param>
/// <param name="Before">Asks for the page of older lines; null at the beginning.</param>
public sealed record LogPage(long Total, IReadOnlyList<LogLine> Lines, long? Before);
