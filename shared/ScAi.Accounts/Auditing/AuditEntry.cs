namespace ScAi.Accounts;

/// <summary>One line of the audit log, chained to the one before.</summary>
/// <param name="Number">Its place: 1, 2, 3, ... without gaps.</param>
/// <param name="At">When, UTC, in whole milliseconds.</param>
/// <param name="Actor">The id of the account that did it; empty where nobody was signed in.</param>
/// <param name="Action">What was done, as <c>account.banned</c>.</param>
/// <param name="Subject">To whom or what: an id or a name as it was given.</param>
/// <param name="Address">The network address that it came from; empty for the command line.</param>
/// <param name="Detail">What else there is to say. Never a password, token or key.</param>
/// <param name="Hash">SHA-256 over the hash before and this entry, lower-case hexadecimal.</param>
public sealed record AuditEntry(
    long Number, DateTimeOffset At, string Actor, string Action, string Subject, string Address, string Detail, string Hash);
