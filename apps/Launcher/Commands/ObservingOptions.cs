using System.CommandLine;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Commands;

/// <summary>Whether and how a run that is started is recorded and served to browsers.</summary>
internal sealed class ObservingOptions
{
    private readonly Option<bool> _noObserve = new("--no-observe")
    {
        Description = "Without the observer's server; messages.jsonl is recorded all the same.",
    };

    private readonly Option<bool> _noRecord = new("--no-record")
    {
        Description = "Without an observer: no messages.jsonl, and no server.",
    };

    private readonly Option<int?> _port = new("--observe-port")
    {
        Description = "The port of the observer's server, on this machine; a free one when left out.",
    };

    private readonly Option<bool> _keep = new("--keep-observer")
    {
        Description = "Goes on serving the run when it is over, until Ctrl-C.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_noObserve);
        command.Options.Add(_noRecord);
        command.Options.Add(_port);
        command.Options.Add(_keep);
    }

    public bool IsRecorded(ParseResult parsed) => !parsed.GetValue(_noRecord);

    /// <summary>How the run is served; null when it is not, as always in memory, where there is no thread for a server.</summary>
    /// <exception cref="InvalidDataException">The options do not go together, or the port is taken.</exception>
    public ServingRequest? Read(ParseResult parsed, bool isMemory)
    {
        var serving = new ServingRequest(parsed.GetValue(_port), parsed.GetValue(_keep), _port.Name);
        var without = parsed.GetValue(_noRecord) ? "--no-record" : parsed.GetValue(_noObserve) ? "--no-observe"
            : isMemory ? "--transport memory" : null;
        if (without is null)
        {
            serving.Check();
            return serving;
        }

        return !serving.IsAsked
            ? null
            : throw new InvalidDataException($"--observe-port and --keep-observer: expected not beside {without}, which has no server");
    }
}
