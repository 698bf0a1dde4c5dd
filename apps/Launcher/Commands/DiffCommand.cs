using System.CommandLine;
using ScAi.Federation;
using ScAi.Recordings;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai diff RUN1 RUN2</c>: are two runs the same, and if not, where do they part?</summary>
internal static class DiffCommand
{
    private const int Different = 1;

    public static Command Create()
    {
        var first = new Argument<string>("run1") { Description = "A run folder, or a recording (messages.jsonl)." };
        var second = new Argument<string>("run2") { Description = "Another." };
        var command = new Command(
            "diff",
            "Says whether two runs are the same, whatever the wall clock did, and if not, where they first part. "
            + "Exit codes: 0 equal, 1 different, 2 bad input.");
        command.Arguments.Add(first);
        command.Arguments.Add(second);
        command.SetAction((parsed, cancellation) =>
        {
            var difference = RunDiff.Compare(parsed.GetValue(first)!, parsed.GetValue(second)!, cancellation);
            Console.WriteLine(difference.DigestA == difference.DigestB
                ? $"ledger digest {difference.DigestA} of both"
                : $"ledger digest {difference.DigestA} against {difference.DigestB}");
            Console.WriteLine(difference.IsEqual
                ? $"equal: {difference.MessagesA} messages"
                : $"different: {difference.First}");
            return Task.FromResult(difference.IsEqual ? RunExit.Done : Different);
        });
        return command;
    }
}
