using Microsoft.Extensions.Logging;
using ScAi.Federation;

namespace ScAi.Mqtt;

/// <summary>Connects an app of the federation to its broker.</summary>
public static class MqttConnection
{
    /// <summary>The transport that the options name; the client id is prefix and app, so a name is taken once.</summary>
    /// <exception cref="InvalidDataException">The address is none; says what was expected.</exception>
    public static MqttBus Of(AppOptions options, AppSetup setup, ILogger? log = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(setup);
        try
        {
            return new MqttBus(
                new MqttOptions
                {
                    Address = options.Broker,
                    ClientId = $"{setup.Prefix}-{setup.Name}",
                    UserName = options.User,
                    Password = options.Password,
                    AuthorityFile = options.Authority,
                },
                setup.Codec,
            log);
        }
        catch (ArgumentException wrong)
        {
            throw new InvalidDataException(wrong.Message, wrong);
        }
    }
}
