using System.CommandLine;
using ScAi.Launcher.Orbits;
using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Orbits.Exports;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai coverage</c>: how well a constellation covers a target.</summary>
internal sealed class CoverageCommand
{
    private readonly OrbitOptions _orbits = new();

    private readonly Option<string> _sensor = new("--sensor")
    {
        Description = SensorText.Forms + ".", DefaultValueFactory = _ => "horizon", HelpName = "SENSOR",
    };

    private readonly Option<string> _mounting = new("--mounting")
    {
        Description = "Turn of the sensor: ROLL,PITCH,YAW in degrees; yaw first, then pitch, then roll.", HelpName = "ANGLES",
    };

    private readonly Option<string> _agility = new("--agility")
    {
        Description = "How far the sensor can be turned: cone:HALF or box:ROLL,PITCH in degrees.", HelpName = "AGILITY",
    };

    private readonly Option<double> _elevation = new("--min-elevation") { Description = "The satellite's least elevation at the target, degrees." };

    private readonly Option<double?> _sunlit = new("--sunlit")
    {
        Description = "Only while the Sun is above this elevation at the target, degrees (0 when left out).",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => result.Tokens.Count == 0
            ? 0.0
            : InputText.Numbers("--sunlit", result.Tokens[0].Value, 1, 1, "an elevation in degrees")[0],
        HelpName = "ELEVATION",
    };

    private readonly Option<string> _target = new("--target") { Description = "The target: a GeoJSON file, longitude first.", HelpName = "FILE" };

    private readonly Option<string[]> _point = new("--point") { Description = "A place: LAT,LON[,ALT]; may be given several times.", HelpName = "PLACE" };

    private readonly Option<double?> _global = new("--global") { Description = "The whole Earth, on a grid of so many degrees.", HelpName = "DEGREES" };

    private readonly Option<string> _band = new("--band") { Description = "All between two latitudes: SOUTH,NORTH.", HelpName = "LATITUDES" };

    private readonly Option<double> _resolution = new("--resolution")
    {
        Description = "The grid's cells (or the pieces of lines), degrees.", DefaultValueFactory = _ => 1.0, HelpName = "DEGREES",
    };

    private readonly Option<string> _grid = new("--grid")
    {
        Description = "equal: as many cells in every row; even: fewer towards the poles.", DefaultValueFactory = _ => "equal",
    };

    private readonly Option<string> _figures = new("--fom")
    {
        Description = "Figures of merit, with commas between them; usual (all but dilution of precision), dop or all.",
        DefaultValueFactory = _ => "usual",
        HelpName = "NAMES",
    };

    private readonly Option<string[]> _satisfy = new("--satisfy")
    {
        Description = "A threshold, such as revisit-time.max<=3600; may be given several times.", HelpName = "THRESHOLD",
    };

    private readonly Option<string> _percentiles = new("--percentiles")
    {
        Description = "Which percentiles.", DefaultValueFactory = _ => "50,95", HelpName = "PERCENT",
    };

    private readonly Option<string> _sampleStep = new("--sample-step")
    {
        Description = "From one sample of coverage over time to the next.", DefaultValueFactory = _ => "1min", HelpName = "TIME",
    };

    private readonly Option<string> _dopStep = new("--dop-step")
    {
        Description = "From one sample of dilution of precision to the next.", DefaultValueFactory = _ => "10min", HelpName = "TIME",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "table (summary), csv (cells), json (all summaries), geojson (cells).", DefaultValueFactory = _ => "table",
    };

    private readonly Option<string> _accesses = new("--accesses") { Description = "Also write every access to this CSV file.", HelpName = "FILE" };

