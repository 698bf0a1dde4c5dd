using static System.Math;

namespace ScAi.Orbits.Contacts;

/// <summary>The least elevation at which a site sees a satellite: the same all round, or by azimuth.</summary>
public sealed class ElevationMask
{
    private const double Radians = PI / 180.0;

    // Vertices in radians, in ascending azimuth, the first one repeated one turn later; null for a constant mask.
    private readonly double[]? azimuths;
    private readonly double[]? elevations;

    private ElevationMask(double lowestDegrees, double highestDegrees, double[]? azimuths, double[]? elevations)
    {
        LowestDegrees = lowestDegrees;
        HighestDegrees = highestDegrees;
        this.azimuths = azimuths;
        this.elevations = elevations;
    }

    /// <summary>The lowest elevation of the mask.</summary>
    public double LowestDegrees { get; }

    /// <summary>The highest elevation of the mask.</summary>
    public double HighestDegrees { get; }

    internal bool IsConstant => azimuths is null;

    /// <summary>One elevation all round, -90 to 90 degrees.</summary>
    public static ElevationMask Constant(double elevationDegrees)
    {
        Check(elevationDegrees);
        return new ElevationMask(elevationDegrees, elevationDegrees, null, null);
    }

    /// <summary>A polygon of azimuths and elevations, straight (in azimuth and elevation) between them and closed over north.</summary>
    /// <param name="vertices">At least one; azimuths from north over east, 0 to below 360 degrees, strictly ascending.</param>
    public static ElevationMask ByAzimuth(IEnumerable<(double AzimuthDegrees, double ElevationDegrees)> vertices)
    {
        var list = vertices.ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException("A mask needs at least one vertex.", nameof(vertices));
        }

        for (var i = 0; i < list.Count; i++)
        {
            Check(list[i].ElevationDegrees);
            var least = i == 0 ? 0.0 : list[i - 1].AzimuthDegrees;
            if (!(list[i].AzimuthDegrees < 360.0 && (i == 0 ? list[i].AzimuthDegrees >= least : list[i].AzimuthDegrees > least)))
            {
                throw new ArgumentException(
                    $"Azimuths must be 0 to below 360 degrees and ascend; vertex {i + 1} has {list[i].AzimuthDegrees}.", nameof(vertices));
            }
        }

        var lowest = list.Min(v => v.ElevationDegrees);
        var highest = list.Max(v => v.ElevationDegrees);
        if (lowest == highest)
        {
            return Constant(lowest);
        }

        list.Add((list[0].AzimuthDegrees + 360.0, list[0].ElevationDegrees));
        return new ElevationMask(
            lowest, highest, [.. list.Select(v => v.AzimuthDegrees * Radians)], [.. list.Select(v => v.ElevationDegrees * Radians)]);
    }

    /// <summary>The mask in a direction.</summary>
    public double AtDegrees(double azimuthDegrees) => At(azimuthDegrees * Radians, out _) / Radians;

    /// <summary>The mask with every vertex's elevation (degrees) changed by a rising function.</summary>
    internal ElevationMask Mapped(Func<double, double> elevation) => new(
        elevation(LowestDegrees), elevation(HighestDegrees), azimuths, elevations?.Select(e => elevation(e / Radians) * Radians).ToArray());

    /// <summary>The mask in a direction in radians, and its slope.</summary>
    internal double At(double azimuth, out double slope)
    {
        slope = 0.0;
        if (azimuths is null)
        {
            return LowestDegrees * Radians;
        }

        azimuth -= Floor((azimuth - azimuths[0]) / (2.0 * PI)) * (2.0 * PI);
        var i = Array.BinarySearch(azimuths, azimuth);
        i = Clamp(i < 0 ? ~i - 1 : i, 0, azimuths.Length - 2);
        slope = (elevations![i + 1] - elevations[i]) / (azimuths[i + 1] - azimuths[i]);
        return elevations[i] + slope * (azimuth - azimuths[i]);
    }

    private static void Check(double elevationDegrees)
    {
        if (elevationDegrees is not (>= -90.0 and <= 90.0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(elevationDegrees), elevationDegrees, "A mask's elevation must be -90 to 90 degrees.");
        }
    }
}
