namespace ScAi.MissionControl.Alarms;

/// <summary>For how long an alarm is put aside, and why.</summary>
/// <param name="Duration">In scenario time; up to 30 days, as in <c>PT1H</c>.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
internal sealed record ShelveWish(TimeSpan Duration, string Reason);
