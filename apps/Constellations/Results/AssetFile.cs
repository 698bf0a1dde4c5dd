using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;

namespace ScAi.Constellations.Results;

/// <summary><c>assets.csv</c>: what each sensor contributes to each target, and how wide its swath is.</summary>
internal static class AssetFile
{
    private const double MeanRadiusKilometers = 6371.0;

    public static void Write(TextWriter writer, IReadOnlyList<ResultSection> sections)
    {
        writer.WriteLine("section,asset,swath_km,accesses,mean_access_s,mean_percent_covered,accumulated_percent");
        foreach (var section in sections)
        {
            var study = section.Result.Study;
            foreach (var asset in section.Result.ByAsset)
            {
                var swath = study.Assets[asset.AssetIndex].Satellite.Propagate(study.Interval.Start, out var state) == PropagationCode.None
                    ? SwathKilometers(state.ToEarthFixed(study.Interval.Start), study.Assets[asset.AssetIndex].Sensor)
                    : null;
                writer.WriteLine(
                    $"{section.Id},{Written.Field(asset.Name)},{Written.Number(swath, 3)},{asset.AccessCount},{Written.Number(asset.MeanAccessSeconds)},"
                    + $"{Written.Number(asset.MeanPercentCovered)},{Written.Number(asset.AccumulatedPercent)}");
            }
        }
    }

    /// <summary>
    /// The width on a sphere of the strip that an unturned sensor sees, from its inner to its outer edge on one side or across the
    /// track; null where there is no strip, because the field is not symmetrical about the track.
    /// </summary>
    public static double? SwathKilometers(State<EarthFixed> state, Sensor sensor)
    {
        if (sensor.Mounting != Mounting.Nadir)
        {
            return null;
        }

        var radius = state.Position.LengthKilometers;
        double FromOffNadir(double degrees)
        {
            var sine = radius / MeanRadiusKilometers * Math.Sin(Math.Min(90.0, degrees) * Math.PI / 180.0);
            return sine >= 1.0 ? Math.Acos(MeanRadiusKilometers / radius) : Math.Asin(sine) - degrees * Math.PI / 180.0;
        }

        double FromIncidence(double degrees) =>
            degrees * Math.PI / 180.0 - Math.Asin(MeanRadiusKilometers / radius * Math.Sin(degrees * Math.PI / 180.0));

        var limit = FromIncidence(90.0 - sensor.MinimumElevationDegrees);
        var agility = sensor.Agility is { } turn ? turn.IsCone ? turn.ConeHalfAngleDegrees : turn.HorizontalDegrees : 0.0;
        return sensor.Field switch
        {
            ConicalField cone => 2.0 * MeanRadiusKilometers * Math.Min(limit, FromOffNadir(cone.HalfAngleDegrees + agility)),
            RectangularField rectangle => 2.0 * MeanRadiusKilometers * Math.Min(limit, FromOffNadir(rectangle.HorizontalHalfAngleDegrees + agility)),
            SideLookingField look => MeanRadiusKilometers * Math.Max(
                0.0, Math.Min(limit, FromIncidence(look.MaximumIncidenceDegrees)) - FromIncidence(look.MinimumIncidenceDegrees)),
            _ => 2.0 * MeanRadiusKilometers * limit,
        };
    }
}
