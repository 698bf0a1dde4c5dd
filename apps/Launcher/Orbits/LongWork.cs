using ScAi.Federation;
using Spectre.Console;

namespace ScAi.Launcher.Orbits;

/// <summary>Shows the progress of long work on standard error and lets Ctrl-C end it.</summary>
internal static class LongWork
{
    public static Task<int> Run(Func<CancellationToken, int> work, CancellationToken cancellation) => Task.Run(
        () =>
        {
            try
            {
                return work(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                Console.Error.WriteLine("Interrupted.");
                return RunExit.Interrupted;
            }
        },
        CancellationToken.None);

    /// <summary>A bar in a terminal; nothing when standard error goes elsewhere.</summary>
    public static T WithBar<T>(string what, Func<IProgress<double>?, T> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: 1.0);
                return work(new Bar(task));
            });
    }

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
