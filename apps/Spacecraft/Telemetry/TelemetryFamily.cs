using ScAi.Messages;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>The parameters of one subsystem; they come down together in a packet.</summary>
public sealed class TelemetryFamily
{
    /// <summary>A family of parameters, all of the same packet.</summary>
    /// <param name="first">Where its samples begin among those of the vehicle.</param>
    /// <param name="parameters">At least one.</param>
    /// <exception cref="ArgumentException">They are not of one packet.</exception>
    public TelemetryFamily(int first, IReadOnlyList<ParameterDefinition> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        (First, Parameters) = (first, parameters);
        Name = parameters[0].Name.Split('.')[0];
        ShortNames = [.. parameters.Select(parameter => parameter.Name.Split('.') is [var packet, var name] && packet == Name
            ? name
            : throw new ArgumentException($"{parameter.Name}: expected {Name}.NAME", nameof(parameters)))];
    }

    /// <summary>The packet's name.</summary>
    public string Name { get; }

    /// <summary>Where its samples begin.</summary>
    public int First { get; }

    /// <summary>The parameters.</summary>
    public IReadOnlyList<ParameterDefinition> Parameters { get; }

    /// <summary>Their names without the packet's.</summary>
    internal string[] ShortNames { get; }

    /// <summary>How many samples it has.</summary>
    public int Count => ShortNames.Length;
}
