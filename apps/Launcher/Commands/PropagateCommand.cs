using System.CommandLine;
using ScAi.Launcher.Orbits;
using ScAi.Orbits.Exports;
using ScAi.Orbits.Propagation;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai propagate</c>: where satellites are, as a table for people and programs.</summary>
internal static class PropagateCommand
{
    private const double MostStates = 50e6;

    public static Command Create()
    {
        var orbits = new OrbitOptions();
        var step = new Option<string>("--step")
        {
            Description = "From one state to the next: 10s, 1min, PT10S.", DefaultValueFactory = _ => "1min", HelpName = "TIME",
        };
        var frame = new Option<string>("--frame")
        {
            Description = "teme (km, km/s), ecef (km, km/s) or geodetic (deg, m). CZML is always ecef.", DefaultValueFactory = _ => "teme",
        };
        frame.AcceptOnlyFromAmong("teme", "ecef", "geodetic");
        var format = new Option<string>("--format")
        {
            Description = "csv, json, czml (opens in Cesium) or e (STK ephemeris; with several satellites --out is a folder).",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong("csv", "json", "czml", "e");
        var sensor = new Option<string>("--sensor")
        {
            Description = $"In CZML, draw footprints of a sensor: {SensorText.Forms}.", HelpName = "SENSOR",
        };
        var command = new Command(
            "propagate",
            "Writes the states of satellites over time.\n\nExamples:\n"
            + "  scai propagate --elements weather.tle --from 2023-08-01T00:00:00Z --to 2023-08-01T02:00:00Z --step 30s --frame geodetic\n"
            + "  scai propagate --elements weather.tle --select \"NOAA*\" --from 2023-08-01 --to 2023-08-02 --format czml --out noaa.czml");
        orbits.AddTo(command);
        command.Options.Add(step);
        command.Options.Add(frame);
        command.Options.Add(format);
        command.Options.Add(sensor);
        command.SetAction((parsed, cancellation) => LongWork.Run(
            stop =>
            {
                var satellites = orbits.Satellites(parsed);
                var (from, to) = orbits.Interval(parsed);
                var length = InputText.Duration("--step", parsed.GetValue(step)!);
                if ((to - from) / length * satellites.Count > MostStates)
                {
                    throw new InvalidDataException($"--step: that makes more than {MostStates:0} states; choose a longer step or fewer satellites");
                }

                var chosen = parsed.GetValue(frame) switch
                {
                    "ecef" => ExportFrame.EarthFixed,
                    "geodetic" => ExportFrame.Geodetic,
                    _ => ExportFrame.Teme,
                };
                var look = parsed.GetValue(sensor) is { } text ? SensorText.Parse(text) : null;
                if (look?.Problem() is { } problem)
                {
                    throw new InvalidDataException($"--sensor: {problem}");
                }

                if (chosen == ExportFrame.Geodetic && parsed.GetValue(format) == "e")
                {
                    throw new InvalidDataException("--frame: an STK ephemeris is in teme or ecef, not geodetic");
                }

                Write(parsed.GetValue(format)!, orbits.Out(parsed), chosen, look, Lazily(satellites));
                return 0;

                IEnumerable<SatelliteEphemeris> Lazily(IReadOnlyList<Sgp4> all)
                {
                    foreach (var satellite in all)
                    {
                        stop.ThrowIfCancellationRequested();
                        var ephemeris = SatelliteEphemeris.Of(satellite, from, to, length);
                        if (ephemeris.EndCode != PropagationCode.None)
                        {
                            Console.Error.WriteLine(
                                $"{ephemeris.Name}: {ephemeris.States.Count} states, then none: {ephemeris.EndCode}");
                        }

                        yield return ephemeris;
                    }
                }
            },
            cancellation));
        return command;
    }

    private static void Write(
        string format, string? path, ExportFrame frame, ScAi.Orbits.Coverage.Sensors.Sensor? sensor, IEnumerable<SatelliteEphemeris> ephemerides)
    {
        switch (format)
        {
            case "csv":
                Output.WriteText(path, writer => EphemerisExport.WriteCsv(writer, ephemerides, frame));
                break;
            case "json":
                Output.WriteJson(path, stream => EphemerisExport.WriteJson(stream, ephemerides, frame));
                break;
            case "czml":
                var all = ephemerides.ToList();
                if (all.All(ephemeris => ephemeris.States.Count == 0))
                {
                    throw new InvalidDataException("--from: none of the satellites has a state then");
                }

                Output.WriteJson(path, stream => CzmlExport.Write(stream, all, sensor));
                break;
            default:
                WriteStk(path, frame, [.. ephemerides]);
                break;
        }
    }

    private static void WriteStk(string? path, ExportFrame frame, List<SatelliteEphemeris> ephemerides)
    {
        if (ephemerides.FirstOrDefault(ephemeris => ephemeris.States.Count == 0) is { } none)
        {
            throw new InvalidDataException($"--from: {none.Name} has no state then ({none.EndCode})");
        }

        if (ephemerides.Count == 1)
        {
            Output.WriteText(path, writer => EphemerisExport.WriteStk(writer, ephemerides[0], frame));
            return;
        }

        if (path is null)
        {
            throw new InvalidDataException("--out: expected a folder, for an STK ephemeris file holds one satellite");
        }

        Directory.CreateDirectory(path);
        foreach (var ephemeris in ephemerides)
        {
            var name = string.Concat(ephemeris.Name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_'));
            Output.WriteText(
                Path.Combine(path, $"{name}-{ephemeris.CatalogueNumber}.e"), writer => EphemerisExport.WriteStk(writer, ephemeris, frame));
        }
    }
}
