using System.Collections.Immutable;
using ScAi.Messages;

namespace ScAi.Spacecraft.Faults;

/// <summary>What is broken, and by how much: 0 for nothing, else the magnitude in the unit of the catalogue.</summary>
public sealed record FaultSet
{
    private static readonly FaultSet NoneBroken = new() { Magnitudes = [.. new double[FaultCatalogue.All.Count]] };

    /// <summary>By place in <see cref="FaultCatalogue.All"/>.</summary>
    public ImmutableArray<double> Magnitudes { get; init; } = [];

    /// <summary>The keys of the injections that have been done.</summary>
    public ImmutableHashSet<string> Keys { get; init; } = [];

    /// <summary>Nothing is broken.</summary>
    public static FaultSet None => NoneBroken;

    /// <summary>The magnitude of a fault.</summary>
    public double this[FaultDefinition fault] => Magnitudes[FaultCatalogue.PlaceOf(fault)];

    /// <summary>The magnitude of a fault by its place.</summary>
    public double this[int place] => Magnitudes[place];

    /// <summary>Whether a fault that is a mere switch is there.</summary>
    public bool Has(int place) => Magnitudes[place] != 0;

    /// <summary>Breaks something, within what the catalogue allows, or mends it.</summary>
    public FaultSet With(int place, double magnitude, bool active)
    {
        var fault = FaultCatalogue.All[place];
        return this with { Magnitudes = Magnitudes.SetItem(place, active ? Math.Clamp(magnitude, fault.Low, fault.High) : 0) };
    }
}
