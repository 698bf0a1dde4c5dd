namespace ScAi.Time.Tests;

/// <summary>What most tests of time begin with.</summary>
internal static class Given
{
    public static ScenarioTime T(string text) =>
        ScenarioTime.TryParse(text, out var time) ? time : throw new FormatException(text);

    public static DateTimeOffset W(string text) => T(text).ToCalendar();

    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    public static TimeSpan Microseconds(long microseconds) => TimeSpan.FromMicroseconds(microseconds);
}
