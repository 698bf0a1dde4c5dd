namespace ScAi.MissionControl.Alarms;

/// <summary>What somebody says when handling an alarm.</summary>
/// <param name="Comment">Why; at most 500 characters.</param>
internal sealed record AlarmWish(string? Comment = null);
