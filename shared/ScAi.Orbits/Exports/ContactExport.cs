using System.Text.Json;
using static ScAi.Orbits.Exports.ExportText;

namespace ScAi.Orbits.Exports;

/// <summary>Writes contacts as CSV and JSON.</summary>
public static class ContactExport
{
    /// <summary>One row per contact, a header first.</summary>
    public static void WriteCsv(TextWriter writer, IEnumerable<NamedContact> contacts)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(contacts);
        writer.NewLine = "\n";
        writer.WriteLine(
            "satellite,site,start,end,duration_s,start_edge,end_edge,rise_azimuth_deg,highest_time,highest_elevation_deg,highest_azimuth_deg,"
            + "highest_range_km,set_azimuth_deg");
        foreach (var (satellite, site, contact) in contacts)
        {
            var highest = contact.Highest;
            writer.WriteLine(string.Join(
                ',', Field(satellite), Field(site), Iso(contact.Start), Iso(contact.End), Number(contact.Duration.TotalSeconds),
                contact.StartEdge, contact.EndEdge, Number(contact.Rise.AzimuthDegrees, 4), Iso(highest.Time),
                Number(highest.ElevationDegrees, 4), Number(highest.AzimuthDegrees, 4), Number(highest.RangeKilometers, 4),
                Number(contact.Set.AzimuthDegrees, 4)));
        }
    }

    /// <summary>An array with one object per contact.</summary>
    public static void WriteJson(Stream stream, IEnumerable<NamedContact> contacts)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartArray();
        foreach (var (satellite, site, contact) in contacts)
        {
            json.WriteStartObject();
            json.WriteString("satellite", satellite);
            json.WriteString("site", site);
            json.WriteString("start", Iso(contact.Start));
            json.WriteString("end", Iso(contact.End));
            json.WriteNumber("duration_s", contact.Duration.TotalSeconds);
            json.WriteString("start_edge", contact.StartEdge.ToString());
            json.WriteString("end_edge", contact.EndEdge.ToString());
            json.WriteNumber("rise_azimuth_deg", Math.Round(contact.Rise.AzimuthDegrees, 4));
            json.WriteString("highest_time", Iso(contact.Highest.Time));
            json.WriteNumber("highest_elevation_deg", Math.Round(contact.Highest.ElevationDegrees, 4));
            json.WriteNumber("highest_azimuth_deg", Math.Round(contact.Highest.AzimuthDegrees, 4));
            json.WriteNumber("highest_range_km", Math.Round(contact.Highest.RangeKilometers, 4));
            json.WriteNumber("set_azimuth_deg", Math.Round(contact.Set.AzimuthDegrees, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
