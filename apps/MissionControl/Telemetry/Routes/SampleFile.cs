using System.Globalization;
using System.Text;
using ScAi.Hosting;
using ScAi.MissionControl.Telemetry.Queries;

namespace ScAi.MissionControl.Telemetry.Routes;

/// <summary>Samples as CSV: numbers to the last bit, texts that no spreadsheet takes for a formula.</summary>
internal static class SampleFile
{
    private const string Head = "spacecraft,parameter,unit,generated,received,station,recorded,value,state\n";

    /// <summary>Writes every sample that is asked for, parameter by parameter, as it is read.</summary>
    public static async Task WriteAsync(
        Stream stream, TelemetryReader reader, DescribedSpacecraft spacecraft, TelemetryAsked asked, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteAsync(Head);
        foreach (var (name, track, number) in asked.Parameters)
        {
            if (track is null || number is not { } parameter)
            {
                continue;
            }

            var definition = spacecraft.Find(name);
            var start = $"{spacecraft.Description.Id},{Csv.Text(name)},{Csv.Text(definition?.Unit ?? "")},";
            await foreach (var sample in reader.SamplesAsync(track, parameter, asked.From, asked.To, cancellation))
            {
                await writer.WriteAsync(start);
                await writer.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sample.Head.GeneratedAt},{sample.Head.ReceivedAt},{sample.Head.GroundId},{(sample.Head.Recorded ? "true" : "false")},{sample.Value:R},{Csv.Text(LatestTelemetry.StateOf(definition, sample.Value) ?? "")}"));
            }
        }
    }
}
