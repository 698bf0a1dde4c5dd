using ScAi.Messages;
using ScAi.MissionControl.Tests.Commands;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Killing;

/// <summary>
/// A spacecraft as a process with a journal of keys in a file. A line <c>accepted</c> is written before anything is said; a line
/// <c>executed</c> is the effect itself, of which there may be one for each key. After a start it says again how far all have come.
/// </summary>
internal sealed class CraftProcess
{
    public const string Word = "kill-test-craft";
    public const string Executed = "executed ";
    private const string Accepted = "accepted ";
    private readonly FileStream _journal;
    private readonly Dictionary<string, CommandStage> _stages = [];
    private readonly List<string> _toExecute = [];
    private readonly HashSet<string> _refused = [];
    private ScenarioTime _now;

    private CraftProcess(FileStream journal) => _journal = journal;

    public static int Run(string path)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1);
        var craft = new CraftProcess(file);
        craft.TakeUp();
        var isFresh = true;
        while (Console.ReadLine() is { } line)
        {
            if (!line.StartsWith(KillPlan.TickWord, StringComparison.Ordinal))
            {
                craft.Hear((CommandUplink)KillPlan.Read(line, 0)!.Value.Record);
                continue;
            }

            var number = int.Parse(line[(KillPlan.TickWord.Length + 1)..]);
            craft._now = KillPlan.Ticks[number].Start;
            if (isFresh)
            {
                craft.SayAll();
                isFresh = false;
            }

            craft.Execute();
            Console.Out.Write($"{KillPlan.DoneWord} {number}\n");
            Console.Out.Flush();
        }

        return 0;
    }

    private void TakeUp()
    {
        var text = new StreamReader(_journal).ReadToEnd();
        var whole = text.LastIndexOf('\n') + 1;
        _journal.SetLength(whole);
        _journal.Seek(0, SeekOrigin.End);
        foreach (var line in text[..whole].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            _stages[words[1]] = line.StartsWith(Executed, StringComparison.Ordinal) ? CommandStage.Completed : CommandStage.Accepted;
            if (words.Length > 2)
            {
                _refused.Add(words[1]);
            }
        }

        _toExecute.AddRange(_stages.Where(stage => stage.Value == CommandStage.Accepted).Select(stage => stage.Key));
    }

    private void Hear(CommandUplink uplink)
    {
        _now = ScenarioTime.Max(_now, uplink.Time);
        if (!_stages.TryGetValue(uplink.Key, out _))
        {
            var isRefused = uplink.Arguments["watts"].Number == KillPlan.RefusedWatts;
            Write($"{Accepted}{uplink.Key}{(isRefused ? " refused" : "")}");
            _stages.Add(uplink.Key, CommandStage.Accepted);
            _toExecute.Add(uplink.Key);
            if (isRefused)
            {
                _refused.Add(uplink.Key);
            }
        }

        Say(uplink.Key);
    }

    private void Execute()
    {
        foreach (var key in _toExecute)
        {
            if (!_refused.Contains(key))
            {
                Write(Executed + key);
            }

            _stages[key] = CommandStage.Completed;
            Say(key);
        }

        _toExecute.Clear();
    }

    private void SayAll()
    {
        foreach (var key in _stages.Keys)
        {
            Say(key);
        }
    }

    private void Say(string key)
    {
        var stage = _refused.Contains(key) && _stages[key] == CommandStage.Completed ? CommandStage.Failed : _stages[key];
        var verification = new CommandVerification(1, key, stage, _now, _now, 5, Reason: stage == CommandStage.Failed ? "too much" : null);
        Console.Out.Write(KillPlan.Line(Channels.Verification, verification) + "\n");
        Console.Out.Flush();
    }

    private void Write(string line)
    {
        _journal.Write(System.Text.Encoding.ASCII.GetBytes(line + "\n"));
        _journal.Flush();
    }
}
