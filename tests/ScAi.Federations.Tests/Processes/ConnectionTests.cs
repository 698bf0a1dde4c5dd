using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Federations.Tests.Processes;

/// <summary>Without a broker that can be used a run ends at once, with exit 3 and one clear sentence.</summary>
public class ConnectionTests
{
    private const string WithPasswords =
        """
        listener {port} 127.0.0.1
        user {user}
        allow_anonymous false
        password_file {folder}/passwords
        log_dest stderr
        log_timestamp false
        """;

    private const string WithCertificates =
        """
        listener {port} 127.0.0.1
        user {user}
        allow_anonymous true
        certfile {folder}/certificates/server.crt
        keyfile {folder}/certificates/server.key
        log_dest stderr
        log_timestamp false
        """;

    [Fact]
    public void Run_WrongPassword_ExitThreeAndOneSentence()
    {
        using var broker = MosquittoProcess.Start(
            WithPasswords, folder => Run("mosquitto_passwd", "-b", "-c", Path.Combine(folder, "passwords"), "alice", "secret"));

        AssertRefused("wrong user name or password", "hunter2", "--broker", broker.Address, "--user", "alice");
    }

    [Fact]
    public void Run_NoPassword_ExitThreeAndOneSentence()
    {
        using var broker = MosquittoProcess.Start(
            WithPasswords, folder => Run("mosquitto_passwd", "-b", "-c", Path.Combine(folder, "passwords"), "alice", "secret"));

        AssertRefused("clients without user name and password", null, "--broker", broker.Address);
    }

    [Fact]
    public void Run_WrongAuthority_ExitThreeAndOneSentence()
    {
        using var others = new TemporaryFolder();
        Certificates(others.File("certificates"));
        using var broker = MosquittoProcess.Start(
            WithCertificates, folder => Certificates(Path.Combine(folder, "certificates")));

        AssertRefused(
            "is not trusted", null, "--broker", $"mqtts://localhost:{broker.Port}", "--authority", others.File("certificates", "ca.crt"));
    }

    [Fact]
    public void Run_NobodyListens_ExitThreeAndOneSentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        AssertRefused($"127.0.0.1:{port}", null, "--broker", $"mqtt://127.0.0.1:{port}");
    }

    [Fact]
    public void Run_UnknownHost_ExitThreeAndOneSentence() =>
        AssertRefused("no-such-host.invalid", null, "--broker", "mqtt://no-such-host.invalid:1883");

    /// <summary>The port is in use by something that is no broker.</summary>
    [Fact]
    public void Run_SomebodyElsesPort_ExitThreeAndOneSentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
            await client.GetStream().ReadExactlyAsync(new byte[1]);
        });

        AssertRefused(" MQTT broker", null, "--broker", $"mqtt://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        Assert.True(answering.IsCompleted || !answering.IsFaulted);
    }

    /// <summary>The port on which the run's own broker should listen.</summary>
    [Fact]
    public void Run_PortInUse_ExitThreeAndOneSentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        AssertRefused($"{port}", null, "--port", $"{port}");
    }

    [Fact]
    public void Run_NoAddress_ExitTwoAndSaysWhatWasExpected()
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--broker", "nonsense"]);

        Assert.Equal(2, run.Wait());
        Assert.Contains("mqtt://host:port", run.Errors);
    }

    private static void AssertRefused(string sentence, string? password, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        using var run = Scai.Start(
            ["run", "scenarios/downlink.yaml", "--json", "--out", folder.File("run"), .. arguments],
            password is null ? null : new Dictionary<string, string> { ["SCAI_PASSWORD"] = password });

        Assert.Equal(3, run.Wait());
        Assert.Contains(sentence, run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
        Assert.Single(run.Errors.Split('\n'));
        Assert.Equal("", run.Output);
        if (password is not null)
        {
            Assert.DoesNotContain(password, run.Errors);
        }
    }

    private static void Certificates(string folder) => Run("/bin/sh", Repository.PathOf("broker/make-certificates.sh"), folder);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }
}
