using System.Collections.Frozen;
using ScAi.Messages;

namespace ScAi.MissionControl.Telemetry;

/// <summary>A spacecraft's description with its parameters by name.</summary>
internal sealed class DescribedSpacecraft(SpacecraftDescription description)
{
    private readonly FrozenDictionary<string, ParameterDefinition> _parameters =
        description.Parameters.DistinctBy(parameter => parameter.Name).ToFrozenDictionary(parameter => parameter.Name, StringComparer.Ordinal);

    /// <summary>As it came.</summary>
    public SpacecraftDescription Description { get; } = description;

    /// <summary>A parameter; null when the spacecraft does not have it.</summary>
    public ParameterDefinition? Find(string parameter) => _parameters.GetValueOrDefault(parameter);
}
