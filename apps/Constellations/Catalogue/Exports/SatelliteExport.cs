using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Routes;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Hosting;
using ScAi.Orbits.Elements;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Exports;

/// <summary>Writes satellites into an answer, a page at a time, so that the whole catalogue takes no more memory than a page.</summary>
internal sealed class SatelliteExport(Shelf<Satellite> shelf)
{
    private static readonly (string Head, Func<Satellite, string?> Text)[] s_columns =
    [
        ("name", item => item.Name),
        ("catalogueNumber", item => item.CatalogueNumber?.ToString(CultureInfo.InvariantCulture)),
        ("internationalDesignator", item => item.InternationalDesignator),
        ("country", item => item.Country),
        ("owner", item => item.Owner),
        ("operator", item => item.Operator),
        ("manufacturer", item => item.Manufacturer),
        ("bus", item => item.Bus),
        ("mission", item => item.Mission),
        ("payload", item => item.Payload),
        ("purpose", item => item.Purpose),
        ("orbit", item => item.Orbit),
        ("status", item => item.Status?.ToString().ToLowerInvariant()),
        ("launchDate", item => item.LaunchDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("launchSite", item => item.LaunchSite),
        ("launchVehicle", item => item.LaunchVehicle),
        ("massKilograms", item => Number(item.MassKilograms)),
        ("powerWatts", item => Number(item.PowerWatts)),
        ("radarCrossSectionSquareMeters", item => Number(item.RadarCrossSectionSquareMeters)),
        ("epoch", item => item.Elements?.Epoch),
        ("tle1", item => item.Elements?.Tle1),
        ("tle2", item => item.Elements?.Tle2),
        ("notes", item => item.Notes),
    ];

    public async Task WriteAsync(HttpContext context, Caller caller, ListQuery query, ExportFormat format, string name)
    {
        var cancellation = context.RequestAborted;
        var (rows, next) = await shelf.ListAsync(caller, query with { Limit = ListQuery.GreatestLimit }, cancellation);
        var (type, ending) = format switch
        {
            ExportFormat.Json => ("application/json; charset=utf-8", "json"),
            ExportFormat.Omm => ("application/json; charset=utf-8", "omm.json"),
            ExportFormat.Tle => ("text/plain; charset=utf-8", "tle"),
            _ => ("text/csv; charset=utf-8", "csv"),
        };
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{ending}\"";
        var body = context.Response.BodyWriter;
        var isFirst = true;
        await body.WriteAsync(Encoding.UTF8.GetBytes(Head(format)), cancellation);
        while (true)
        {
            foreach (var row in rows)
            {
                if (format == ExportFormat.Json)
                {
                    await body.WriteAsync(isFirst ? default : ","u8.ToArray(), cancellation);
                    ItemWriter.Write(body, row, null);
                    isFirst = false;
                }
                else if (Text(format, row, isFirst) is { Length: > 0 } text)
                {
                    await body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
                    isFirst = false;
                }
            }

            await body.FlushAsync(cancellation);
            if (next is null)
            {
                break;
            }

            (rows, next) = await shelf.ListAsync(
                caller, query with { Limit = ListQuery.GreatestLimit, After = Cursor.Parse(next, query.IsSortedByNumber) }, cancellation);
        }

        await body.WriteAsync(Encoding.UTF8.GetBytes(format is ExportFormat.Json or ExportFormat.Omm ? "]\n" : ""), cancellation);
    }

    /// <exception cref="ProblemException">400: there is no such format.</exception>
    public static ExportFormat FormatOf(string? text) =>
        text is null ? ExportFormat.Json
        : text.All(char.IsAsciiLetter) && Enum.TryParse<ExportFormat>(text, ignoreCase: true, out var format) ? format
        : throw new ProblemException(Problem.Invalid("format", "expected json, tle, omm or csv"));

    private static string Head(ExportFormat format) => format switch
    {
        ExportFormat.Json or ExportFormat.Omm => "[",
        ExportFormat.Csv => string.Join(',', s_columns.Select(column => column.Head)) + "\r\n",
        _ => "",
    };

    private static string Text(ExportFormat format, Row row, bool isFirst)
    {
        var satellite = CatalogueJson.Read<Satellite>(row.Body);
        if (format == ExportFormat.Csv)
        {
            return string.Join(',', s_columns.Select(column => Csv.Text(column.Text(satellite) ?? ""))) + "\r\n";
        }

        if (satellite.Elements is null || (format == ExportFormat.Tle && satellite.Elements.Tle1 is null))
        {
            return "";
        }

        var set = satellite.Elements.ToElementSet(satellite);
        if (format == ExportFormat.Tle)
        {
            return $"{satellite.Name}\n{satellite.Elements.Tle1}\n{satellite.Elements.Tle2}\n";
        }

        var array = ElementSetText.Write([set], ElementSetFormat.OmmJson).Trim();
        return (isFirst ? "" : ",") + array[1..^1].Trim();
    }

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
