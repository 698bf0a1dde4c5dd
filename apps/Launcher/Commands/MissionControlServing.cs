using System.CommandLine;
using ScAi.Launcher.Running;
using ScAi.Scenarios;

namespace ScAi.Launcher.Commands;

/// <summary>Whether and how the mission control of a run that is started is served to browsers.</summary>
internal sealed class MissionControlServing
{
    private readonly Option<bool> _noServer = new("--no-mission-control-server")
    {
        Description = "Mission control without its server: it follows the run and carries out the scenario's commands all the same.",
    };

    private readonly Option<int?> _port = new("--mission-control-port")
    {
        Description = "The port of mission control's server, on this machine; a free one when left out.",
    };

    private readonly Option<bool> _keep = new("--keep-mission-control")
    {
        Description = "Goes on serving mission control when the run is over, until Ctrl-C.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_noServer);
        command.Options.Add(_port);
        command.Options.Add(_keep);
    }

    /// <summary>How it is served; null when it is not, as always in memory, where there is no thread for a server.</summary>
    /// <exception cref="InvalidDataException">The options do not go together, or the port is taken.</exception>
    public ServingRequest? Read(ParseResult parsed, bool isMemory, Scenario scenario)
    {
        var serving = new ServingRequest(parsed.GetValue(_port), parsed.GetValue(_keep), _port.Name);
        var without = scenario.MissionControl is null ? "a scenario without missionControl" : parsed.GetValue(_noServer) ? _noServer.Name
            : isMemory ? "--transport memory" : null;
        if (without is null)
        {
            serving.Check();
            return serving;
        }

        return !serving.IsAsked
            ? null
            : throw new InvalidDataException($"{_port.Name} and {_keep.Name}: expected not beside {without}, which has no server");
    }
}
