using System.Diagnostics;
using ScAi.Federation.Messaging;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Mqtt.Tests;

/// <summary>
/// A broker with <c>broker/secure.conf</c>, and certificates and accounts as the scripts beside it make them.
/// </summary>
public sealed class SecureBrokerFixture : IDisposable
{
    public SecureBrokerFixture()
    {
        var configuration = File.ReadAllText(Path.Combine(Scripts, "secure.conf"))
            .Replace("listener 8883", "user {user}\nlistener {port} 127.0.0.1", StringComparison.Ordinal)
            .Replace("certificates/", "{folder}/certificates/", StringComparison.Ordinal)
            .Replace("accounts/", "{folder}/accounts/", StringComparison.Ordinal)
            .Replace("persistence_location ./", "persistence_location {folder}/", StringComparison.Ordinal);
        Broker = MosquittoProcess.Start(configuration, Prepare);
    }

    /// <summary>The folder with configurations and scripts.</summary>
    public static string Scripts { get; } = FindScripts();

    public MosquittoProcess Broker { get; }

    public string Address => $"mqtts://localhost:{Broker.Port}";

    public string Folder => Broker.Folder;

    public string Authority => Path.Combine(Folder, "certificates", "ca.crt");

    public MqttOptions Account(string name) => new()
    {
        Address = Address,
        ClientId = name,
        UserName = name,
        Password = File.ReadAllText(Path.Combine(Folder, "accounts", $"{name}.password")),
        AuthorityFile = Authority,
    };

    /// <summary>Runs a script of the folder; its exit code, and what it printed.</summary>
    public static (int ExitCode, string Output) Run(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", [Path.Combine(Scripts, script), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public void Dispose() => Broker.Dispose();

    private static void Prepare(string folder)
    {
        Must(Run("make-certificates.sh", Path.Combine(folder, "certificates")));
        Must(Run("make-accounts.sh", Path.Combine(folder, "accounts"), "downlink"));

        // A second federation on the same broker.
        var other = Path.Combine(folder, "other");
        Must(Run("make-accounts.sh", other, "other", "stranger"));
        foreach (var file in new[] { "passwords", "access" })
        {
            File.AppendAllText(Path.Combine(folder, "accounts", file), File.ReadAllText(Path.Combine(other, file)));
        }

        File.Copy(Path.Combine(other, "stranger.password"), Path.Combine(folder, "accounts", "stranger.password"));
    }

    private static void Must((int ExitCode, string Output) result)
    {
        if (result.ExitCode != 0)
        {
            throw new BusUnavailableException(result.Output);
        }
    }

    private static string FindScripts()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "broker", "secure.conf")))
            {
                return Path.Combine(folder.FullName, "broker");
            }
        }

        throw new DirectoryNotFoundException("The folder 'broker' is not above the tests.");
    }
}
