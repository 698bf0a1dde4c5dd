namespace ScAi.MissionControl.Following;

/// <summary>A station as mission control knows it.</summary>
/// <param name="Id">The station.</param>
/// <param name="Name">Its name; null when it has none.</param>
/// <param name="Operational">Whether it can be used now.</param>
public sealed record StationPicture(int Id, string? Name, bool Operational);
