namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>How far a satellite can turn its sensor from where it is mounted, which makes the field of view a field of regard.</summary>
/// <remarks>
/// An access is then the time during which the target can be brought into view, not that of a planned image. The time to
/// turn is not counted.
/// <list type="bullet">
/// <item>A cone adds its half angle to a conical field's. Of a rectangular field it makes a cone of the two: its half angle plus
/// the field's smaller one, which holds however the picture is turned about the line of sight.</item>
/// <item>A box adds its half angles to a rectangular field's; a conical field counts as a square one.</item>
/// <item>A side-looking field has its own range of angles and takes no agility.</item>
/// </list>
/// </remarks>
public sealed record Agility
{
    private Agility(double cone, double horizontal, double vertical, bool isCone) =>
        (ConeHalfAngleDegrees, HorizontalDegrees, VerticalDegrees, IsCone) = (cone, horizontal, vertical, isCone);

    /// <summary>Whether it is a cone, not a box.</summary>
    public bool IsCone { get; }

    /// <summary>The cone's half angle.</summary>
    public double ConeHalfAngleDegrees { get; }

    /// <summary>To either side by rolling.</summary>
    public double HorizontalDegrees { get; }

    /// <summary>Ahead and back by pitching.</summary>
    public double VerticalDegrees { get; }

    /// <summary>The line of sight may be turned by so much in any direction.</summary>
    public static Agility Cone(double halfAngleDegrees) => new(Checked(halfAngleDegrees), 0.0, 0.0, true);

    /// <summary>The satellite may roll and pitch by so much either way.</summary>
    public static Agility Box(double horizontalDegrees, double verticalDegrees) =>
        new(0.0, Checked(horizontalDegrees), Checked(verticalDegrees), false);

    private static double Checked(double degrees) => degrees is >= 0.0 and <= 90.0
        ? degrees
        : throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "Agility is 0 to 90 degrees.");
}
