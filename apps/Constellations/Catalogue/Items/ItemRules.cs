namespace ScAi.Constellations.Catalogue.Items;

/// <summary>What items of each kind must be like.</summary>
internal static class ItemRules
{
    private const double Turn = 360.0;

    public static void Check(Satellite satellite, FieldCheck check)
    {
        check.Text("name", satellite.Name)
            .Number("catalogueNumber", satellite.CatalogueNumber, 1, 999_999_999)
            .Text("internationalDesignator", satellite.InternationalDesignator, 20)
            .Number("massKilograms", satellite.MassKilograms, 0, 1e7)
            .Number("dryMassKilograms", satellite.DryMassKilograms, 0, 1e7)
            .Number("powerWatts", satellite.PowerWatts, 0, 1e7)
            .Text("bus", satellite.Bus)
            .Text("manufacturer", satellite.Manufacturer)
            .Text("country", satellite.Country, 100)
            .Text("launchSite", satellite.LaunchSite)
            .Text("launchVehicle", satellite.LaunchVehicle)
            .Number("designLifeYears", satellite.DesignLifeYears, 0, 1000)
            .Text("mission", satellite.Mission)
            .Text("owner", satellite.Owner)
            .Text("operator", satellite.Operator)
            .Text("payload", satellite.Payload, 1000)
            .Text("purpose", satellite.Purpose)
            .Text("orbit", satellite.Orbit, 50)
            .Number("radarCrossSectionSquareMeters", satellite.RadarCrossSectionSquareMeters, 0, 1e6)
            .Text("source", satellite.Source)
            .Notes("notes", satellite.Notes);
        var frequencies = satellite.Frequencies ?? [];
        if (frequencies.Count > 100)
        {
            check.Add("frequencies", "expected up to 100");
        }

        for (var i = 0; i < Math.Min(frequencies.Count, 100); i++)
        {
            check.Number($"frequencies[{i}].megahertz", frequencies[i].Megahertz, 0.001, 1e6)
                .Number($"frequencies[{i}].bandwidthMegahertz", frequencies[i].BandwidthMegahertz, 0, 1e6)
                .Text($"frequencies[{i}].band", frequencies[i].Band, 50)
                .Text($"frequencies[{i}].use", frequencies[i].Use);
        }
    }

    public static void Check(Constellation constellation, FieldCheck check) => check
        .Text("name", constellation.Name)
        .Text("operator", constellation.Operator)
        .Notes("notes", constellation.Notes);

    public static void Check(Sensor sensor, FieldCheck check)
    {
        check.Text("name", sensor.Name)
            .Number("rollDegrees", sensor.RollDegrees, -180, 180)
            .Number("pitchDegrees", sensor.PitchDegrees, -180, 180)
            .Number("yawDegrees", sensor.YawDegrees, -Turn, Turn)
            .Number("agilityDegrees", sensor.AgilityDegrees, 0, 90)
            .Number("agilityDegreesPerSecond", sensor.AgilityDegreesPerSecond, 0, Turn)
            .Number("resolutionMeters", sensor.ResolutionMeters, 0, 1e6)
            .Text("band", sensor.Band, 50)
            .Notes("notes", sensor.Notes)
            .Number("horizontalHalfAngleDegrees", sensor.HorizontalHalfAngleDegrees, 1e-6, 90)
            .Number("verticalHalfAngleDegrees", sensor.VerticalHalfAngleDegrees, 1e-6, 90)
            .Number("minimumPitchDegrees", sensor.MinimumPitchDegrees, 0, 90)
            .Number("maximumPitchDegrees", sensor.MaximumPitchDegrees, 0, 90)
            .Number("minimumAzimuthDegrees", sensor.MinimumAzimuthDegrees, -Turn, Turn)
            .Number("maximumAzimuthDegrees", sensor.MaximumAzimuthDegrees, -Turn, Turn);
        if (sensor.Type == SensorType.Optical)
        {
            check.Required("horizontalHalfAngleDegrees", sensor.HorizontalHalfAngleDegrees)
                .Required("verticalHalfAngleDegrees", sensor.VerticalHalfAngleDegrees);
            return;
        }

        check.Required("minimumPitchDegrees", sensor.MinimumPitchDegrees)
            .Required("maximumPitchDegrees", sensor.MaximumPitchDegrees)
            .Required("minimumAzimuthDegrees", sensor.MinimumAzimuthDegrees)
            .Required("maximumAzimuthDegrees", sensor.MaximumAzimuthDegrees);
        if (sensor.MaximumPitchDegrees <= sensor.MinimumPitchDegrees)
        {
            check.Add("maximumPitchDegrees", "expected more than minimumPitchDegrees");
        }

        if (sensor.MaximumAzimuthDegrees <= sensor.MinimumAzimuthDegrees || sensor.MaximumAzimuthDegrees - sensor.MinimumAzimuthDegrees > Turn)
        {
            check.Add("maximumAzimuthDegrees", "expected more than minimumAzimuthDegrees, by up to 360");
        }
    }

    public static void Check(Station station, FieldCheck check) => check
        .Text("name", station.Name)
        .Number("latitudeDegrees", station.LatitudeDegrees, -90, 90)
        .Number("longitudeDegrees", station.LongitudeDegrees, -180, 180)
        .Number("altitudeMeters", station.AltitudeMeters, -500, 10_000)
        .Number("maskDegrees", station.MaskDegrees, 0, 90)
        .Number("downlinkMegabytesPerSecond", station.DownlinkMegabytesPerSecond, 0, 1e6)
        .Text("country", station.Country, 100)
        .Text("operator", station.Operator)
        .Notes("notes", station.Notes);

    public static void Check(Target target, FieldCheck check)
    {
        check.Text("name", target.Name).Notes("notes", target.Notes);
        GeoJson.Check("geometry", target.Geometry, check);
    }
}
