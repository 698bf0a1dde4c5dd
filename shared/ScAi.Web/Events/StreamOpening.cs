namespace ScAi.Web.Events;

/// <summary>The picture so far, for a reader that has none: one event before those that follow it.</summary>
/// <param name="Name">What kind of event it is: one word, without line breaks.</param>
/// <param name="Data">What it carries, as JSON on one line in UTF-8; may be shared by any number of readers.</param>
/// <param name="Id">The last event that is part of the picture already; 0 for none.</param>
public sealed record StreamOpening(string Name, ReadOnlyMemory<byte> Data, long Id);
