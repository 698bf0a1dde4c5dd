using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Messages;

namespace ScAi.Mqtt;

/// <summary>Connects an app of the federation to its broker.</summary>
public static class MqttConnection
{
    /// <summary>The transport that the options name; the client id is prefix and app, so a name is taken once.</summary>
    /// <exception cref="InvalidDataException">The address is none; says what was expected.</exception>
    public static MqttBus Of(AppOptions options, AppSetup setup, ILogger? log = null)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return Of(options, setup.Prefix, setup.Name, setup.Codec, log);
    }

    /// <summary>The transport that the options name, for a process that is no app of a scenario.</summary>
    /// <exception cref="InvalidDataException">The address is none; says what was expected.</exception>
    public static MqttBus Of(AppOptions options, string prefix, string name, WireCodec codec, ILogger? log = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return new MqttBus(
                new MqttOptions
                {
                    Address = options.Broker,
                    ClientId = $"{prefix}-{name}",
                    UserName = options.User,
                    Password = options.Password,
                    AuthorityFile = options.Authority,
                },
                codec,
                log);
        }
        catch (ArgumentException wrong)
        {
            throw new InvalidDataException(wrong.Message, wrong);
        }
    }
}
