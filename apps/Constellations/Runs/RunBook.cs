using System.Globalization;
using Microsoft.Extensions.Logging;
using ScAi.Constellations.Accounts;
using ScAi.Scenarios;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Runs;

/// <summary>The runs that were launched since the platform was started. They end with it.</summary>
internal sealed class RunBook(PlatformOptions options, RunLimits limits, TimeProvider clock, ILogger<RunBook> log) : IDisposable
{
    private static readonly TimeSpan s_later = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly List<(string Account, RunProcess Process)> _runs = [];
    private long _last;
    private bool _isClosed;

    /// <summary>Starts a scenario as processes of its own.</summary>
    /// <exception cref="ProblemException">409: this platform starts no runs; 429: there are too many; 503: it cannot be started.</exception>
    public Run Launch(Caller caller, long constellation, Scenario scenario, bool staysObserved)
    {
        var folder = options.Runs ?? throw new ProblemException(Problem.Conflict("This platform was started without --runs FOLDER, so it starts no runs."));
        lock (_gate)
        {
            ThrowIfTooMany(caller);
            try
            {
                var process = Started(constellation, scenario, folder, staysObserved);
                _runs.Add((caller.AccountId, process));
                Forget();
                return process.Run;
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                log.LogError(wrong, "A run of constellation {Id} cannot be started", constellation);
                throw new ProblemException(Problem.Unavailable("The run cannot be started; the platform's log says why.", s_later));
            }
        }
    }

    /// <summary>The caller's runs, newest first; an administrator's are everybody's.</summary>
    public IReadOnlyList<Run> List(Caller caller)
    {
        lock (_gate)
        {
            return [.. _runs.Where(run => IsFor(caller, run.Account)).Select(run => run.Process.Run).Reverse()];
        }
    }

    /// <exception cref="ProblemException">404: it is not there, or not the caller's.</exception>
    public RunProcess Find(Caller caller, long id)
    {
        lock (_gate)
        {
            return _runs.Find(run => run.Process.Run.Id == id && IsFor(caller, run.Account)).Process
                ?? throw new ProblemException(Problem.NotFound($"run {id}"));
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            _runs.ForEach(run => run.Process.AskToLeave());
            _runs.ForEach(run => run.Process.Dispose());
            _runs.Clear();
        }
    }

    private RunProcess Started(long constellation, Scenario scenario, string folder, bool staysObserved)
    {
        var now = clock.GetUtcNow();
        var own = FolderOf(folder, now);
        var file = own + ".yaml";
        File.WriteAllText(file, ScenarioWriter.Write(scenario));
        var run = new Run(++_last, scenario.Name, constellation, RunState.Running, now, null, null, null, null, null, null, Path.GetFileName(own));
        return new RunProcess(run, own, file, staysObserved, clock);
    }

    private static bool IsFor(Caller caller, string account) => caller.IsAdministrator || caller.AccountId == account;

    private void ThrowIfTooMany(Caller caller)
    {
        var running = _runs.Where(run => run.Process.Run.State == RunState.Running).ToList();
        if (_isClosed || running.Count >= limits.InAll || running.Count(run => run.Account == caller.AccountId) >= limits.PerAccount)
        {
            throw new ProblemException(Problem.TooMany(
                $"At most {limits.PerAccount} runs of an account and {limits.InAll} of all may go on at a time; stop one or wait.", s_later));
        }
    }

    /// <summary>Drops the oldest that have ended; their folders stay.</summary>
    private void Forget()
    {
        while (_runs.Count > limits.Remembered && _runs.FindIndex(run => run.Process.Run.State != RunState.Running) is >= 0 and var oldest)
        {
            _runs[oldest].Process.Dispose();
            _runs.RemoveAt(oldest);
        }
    }

    private static string FolderOf(string runs, DateTimeOffset now)
    {
        var folder = Path.GetFullPath(runs);
        Directory.CreateDirectory(folder);
        var name = now.UtcDateTime.ToString("'platform-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var own = Path.Combine(folder, name);
        for (var i = 2; Directory.Exists(own) || File.Exists(own + ".yaml"); i++)
        {
            own = Path.Combine(folder, $"{name}-{i}");
        }

        return own;
    }
}
