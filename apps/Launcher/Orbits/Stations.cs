using System.Globalization;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Frames;
using ScAi.Scenarios;

namespace ScAi.Launcher.Orbits;

/// <summary>Reads stations from a scenario or from a CSV file with a header: id, name, lat, lon, alt, mask.</summary>
internal static class Stations
{
    public static IReadOnlyList<(string Name, ContactSite Site)> Load(string path)
    {
        if (Path.GetExtension(path) is ".yaml" or ".yml")
        {
            return [.. ScenarioFile.Load(path).Ground.Stations.Select(station => (
                station.Name ?? $"{station.Id}",
                new ContactSite(station.LatitudeDegrees, station.LongitudeDegrees, station.AltitudeMeters, station.MaskDegrees)))];
        }

        var lines = InputText.File("--stations", path).ReplaceLineEndings("\n").Split('\n');
        var header = Fields(lines[0].TrimStart('\uFEFF')).Select(name => name.Trim().ToLowerInvariant()).ToList();
        var stations = new List<(string, ContactSite)>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0)
            {
                continue;
            }

            var fields = Fields(lines[i]);
            string? Text(params string[] names) =>
                names.Select(name => header.IndexOf(name)).Where(at => at >= 0 && at < fields.Count).Select(at => fields[at].Trim()).FirstOrDefault();
            double Number(double? otherwise, double least, double most, params string[] names)
            {
                var text = Text(names);
                return string.IsNullOrEmpty(text) && otherwise is { } value ? value
                    : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                        ? number
                        : throw new InvalidDataException(
                            $"{path}:{i + 1}: {names[0]}: expected a number from {least} to {most}, got '{text}'");
            }

            var id = Text("id");
            var place = new GeodeticPosition(
                Number(null, -90.0, 90.0, "lat", "latitude"), Number(null, -180.0, 360.0, "lon", "longitude"),
                Number(0.0, -1000.0, 20000.0, "alt", "altitude"));
            var mask = Number(0.0, -90.0, 90.0, "mask");
            stations.Add((Text("name") is { Length: > 0 } name ? name : id ?? $"{i}", new ContactSite(place, ElevationMask.Constant(mask))));
        }

        return stations.Count > 0
            ? stations
            : throw new InvalidDataException($"--stations: '{path}' holds no station; expected a header with lat and lon, then one row per station");
    }

    /// <summary>LAT,LON[,ALT[,MASK]].</summary>
    public static (string Name, ContactSite Site) Site(string text)
    {
        var n = InputText.Numbers("--site", text, 2, 4, "LAT,LON[,ALT[,MASK]] such as 78.23,15.41,450,5");
        return n[0] is >= -90.0 and <= 90.0 && n[1] is >= -180.0 and <= 360.0 && (n.Length < 4 || n[3] is >= -90.0 and <= 90.0)
            ? (text, new ContactSite(n[0], n[1], n.Length > 2 ? n[2] : 0.0, n.Length > 3 ? n[3] : 0.0))
            : throw new InvalidDataException($"--site: latitudes and masks are -90 to 90 and longitudes -180 to 360 degrees, got '{text}'");
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (line[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
