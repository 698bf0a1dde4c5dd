using System.Text.Json.Serialization;

namespace ScAi.Launcher.Checking;

/// <summary>What is to be said of one rule after a run.</summary>
internal enum Verdict
{
    /// <summary>There was occasion to break it, and it was kept.</summary>
    [JsonStringEnumMemberName("kept")]
    Kept,

    /// <summary>It was broken at least once.</summary>
    [JsonStringEnumMemberName("broken")]
    Broken,

    /// <summary>There was no occasion.</summary>
    [JsonStringEnumMemberName("notObserved")]
    NotObserved,
}
