namespace ScAi.Scenarios.Reading;

/// <summary>A unit: <see cref="Factor"/> / <see cref="Divisor"/> of the quantity's first unit.</summary>
internal sealed record Unit(string Name, decimal Factor, decimal Divisor = 1);
