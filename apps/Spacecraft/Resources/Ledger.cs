namespace ScAi.Spacecraft.Resources;

/// <summary>What came in, went out and is there, of something that is conserved.</summary>
/// <param name="Opening">What there was at the start.</param>
/// <param name="In">What has come in since.</param>
/// <param name="Out">What has gone out.</param>
/// <param name="Lost">What was lost on the way.</param>
public readonly record struct Ledger(double Opening, double In, double Out, double Lost)
{
    /// <summary>What must be there by the books.</summary>
    public double Closing => Opening + In - Out - Lost;

    /// <summary>The books after a step.</summary>
    public Ledger With(double income, double outgo, double lost) => this with { In = In + income, Out = Out + outgo, Lost = Lost + lost };

    /// <summary>Throws when what is there differs from the books by more than a part of all that has moved.</summary>
    public void Check(string name, string unit, double there, double relativeTolerance)
    {
        var scale = Math.Abs(Opening) + In + Out + Lost;
        if (!(Math.Abs(there - Closing) <= relativeTolerance * scale))
        {
            throw new InvalidOperationException(
                $"{name}: {there:R} {unit} are there, {Closing:R} {unit} by the books; expected the same within {relativeTolerance:R} of the {scale:R} {unit} that moved.");
        }
    }
}
