namespace ScAi.Constellations.Synchronisation.Classification;

/// <summary>A constellation as published lists know it, and the marks by which its members are told.</summary>
/// <param name="Name">As people say it: <c>GPS</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Groups">The lists of the source whose every entry belongs to it.</param>
/// <param name="Names">How its members are named.</param>
/// <param name="Shells">Where its members fly; a member is in one of them.</param>
public sealed record Family(
    string Name, FamilyKind Kind, IReadOnlyList<string> Groups, IReadOnlyList<NameRule> Names, IReadOnlyList<Shell> Shells);
