using System.Collections.Immutable;
using System.Data.Common;
using ScAi.Messages;
using ScAi.MissionControl.Following;

namespace ScAi.MissionControl.Commands;

/// <summary>What spacecraft say that they understand. Reading is safe from any thread.</summary>
internal sealed class SpacecraftBook
{
    private static readonly TimeSpan s_usual = TimeSpan.FromMinutes(1);
    private volatile ImmutableDictionary<int, SpacecraftDescription> _spacecraft = ImmutableDictionary<int, SpacecraftDescription>.Empty;

    public async Task LoadAsync(DbConnection connection) =>
        _spacecraft = (await CommandStore.SpacecraftAsync(connection)).ToImmutableDictionary(spacecraft => spacecraft.Id);

    public async Task HearAsync(MissionTurn turn, SpacecraftDescription spacecraft)
    {
        await CommandStore.KeepAsync(turn, spacecraft);
        _spacecraft = _spacecraft.SetItem(spacecraft.Id, spacecraft);
    }

    /// <summary>A spacecraft; null when it has not described itself.</summary>
    public SpacecraftDescription? Find(int id) => _spacecraft.GetValueOrDefault(id);

    /// <summary>What a spacecraft says of a command; null when it does not know it any more.</summary>
    public CommandDefinition? DefinitionOf(Command command) =>
        Find(command.Spacecraft)?.Commands.FirstOrDefault(one => one.Name == command.Name);

    public TimeSpan AcceptWithin(Command command) => DefinitionOf(command)?.AcceptWithin ?? s_usual;

    public TimeSpan CompleteWithin(Command command) => DefinitionOf(command)?.CompleteWithin ?? s_usual;
}
