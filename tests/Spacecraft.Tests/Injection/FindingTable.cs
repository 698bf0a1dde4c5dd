using System.Text;

namespace ScAi.Spacecraft.Tests.Injection;

/// <summary>The findings of a campaign, fault by fault.</summary>
internal static class FindingTable
{
    public static double RecallOf(IEnumerable<Finding> findings) => findings.Average(finding => finding.Samples is null ? 0.0 : 1.0);

    public static string Of(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder("| fault | from | injected | recall | samples, median | samples, most | first to fire |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var fault in findings.GroupBy(finding => finding.Injection.Fault))
        {
            var samples = fault.Select(finding => finding.Samples).OfType<int>().Order().ToList();
            var monitor = fault.Select(finding => finding.Monitor).OfType<string>().CountBy(name => name)
                .OrderByDescending(entry => entry.Value).Select(entry => entry.Key).FirstOrDefault("-");
            text.AppendLine(
                $"| {fault.Key} | {fault.Min(finding => Math.Abs(finding.Magnitude)):0.#####} | {fault.Count()} | {RecallOf(fault):0.000} "
                + $"| {(samples.Count == 0 ? "-" : $"{samples[samples.Count / 2]}")} | {(samples.Count == 0 ? "-" : $"{samples[^1]}")} | {monitor} |");
        }

        return text.ToString();
    }
}
