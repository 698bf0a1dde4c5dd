using System.CommandLine;
using ScAi.Federation;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Commands;

/// <summary>The options of every command that talks to a broker.</summary>
internal sealed class BrokerOptions
{
    private readonly Option<string> _broker = new("--broker")
    {
        Description = "The broker: mqtt://host:port, mqtts://host:port (TLS, verified) or mqtt+unix:///path.",
    };

    private readonly Option<string> _user = new("--user")
    {
        Description = "The broker account; its password is read from the environment variable SCAI_PASSWORD.",
    };

    private readonly Option<string> _authority = new("--authority")
    {
        Description = "A file with the certificate authority to trust instead of the system's.",
    };

    private readonly Option<string> _accounts = new("--accounts")
    {
        Description = "A folder with one password file per account, as broker/make-accounts.sh makes it; each app uses its own.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_accounts);
        command.Options.Add(_broker);
        command.Options.Add(_user);
        command.Options.Add(_authority);
    }

    public string? Address(ParseResult parsed) => parsed.GetValue(_broker);

    public Accounts Accounts(ParseResult parsed) => new(parsed.GetValue(_accounts));

    public bool HasAccounts(ParseResult parsed) => parsed.GetValue(_accounts) is not null;

    public AppOptions Read(ParseResult parsed, string address) => new()
    {
        Broker = address,
        User = parsed.GetValue(_user) ?? Environment.GetEnvironmentVariable("SCAI_USER"),
        Password = Environment.GetEnvironmentVariable("SCAI_PASSWORD"),
        Authority = parsed.GetValue(_authority),
    };
}
