using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>A sensor of the catalogue as the orbit engine knows it.</summary>
/// <remarks>
/// Optical: a pyramid, turned by roll, pitch and yaw; agility in any direction makes it a cone of regard. Radar: the catalogue gives
/// the look angle at the satellite (pitch, from the nadir) and the azimuth, clockwise from the flight direction seen from above, so
/// that 90 is broadside to the right; the engine asks for the incidence at the target, which follows from the look angle on a
/// sphere at the orbit's mean distance: sin(incidence) = (a / R) sin(look).
/// </remarks>
internal static class CatalogueSensor
{
    private const double EarthRadiusKilometers = 6371.0;
    private const double EarthMuKilometers = 398_600.4418;
    private const double Broadside = 90.0;
    private const double HalfTurn = 180.0;
    private const double WidestHalfAngle = 89.99;

    public static Sensor Of(Catalogue.Items.Sensor sensor, ElementSet elements) =>
        sensor.Type == Catalogue.Items.SensorType.Sar ? Radar(sensor, elements) : Optical(sensor);

    private static Sensor Optical(Catalogue.Items.Sensor sensor) =>
        Sensor.Rectangle(
            Math.Min(sensor.HorizontalHalfAngleDegrees ?? 0.0, WidestHalfAngle), Math.Min(sensor.VerticalHalfAngleDegrees ?? 0.0, WidestHalfAngle)) with
        {
            Mounting = MountingOf(sensor, 0.0),
            Agility = sensor.AgilityDegrees is { } agility and > 0.0 ? Agility.Cone(agility) : null,
        };

    private static Sensor Radar(Catalogue.Items.Sensor sensor, ElementSet elements)
    {
        var (least, most) = (sensor.MinimumAzimuthDegrees ?? 0.0, sensor.MaximumAzimuthDegrees ?? 0.0);
        var middle = Math.IEEERemainder((least + most) / 2.0, 2.0 * HalfTurn);
        var halfWidth = (most - least) / 2.0;
        var (side, turn) = halfWidth > Broadside ? (LookSide.Both, 0.0)
            : middle < 0.0 ? (LookSide.Left, middle + Broadside)
            : (LookSide.Right, middle - Broadside);

        // The engine bounds the angle out of the broadside plane, the catalogue the azimuth; at the largest look angle they agree.
        var look = Radians(sensor.MaximumPitchDegrees ?? 0.0);
        var squint = halfWidth >= Broadside ? Broadside : Degrees(Math.Asin(Math.Sin(look) * Math.Sin(Radians(halfWidth))));
        return Sensor.SideLooking(
            side, Incidence(sensor.MinimumPitchDegrees ?? 0.0, elements), Incidence(sensor.MaximumPitchDegrees ?? 0.0, elements), squint) with
        {
            Mounting = MountingOf(sensor, turn),
        };
    }

    private static double Incidence(double lookDegrees, ElementSet elements)
    {
        var radiansPerSecond = elements.MeanMotionRevsPerDay * 2.0 * Math.PI / 86_400.0;
        var distance = Math.Cbrt(EarthMuKilometers / (radiansPerSecond * radiansPerSecond));
        return Degrees(Math.Asin(Math.Min(1.0, distance / EarthRadiusKilometers * Math.Sin(Radians(lookDegrees)))));
    }

    private static Mounting MountingOf(Catalogue.Items.Sensor sensor, double turn) => new(
        sensor.RollDegrees ?? 0.0, sensor.PitchDegrees ?? 0.0, Math.IEEERemainder((sensor.YawDegrees ?? 0.0) + turn, 2.0 * HalfTurn));

    private static double Radians(double degrees) => degrees * Math.PI / HalfTurn;

    private static double Degrees(double radians) => radians * HalfTurn / Math.PI;
}
