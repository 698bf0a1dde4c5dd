using System.Globalization;
using System.Text.Json.Serialization;
using ScAi.Federation;
using ScAi.Launcher.Commands;
using ScAi.Messages;
using Spectre.Console;

namespace ScAi.Launcher.Checking;

/// <summary>What an examination found.</summary>
/// <param name="Federate">Who was watched.</param>
/// <param name="Run">In which run; null when none was seen.</param>
/// <param name="Phase">Where the run was when the watch ended.</param>
/// <param name="Reason">Why the run failed; null when it did not.</param>
/// <param name="Messages">How many messages of the federate were seen.</param>
/// <param name="Rules">Every rule with its verdict.</param>
internal sealed record Report(
    string Federate, string? Run, RunPhase? Phase, string? Reason, long Messages, IReadOnlyList<Rule> Rules)
{
    /// <summary>Whether the federate was seen and broke no rule.</summary>
    public bool IsKept => Messages > 0 && Broken == 0;

    public int Broken => Rules.Count(rule => rule.Verdict == Verdict.Broken);

    public int ExitCode => Messages == 0 ? RunExit.FederateLost : Broken > 0 ? RunExit.ContractBroken : RunExit.Done;

    public string Summary =>
        Messages == 0 ? $"{Federate} was not seen."
        : $"{Federate}: {Rules.Count(rule => rule.Verdict == Verdict.Kept)} rules kept, {Broken} broken, "
            + $"{Rules.Count(rule => rule.Verdict == Verdict.NotObserved)} not observed, in {Messages} messages"
            + (Phase == RunPhase.Failed ? $"; the run failed: {Reason}" : "");

    public string ToJson() => ReadableJson.Of(this, ReportJson.Default.Report, indented: true);

    /// <summary>The rules as a table, and a last line.</summary>
    public void Show(IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("rule", "", "what it asks, and what broke it");
        foreach (var rule in Rules)
        {
            var (text, color) = rule.Verdict switch
            {
                Verdict.Kept => ("kept", "green"),
                Verdict.Broken => ("broken", "red"),
                _ => ("not observed", "grey"),
            };
            var offences = rule.Offences > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({rule.Offences} times)") : "";
            var evidence = rule.Evidence is { } found ? $"\n[{color}]{Markup.Escape(found)}{offences}[/]" : "";
            table.AddRow(rule.Name, $"[{color}]{text}[/]", Markup.Escape(rule.Demand) + evidence);
        }

        console.Write(table);
        console.WriteLine(Summary);
    }
}

/// <summary>Serialises reports without reflection.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJson : JsonSerializerContext;
