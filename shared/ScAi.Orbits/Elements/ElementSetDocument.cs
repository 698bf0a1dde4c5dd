namespace ScAi.Orbits.Elements;

/// <summary>What was read from a text of element sets: the good ones, and what was wrong with the rest.</summary>
/// <param name="ElementSets">In the order of the text; sets with a problem are left out.</param>
/// <param name="Problems">Why sets were left out; empty when everything was read.</param>
/// <param name="Remarks">Deviations that lenient reading tolerated, wrong checksums among them.</param>
public sealed record ElementSetDocument(
    IReadOnlyList<ElementSet> ElementSets,
    IReadOnlyList<ElementSetProblem> Problems,
    IReadOnlyList<ElementSetProblem> Remarks)
{
    /// <summary>The element sets, if there was no problem.</summary>
    /// <exception cref="ElementSetFormatException">There was a problem; the message names the first ones.</exception>
    public IReadOnlyList<ElementSet> OrThrow() =>
        Problems.Count == 0 ? ElementSets : throw new ElementSetFormatException(Problems);
}
