namespace ScAi.Orbits.Contacts;

/// <summary>Earth-fixed position in km and velocity in km/s; NaN where there is no state.</summary>
internal readonly record struct EarthFixedState(double X, double Y, double Z, double Vx, double Vy, double Vz)
{
    internal bool IsValid => !double.IsNaN(X);
}
