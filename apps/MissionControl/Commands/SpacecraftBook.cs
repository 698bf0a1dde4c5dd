using ScAi.Messages;
using ScAi.MissionControl.Following;

namespace ScAi.MissionControl.Commands;

/// <summary>What spacecraft say that they understand. Safe from any thread.</summary>
internal sealed class SpacecraftBook(MissionBook mission)
{
    private static readonly TimeSpan s_usual = TimeSpan.FromMinutes(1);

    /// <summary>A spacecraft; null when it has not described itself.</summary>
    public SpacecraftDescription? Find(int id) => mission.Now.Spacecraft.GetValueOrDefault(id);

    /// <summary>What a spacecraft says of a command; null when it does not know it any more.</summary>
    public CommandDefinition? DefinitionOf(Command command) =>
        Find(command.Spacecraft)?.Commands.FirstOrDefault(one => one.Name == command.Name);

    public TimeSpan AcceptWithin(Command command) => DefinitionOf(command)?.AcceptWithin ?? s_usual;

    public TimeSpan CompleteWithin(Command command) => DefinitionOf(command)?.CompleteWithin ?? s_usual;
}
