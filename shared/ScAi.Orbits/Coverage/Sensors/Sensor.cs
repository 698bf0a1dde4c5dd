namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>What a satellite looks at targets with, and under which conditions the look counts.</summary>
/// <remarks>
/// A target is in view when all of these hold: it lies in the field (of regard), the satellite stands above the minimum
/// elevation at the target (so the Earth is not in between), and, if asked for, the Sun does too. The edge of every
/// condition counts as in view.
/// </remarks>
/// <param name="Field">What it sees.</param>
public sealed record Sensor(SensorField Field)
{
    /// <summary>Sees all that is above its horizon.</summary>
    public static Sensor AboveHorizon { get; } = new(new OpenField());

    /// <summary>How it is turned against the satellite.</summary>
    public Mounting Mounting { get; init; } = Mounting.Nadir;

    /// <summary>How far it can be turned; <c>null</c> when it is fixed.</summary>
    public Agility? Agility { get; init; }

    /// <summary>The least elevation of the satellite above the target's horizon, 0 to below 90.</summary>
    public double MinimumElevationDegrees { get; init; }

    /// <summary>The least elevation of the Sun's centre at the target, -90 to 90; <c>null</c> when the night counts too.</summary>
    public double? MinimumSunElevationDegrees { get; init; }

    /// <summary>Looks all round above a mask.</summary>
    public static Sensor AboveElevation(double minimumElevationDegrees) =>
        AboveHorizon with { MinimumElevationDegrees = minimumElevationDegrees };

    /// <summary>A cone straight down.</summary>
    public static Sensor Cone(double halfAngleDegrees) => new(new ConicalField(halfAngleDegrees));

    /// <summary>A pyramid straight down.</summary>
    public static Sensor Rectangle(double horizontalHalfAngleDegrees, double verticalHalfAngleDegrees) =>
        new(new RectangularField(horizontalHalfAngleDegrees, verticalHalfAngleDegrees));

    /// <summary>A side-looking radar.</summary>
    public static Sensor SideLooking(
        LookSide side, double minimumIncidenceDegrees, double maximumIncidenceDegrees, double squintHalfAngleDegrees = 2.0) =>
        new(new SideLookingField(side, minimumIncidenceDegrees, maximumIncidenceDegrees, squintHalfAngleDegrees));

    /// <summary>What is impossible about it; <c>null</c> when nothing is.</summary>
    public string? Problem() => this switch
    {
        { Field: ConicalField { HalfAngleDegrees: not (> 0.0 and <= 180.0) } cone } =>
            Text($"a cone's half angle must be above 0 to 180 degrees, not {cone.HalfAngleDegrees}"),
        { Field: RectangularField { HorizontalHalfAngleDegrees: not (> 0.0 and < 90.0) } r } =>
            Text($"a rectangle's half angles must be above 0 and below 90 degrees, not {r.HorizontalHalfAngleDegrees}"),
        { Field: RectangularField { VerticalHalfAngleDegrees: not (> 0.0 and < 90.0) } r } =>
            Text($"a rectangle's half angles must be above 0 and below 90 degrees, not {r.VerticalHalfAngleDegrees}"),
        { Field: SideLookingField s } when !(s.MinimumIncidenceDegrees >= 0.0
            && s.MaximumIncidenceDegrees > s.MinimumIncidenceDegrees && s.MaximumIncidenceDegrees <= 90.0) =>
            Text($"incidence must run from 0 or more to a larger angle of at most 90 degrees, not {s.MinimumIncidenceDegrees} to {s.MaximumIncidenceDegrees}"),
        { Field: SideLookingField { SquintHalfAngleDegrees: not (> 0.0 and <= 90.0) } s } =>
            Text($"the squint's half angle must be above 0 to 90 degrees, not {s.SquintHalfAngleDegrees}"),
        { Field: SideLookingField or OpenField, Agility: not null } => "agility is for conical and rectangular fields",
        { MinimumElevationDegrees: not (>= 0.0 and < 90.0) } =>
            Text($"the minimum elevation must be 0 to below 90 degrees, not {MinimumElevationDegrees}"),
        { MinimumSunElevationDegrees: not null and not (>= -90.0 and <= 90.0) } =>
            Text($"the Sun's minimum elevation must be -90 to 90 degrees, not {MinimumSunElevationDegrees}"),
        { Mounting: var m } when !(Math.Abs(m.RollDegrees) <= 180.0 && Math.Abs(m.PitchDegrees) <= 180.0 && Math.Abs(m.YawDegrees) <= 180.0) =>
            Text($"roll, pitch and yaw must be -180 to 180 degrees, not {m.RollDegrees}, {m.PitchDegrees}, {m.YawDegrees}"),
        _ when Regard() is RectangularField r && !(r.HorizontalHalfAngleDegrees < 90.0 && r.VerticalHalfAngleDegrees < 90.0) =>
            Text($"with its agility the rectangle's half angles reach {r.HorizontalHalfAngleDegrees} and {r.VerticalHalfAngleDegrees} degrees; they must stay below 90"),
        _ => null,
    };

    /// <summary>The field with what agility adds to it.</summary>
    internal SensorField Regard() => (Field, Agility) switch
    {
        (_, null) => Field,
        (ConicalField cone, { IsCone: true } cap) => new ConicalField(Math.Min(180.0, cone.HalfAngleDegrees + cap.ConeHalfAngleDegrees)),
        (ConicalField cone, var box) => new RectangularField(
            cone.HalfAngleDegrees + box.HorizontalDegrees, cone.HalfAngleDegrees + box.VerticalDegrees),
        (RectangularField r, { IsCone: true } cap) => new ConicalField(
            Math.Min(180.0, Math.Min(r.HorizontalHalfAngleDegrees, r.VerticalHalfAngleDegrees) + cap.ConeHalfAngleDegrees)),
        (RectangularField r, var box) => new RectangularField(
            r.HorizontalHalfAngleDegrees + box.HorizontalDegrees, r.VerticalHalfAngleDegrees + box.VerticalDegrees),
        _ => Field,
    };

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
