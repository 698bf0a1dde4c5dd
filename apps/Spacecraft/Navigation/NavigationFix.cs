namespace ScAi.Spacecraft.Navigation;

/// <summary>A solution of the receiver, in m and m/s, TEME.</summary>
public readonly record struct NavigationFix(double X, double Y, double Z, double VelocityX, double VelocityY, double VelocityZ)
{
    /// <summary>Whether all of it is numbers.</summary>
    public bool IsNumber => double.IsFinite(X + Y + Z + VelocityX + VelocityY + VelocityZ);
}