    private readonly Option<int> _cores = new("--cores")
    {
        Description = "How many threads work; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private CoverageCommand()
    {
        _grid.AcceptOnlyFromAmong("equal", "even");
        _format.AcceptOnlyFromAmong("table", "csv", "json", "geojson");
    }

    public static Command Create()
    {
        var own = new CoverageCommand();
        var command = new Command(
            "coverage",
            "Computes how well satellites cover a target: accesses by root finding, figures of merit.\n\nExamples:\n"
            + "  scai coverage --elements weather.tle --sensor cone:50 --global 5 --from 2023-08-01 --to 2023-08-02\n"
            + "  scai coverage --elements weather.tle --sensor sar:right,20,45 --target area.geojson --resolution 0.5 --from 2023-08-01 --to 2023-08-04 "
            + "--fom revisit-time,access-count --satisfy \"revisit-time.max<=86400\" --format geojson --out cells.geojson\n\n"
            + "Gaps run to the bounds of the interval.");
        own._orbits.AddTo(command);
        foreach (var option in new Option[]
                 {
                     own._sensor, own._mounting, own._agility, own._elevation, own._sunlit, own._target, own._point, own._global, own._band,
                     own._resolution, own._grid, own._figures, own._satisfy, own._percentiles, own._sampleStep, own._dopStep, own._format,
                     own._accesses, own._cores,
                 })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => LongWork.Run(stop => own.Run(parsed, stop), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var sensor = Sensor(parsed);
        var satellites = _orbits.Satellites(parsed);
        var (from, to) = _orbits.Interval(parsed);
        var accessFile = parsed.GetValue(_accesses);
        var satisfactions = (parsed.GetValue(_satisfy) ?? []).Select(FigureText.Satisfies).ToList();
        var study = new CoverageStudy
        {
            Assets = [.. satellites.Select(satellite => new CoverageAsset(OrbitOptions.NameOf(satellite), satellite, sensor))],
            Target = Target(parsed),
            Interval = new(from, to),
            Figures = [.. FigureText.Figures(parsed.GetValue(_figures)!).Union(satisfactions.Select(s => s.Figure))],
            Percentiles = InputText.Numbers("--percentiles", parsed.GetValue(_percentiles)!, 1, 20, "percentages such as 50,95"),
            Satisfactions = satisfactions,
            SampleStep = InputText.Duration("--sample-step", parsed.GetValue(_sampleStep)!),
            DilutionStep = InputText.Duration("--dop-step", parsed.GetValue(_dopStep)!),
            KeepsAccesses = accessFile is not null,
        };
        if (study.Problem() is { } problem)
        {
            throw new InvalidDataException($"coverage: {problem}");
        }

        var cores = parsed.GetValue(_cores);
        if (cores < 1)
        {
            throw new InvalidDataException($"--cores: expected at least 1, got {cores}");
        }

        var analysis = new CoverageAnalysis(study);
        var result = LongWork.WithBar("Coverage", progress => analysis.Run(cores, progress, cancellation));
        foreach (var satisfaction in satisfactions.Where(s => result.Column(s.Figure, s.Statistic.Kind, s.Statistic.Parameter) is null))
        {
            throw new InvalidDataException(
                $"--satisfy: {FigureName.Of(satisfaction.Figure)} has no {satisfaction.Statistic}; there are "
                + string.Join(", ", result.Columns.Where(column => column.Figure == satisfaction.Figure).Select(column => column.Statistic)));
        }

        var path = _orbits.Out(parsed);
        switch (parsed.GetValue(_format))
        {
            case "csv":
                Output.WriteText(path, writer => CoverageExport.WriteCellsCsv(writer, result));
                break;
            case "json":
                Output.WriteJson(path, stream => CoverageExport.WriteJson(stream, result));
                break;
            case "geojson":
                Output.WriteJson(path, stream => CoverageExport.WriteGeoJson(stream, result));
                break;
            default:
                Output.WriteText(path, writer => WriteTable(writer, result));
                break;
        }

        if (accessFile is not null)
        {
            Output.WriteText(accessFile, writer => CoverageExport.WriteAccessesCsv(writer, result));
        }

        return 0;
    }

    private ScAi.Orbits.Coverage.Sensors.Sensor Sensor(ParseResult parsed)
    {
        var sensor = SensorText.Parse(parsed.GetValue(_sensor)!) with
        {
            MinimumElevationDegrees = parsed.GetValue(_elevation),
            MinimumSunElevationDegrees = parsed.GetResult(_sunlit) is null ? null : parsed.GetValue(_sunlit),
            Agility = parsed.GetValue(_agility) is { } agility ? SensorText.Agile(agility) : null,
        };
        if (parsed.GetValue(_mounting) is { } mounting)
        {
            var angles = InputText.Numbers("--mounting", mounting, 3, 3, "ROLL,PITCH,YAW in degrees");
            sensor = sensor with { Mounting = new(angles[0], angles[1], angles[2]) };
        }

        return sensor.Problem() is { } problem ? throw new InvalidDataException($"--sensor: {problem}") : sensor;
    }

    private CoverageTarget Target(ParseResult parsed)
    {
        var points = parsed.GetValue(_point) ?? [];
        var given = new[] { parsed.GetValue(_target), parsed.GetValue(_band) }.Count(text => text is not null)
            + (points.Length > 0 ? 1 : 0) + (parsed.GetValue(_global) is not null ? 1 : 0);
        if (given != 1)
        {
            throw new InvalidDataException("--target: expected exactly one of --target FILE, --point LAT,LON, --global DEGREES and --band SOUTH,NORTH");
        }

        var shape = parsed.GetValue(_grid) == "even" ? GridShape.EvenlySpaced : GridShape.EqualAngle;
        var resolution = parsed.GetValue(_resolution);
        try
        {
            if (parsed.GetValue(_target) is { } file)
            {
                return GeoJsonTarget.Read(InputText.File("--target", file), resolution, shape);
            }

            if (parsed.GetValue(_global) is { } global)
            {
                return CoverageTarget.Global(global, shape);
            }

            if (parsed.GetValue(_band) is { } band)
            {
                var n = InputText.Numbers("--band", band, 2, 2, "SOUTH,NORTH in degrees");
                return CoverageTarget.LatitudeBand(n[0], n[1], resolution, shape);
            }

            return CoverageTarget.Points(points.Select(point =>
            {
                var n = InputText.Numbers("--point", point, 2, 3, "LAT,LON[,ALT] in degrees and metres");
                return new ScAi.Orbits.Frames.GeodeticPosition(n[0], n[1], n.Length > 2 ? n[2] : 0.0);
            }));
        }
        catch (TargetFormatException wrong)
        {
            throw new InvalidDataException($"{(parsed.GetValue(_target) is { } file ? $"--target: {file}" : "--point")}: {wrong.Message}");
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            throw new InvalidDataException($"--resolution: {wrong.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    private static void WriteTable(TextWriter writer, CoverageResult result)
    {
        var study = result.Study;
        writer.WriteLine(
            $"{study.Assets.Count} assets over {study.Target.Description}, {study.Target.Cells.Count} cells, "
            + $"{study.Interval.Start} to {study.Interval.End}");
        writer.WriteLine(FormattableString.Invariant(
            $"covered on average {result.MeanPercentCovered:0.000} %, at some time {result.AccumulatedPercentCovered:0.000} %, {result.ByAsset.Sum(asset => asset.AccessCount)} accesses"));
        var width = result.Summary.Max(summary => summary.Name.Length);
        writer.WriteLine($"{"figure".PadRight(width)}  unit  {"min",12}  {"mean",12}  {"max",12}"
            + string.Concat(study.Percentiles.Select(p => FormattableString.Invariant($"  {"p" + p,12}"))) + "  satisfied");
        foreach (var summary in result.Summary)
        {
            writer.WriteLine(FormattableString.Invariant(
                $"{summary.Name.PadRight(width)}  {summary.Unit,-4}  {summary.Minimum,12:0.###}  {summary.Mean,12:0.###}  {summary.Maximum,12:0.###}")
                + string.Concat(summary.Percentiles.Select(p => FormattableString.Invariant($"  {p,12:0.###}")))
                + (summary.SatisfiedPercent is { } satisfied ? FormattableString.Invariant($"  {satisfied:0.00} %") : ""));
        }

        writer.WriteLine(CoverageResult.EdgeRuleText);
    }
}
