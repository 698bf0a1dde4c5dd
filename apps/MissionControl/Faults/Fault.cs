namespace ScAi.MissionControl.Faults;

/// <summary>Something that can be broken on a spacecraft, and how it stands as far as it was done from here.</summary>
/// <param name="Spacecraft">The spacecraft.</param>
/// <param name="Name">Its name in the description.</param>
/// <param name="Unit">The unit of its magnitude; empty for a pure number or a mere switch.</param>
/// <param name="Description">What it does, in a phrase.</param>
/// <param name="Low">The least its magnitude may be.</param>
/// <param name="High">The most its magnitude may be.</param>
/// <param name="Magnitude">How much, as injected from here; null when it is not.</param>
internal sealed record Fault(
    int Spacecraft,
    [property: System.Text.Json.Serialization.JsonPropertyName("fault")] string Name,
    string Unit,
    string Description,
    double Low,
    double High,
    double? Magnitude);
