namespace ScAi.Orbits.Coverage.Access;

/// <summary>
/// One condition of being in view, as a smooth function that is not negative where it holds: g = a.d - C |d| in km, where d goes
/// from the target to the satellite; for the Sun 1000 (s.u - C), where u is the target's vertical and s points to the Sun.
/// </summary>
/// <param name="Kind">What the unit vector a is fixed to.</param>
/// <param name="X">a in the satellite's axes; for the vertical only Z counts, its sign.</param>
/// <param name="Y">As X.</param>
/// <param name="Z">As X.</param>
/// <param name="C">A sine or cosine.</param>
internal readonly record struct Constraint(ConstraintKind Kind, double X, double Y, double Z, double C);
