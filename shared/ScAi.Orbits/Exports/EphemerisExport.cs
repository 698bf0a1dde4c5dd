using System.Globalization;
using System.Text.Json;
using ScAi.Orbits.Frames;
using ScAi.Time;
using static ScAi.Orbits.Exports.ExportText;

namespace ScAi.Orbits.Exports;

/// <summary>Writes states as CSV, JSON and STK ephemerides.</summary>
public static class EphemerisExport
{
    /// <summary>One row per satellite and instant, a header first.</summary>
    public static void WriteCsv(TextWriter writer, IEnumerable<SatelliteEphemeris> ephemerides, ExportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(ephemerides);
        writer.NewLine = "\n";
        writer.WriteLine("satellite,catalogue_number,time," + string.Join(',', Columns(frame)));
        foreach (var ephemeris in ephemerides)
        {
            var head = $"{Field(ephemeris.Name)},{ephemeris.CatalogueNumber},";
            for (var i = 0; i < ephemeris.States.Count; i++)
            {
                writer.Write(head);
                writer.Write(Iso(ephemeris.Times[i]));
                foreach (var value in Values(ephemeris.States[i], ephemeris.Times[i], frame))
                {
                    writer.Write(',');
                    writer.Write(Number(value, 9));
                }

                writer.WriteLine();
            }
        }
    }

    /// <summary>One object with the frame, the names of the columns and, per satellite, rows of time and values.</summary>
    public static void WriteJson(Stream stream, IEnumerable<SatelliteEphemeris> ephemerides, ExportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(ephemerides);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("frame", FrameName(frame));
        json.WriteStartArray("columns");
        json.WriteStringValue("time");
        foreach (var column in Columns(frame))
        {
            json.WriteStringValue(column);
        }

        json.WriteEndArray();
        json.WriteStartArray("satellites");
        foreach (var ephemeris in ephemerides)
        {
            json.WriteStartObject();
            json.WriteString("name", ephemeris.Name);
            json.WriteNumber("catalogue_number", ephemeris.CatalogueNumber);
            json.WriteString("end_code", ephemeris.EndCode.ToString());
            json.WriteStartArray("states");
            for (var i = 0; i < ephemeris.States.Count; i++)
            {
                json.WriteStartArray();
                json.WriteStringValue(Iso(ephemeris.Times[i]));
                foreach (var value in Values(ephemeris.States[i], ephemeris.Times[i], frame))
                {
                    json.WriteNumberValue(Math.Round(value, 9));
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One satellite as STK ephemeris file (<c>.e</c>): metres and m/s, seconds since the first state.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="ephemeris">At least one state.</param>
    /// <param name="frame"><see cref="ExportFrame.Teme"/> (written as TEMEOfDate) or <see cref="ExportFrame.EarthFixed"/> (Fixed).</param>
    public static void WriteStk(TextWriter writer, SatelliteEphemeris ephemeris, ExportFrame frame = ExportFrame.Teme)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(ephemeris);
        if (frame == ExportFrame.Geodetic)
        {
            throw new ArgumentOutOfRangeException(nameof(frame), frame, "An STK ephemeris holds positions and velocities: TEME or Earth-fixed.");
        }

        if (ephemeris.States.Count == 0)
        {
            throw new ArgumentException($"{ephemeris.Name} has no state to export ({ephemeris.EndCode}).", nameof(ephemeris));
        }

        var epoch = ephemeris.Times[0];
        writer.NewLine = "\n";
        writer.WriteLine("stk.v.11.0");
        writer.WriteLine();
        writer.WriteLine($"# {ephemeris.Name} ({ephemeris.CatalogueNumber}); WrittenBy ScAi");
        writer.WriteLine();
        writer.WriteLine("BEGIN Ephemeris");
        writer.WriteLine();
        writer.WriteLine($"NumberOfEphemerisPoints {ephemeris.States.Count}");
        writer.WriteLine("ScenarioEpoch " + epoch.ToCalendar().UtcDateTime.ToString("d MMM yyyy HH:mm:ss.ffffff", CultureInfo.InvariantCulture));
        writer.WriteLine("InterpolationMethod Lagrange");
        writer.WriteLine("InterpolationOrder 7");
        writer.WriteLine("DistanceUnit Meters");
        writer.WriteLine("CentralBody Earth");
        writer.WriteLine($"CoordinateSystem {(frame == ExportFrame.Teme ? "TEMEOfDate" : "Fixed")}");
        writer.WriteLine();
        writer.WriteLine("EphemerisTimePosVel");
        writer.WriteLine();
        for (var i = 0; i < ephemeris.States.Count; i++)
        {
            var seconds = (ephemeris.Times[i].UnixMicroseconds - epoch.UnixMicroseconds) * 1e-6;
            writer.Write(seconds.ToString("F6", CultureInfo.InvariantCulture));
            foreach (var value in Values(ephemeris.States[i], ephemeris.Times[i], frame))
            {
                writer.Write(' ');
                writer.Write((1000.0 * value).ToString("E15", CultureInfo.InvariantCulture));
            }

            writer.WriteLine();
        }

        writer.WriteLine();
        writer.WriteLine("END Ephemeris");
    }

    private static string FrameName(ExportFrame frame) => frame switch
    {
        ExportFrame.Teme => "TEME of date",
        ExportFrame.EarthFixed => "Earth-fixed (UT1 = UTC, no polar motion)",
        _ => "geodetic (WGS-84)",
    };

    private static string[] Columns(ExportFrame frame) => frame == ExportFrame.Geodetic
        ? ["latitude_deg", "longitude_deg", "altitude_m"]
        : ["x_km", "y_km", "z_km", "vx_km_s", "vy_km_s", "vz_km_s"];

    private static double[] Values(in State<Teme> state, ScenarioTime time, ExportFrame frame)
    {
        if (frame == ExportFrame.Teme)
        {
            return
            [
                state.Position.XKilometers, state.Position.YKilometers, state.Position.ZKilometers,
                state.Velocity.XKilometersPerSecond, state.Velocity.YKilometersPerSecond, state.Velocity.ZKilometersPerSecond,
            ];
        }

        var earthFixed = state.ToEarthFixed(time);
        if (frame == ExportFrame.EarthFixed)
        {
            return
            [
                earthFixed.Position.XKilometers, earthFixed.Position.YKilometers, earthFixed.Position.ZKilometers,
                earthFixed.Velocity.XKilometersPerSecond, earthFixed.Velocity.YKilometersPerSecond, earthFixed.Velocity.ZKilometersPerSecond,
            ];
        }

        var place = earthFixed.ToGeodetic();
        return [place.LatitudeDegrees, place.LongitudeDegrees, place.AltitudeMeters];
    }
}
