using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using ScAi.Launcher.Commands;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Launcher.Books;

/// <summary>What <c>summary.json</c> says of a run.</summary>
internal sealed record Summary
{
    public required string Scenario { get; init; }

    public required string Run { get; init; }

    public required string Start { get; init; }

    public required string Stop { get; init; }

    public required double TickSeconds { get; init; }

    public required double? Rate { get; init; }

    public required ulong Seed { get; init; }

    public required string Transport { get; init; }

    public required int ExitCode { get; init; }

    public required string? Reason { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>SHA-256 of the canonical ledger.</summary>
    public required string Digest { get; init; }

    public required bool BooksBalance { get; init; }

    public required IReadOnlyList<string> Disagreements { get; init; }

    public required SummaryTotals Totals { get; init; }

    public required IReadOnlyList<SummarySatellite> Satellites { get; init; }

    /// <summary>Ticks granted, settling ticks included; null in free-running time.</summary>
    public required long? Grants { get; init; }

    /// <summary>Messages that the models published; 0 in free-running time, where nobody counts.</summary>
    public required long Messages { get; init; }

    public required double WallSeconds { get; init; }

    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>
    {
        ["scai"] = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        ["dotnet"] = RuntimeInformation.FrameworkDescription,
        ["system"] = RuntimeInformation.OSDescription,
    };

    public static Summary Of(
        RunRequest request,
        RunOutcome outcome,
        string transport,
        IReadOnlyList<LedgerEntry> ledger,
        IReadOnlyDictionary<int, SatelliteBooks> satellites,
        IReadOnlyList<string> disagreements,
        int exitCode) => new()
        {
            Scenario = request.Scenario.Name,
            Run = request.Run,
            Start = request.Scenario.Start.ToString(),
            Stop = (outcome.Status?.SimStopTime ?? request.Scenario.Stop).ToString(),
            TickSeconds = request.Scenario.TickStep.TotalSeconds,
            Rate = request.Scenario.Rate,
            Seed = request.Scenario.Seed,
            Transport = transport,
            ExitCode = exitCode,
            Reason = outcome.Reason,
            Warnings = outcome.Warnings,
            Digest = LedgerDigest.Of(ledger),
            BooksBalance = disagreements.Count == 0,
            Disagreements = disagreements,
            Totals = SummaryTotals.Of(ledger, [.. satellites.Values]),
            Satellites = [.. satellites.Values.Select(SummarySatellite.Of)],
            Grants = outcome.Status?.Grant + 1,
            Messages = outcome.Status?.Messages ?? 0,
            WallSeconds = Math.Round(outcome.Wall.TotalSeconds, 3),
        };

    public string ToJson() => ReadableJson.Of(this, SummaryJson.Default.Summary, indented: true);
}

/// <summary>Serialises summaries without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Summary))]
internal sealed partial class SummaryJson : JsonSerializerContext;
