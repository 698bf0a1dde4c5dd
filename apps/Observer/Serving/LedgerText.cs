using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Recordings;

namespace ScAi.Observer.Serving;

/// <summary>
/// The ledger as text: the run folder's <c>ledger.csv</c> where there is one, else the same columns from the charges that were
/// heard, in which nobody says what ended a link.
/// </summary>
internal static class LedgerText
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string Header =
        "satelliteId,satellite,linkId,stationId,station,start,end,durationSeconds,onBoardGigabits,offloadedGigabits,"
        + "costDollars,endedBy,satelliteCostDollars,totalCostDollars\n";

    public static async Task<IResult> OfAsync(IServedRun run, CancellationToken cancellation)
    {
        var file = run.Folder is { } folder ? Path.Combine(folder, "ledger.csv") : null;
        if (file is null || !File.Exists(file))
        {
            return Download(Encoding.UTF8.GetBytes(Made(run)));
        }

        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);

        // While the run goes on the last row may be there in part.
        return Download(bytes[..(bytes.AsSpan(0, read).LastIndexOf((byte)'\n') + 1)]);
    }

    private static IResult Download(byte[] text) => Results.Bytes(text, ContentType, "ledger.csv");

    private static string Made(IServedRun run)
    {
        var (links, satellites, stations) = run.Look(history => history.State("", DateTimeOffset.UnixEpoch) is var state
            ? (state.Links, state.Satellites.ToDictionary(each => each.Id, each => each.Name), state.Stations.ToDictionary(each => each.Id, each => each.Name))
            : default);
        var text = new StringBuilder(Header);
        foreach (var link in links.Where(link => link is { End: not null, Offloaded: not null }).OrderBy(link => link.End))
        {
            var (start, end) = (link.Start, link.End!.Value);
            text.Append(CultureInfo.InvariantCulture,
                $"{link.Satellite},{Csv.Text(satellites.GetValueOrDefault(link.Satellite) ?? "")},{link.LinkNumber},{link.Station},"
                + $"{Csv.Text(stations.GetValueOrDefault(link.Station) ?? "")},{start},{end},{Csv.Seconds(end - start)},"
                + $"{Csv.Gigabits(Volume(link.Data))},{Csv.Gigabits(Volume(link.Offloaded!.Value))},{Csv.Dollars(link.Cost ?? 0)},,"
                + $"{Csv.Dollars(link.CumulativeBySatellite ?? 0)},{Csv.Dollars(link.Cumulative ?? 0)}\n");
        }

        return text.ToString();
    }

    private static DataVolume Volume(double gigabytes) => DataVolume.FromBits((long)Math.Round(gigabytes * 8e9));
}
