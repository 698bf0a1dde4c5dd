using System.CommandLine;
using ScAi.Launcher.Orbits;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Exports;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai passes</c>: when sites see satellites.</summary>
internal static class PassesCommand
{
    public static Command Create()
    {
        var orbits = new OrbitOptions();
        var stations = new Option<string>("--stations")
        {
            Description = "The stations: a CSV file with the header id,name,lat,lon,alt,mask (degrees, metres), or a scenario (.yaml).",
            HelpName = "FILE",
        };
        var site = new Option<string[]>("--site")
        {
            Description = "A place: LAT,LON[,ALT[,MASK]] in degrees and metres; may be given several times.", HelpName = "PLACE",
        };
        var least = new Option<string>("--min-duration") { Description = "Leaves out shorter passes: 30s, 1min.", HelpName = "TIME" };
        var format = new Option<string>("--format") { Description = "table, csv or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command(
            "passes",
            "Lists when sites see satellites, by start.\n\nExamples:\n"
            + "  scai passes --elements weather.tle --site 78.23,15.41,450,5 --from 2023-08-01T00:00:00Z --to 2023-08-02T00:00:00Z\n"
            + "  scai passes --elements weather.tle --stations scenarios/downlink.yaml --from 2023-08-01 --to 2023-08-02 --format csv");
        orbits.AddTo(command);
        command.Options.Add(stations);
        command.Options.Add(site);
        command.Options.Add(least);
        command.Options.Add(format);
        command.SetAction((parsed, cancellation) => LongWork.Run(
            stop =>
            {
                var satellites = orbits.Satellites(parsed);
                var (from, to) = orbits.Interval(parsed);
                var sites = (parsed.GetValue(site) ?? []).Select(Stations.Site).ToList();
                sites.AddRange(parsed.GetValue(stations) is { } file ? Stations.Load(file) : []);
                if (sites.Count == 0)
                {
                    throw new InvalidDataException("--site: expected --site LAT,LON or --stations FILE");
                }

                var shortest = parsed.GetValue(least) is { } text ? InputText.Duration("--min-duration", text) : TimeSpan.Zero;
                var finder = new ContactFinder([.. sites.Select(s => s.Site)]);
                var contacts = LongWork.WithBar("Passes", progress =>
                {
                    var found = new IReadOnlyList<Contact>[satellites.Count];
                    var done = 0;
                    finder.Find(
                        satellites, from, to, Environment.ProcessorCount,
                        (index, own) =>
                        {
                            found[index] = [.. own];
                            progress?.Report((double)Interlocked.Increment(ref done) / satellites.Count);
                        },
                        stop);
                    return found;
                });
                var passes = contacts
                    .SelectMany((own, i) => own.Select(contact => new NamedContact(
                        OrbitOptions.NameOf(satellites[i]), sites[contact.SiteIndex].Name, contact)))
                    .Where(pass => pass.Contact.Duration >= shortest)
                    .OrderBy(pass => pass.Contact.Start)
                    .ToList();
                switch (parsed.GetValue(format))
                {
                    case "csv":
                        Output.WriteText(orbits.Out(parsed), writer => ContactExport.WriteCsv(writer, passes));
                        break;
                    case "json":
                        Output.WriteJson(orbits.Out(parsed), stream => ContactExport.WriteJson(stream, passes));
                        break;
                    default:
                        Output.WriteText(orbits.Out(parsed), writer => WriteTable(writer, passes));
                        break;
                }

                return 0;
            },
            cancellation));
        return command;
    }

    private static void WriteTable(TextWriter writer, List<NamedContact> passes)
    {
        var satellite = Math.Max(9, passes.Select(pass => pass.Satellite.Length).DefaultIfEmpty().Max());
        var site = Math.Max(4, passes.Select(pass => pass.Site.Length).DefaultIfEmpty().Max());
        writer.WriteLine(
            $"{"satellite".PadRight(satellite)}  {"site".PadRight(site)}  {"start (UTC)",-23}  {"end (UTC)",-23}  {"minutes",7}  highest deg  azimuths deg");
        foreach (var (who, where, contact) in passes)
        {
            var cut = contact.StartEdge != ContactEdge.Crossing || contact.EndEdge != ContactEdge.Crossing ? " cut" : "";
            writer.WriteLine(FormattableString.Invariant(
                $"{who.PadRight(satellite)}  {where.PadRight(site)}  {contact.Start.ToCalendar():yyyy-MM-dd HH:mm:ss.fff}  {contact.End.ToCalendar():yyyy-MM-dd HH:mm:ss.fff}  {contact.Duration.TotalMinutes,7:0.00}  {contact.MaxElevationDegrees,11:0.0}  {contact.Rise.AzimuthDegrees:000}-{contact.Highest.AzimuthDegrees:000}-{contact.Set.AzimuthDegrees:000}{cut}"));
        }

        writer.WriteLine($"{passes.Count} passes");
    }
}
