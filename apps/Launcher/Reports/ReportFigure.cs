namespace ScAi.Launcher.Reports;

/// <summary>A key figure of a run.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">As people read it, with its unit.</param>
/// <param name="Note">The same in another unit, or what it is of; empty when there is nothing to add.</param>
/// <param name="Value">As programs read it.</param>
/// <param name="Unit">Of <paramref name="Value"/>.</param>
/// <param name="IsBad">Whether it should worry a reader.</param>
internal sealed record ReportFigure(string Name, string Text, string Note, string Value, string Unit, bool IsBad = false);
