using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ScAi.Federation.Messaging;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Mqtt.Tests;

public sealed class RefusalTests(SecureBrokerFixture broker) : IClassFixture<SecureBrokerFixture>
{
    [Fact]
    public void Open_WhereNobodyListens_SaysSoWithinASecondOrTwo()
    {
        var address = $"mqtt://127.0.0.1:{FreePort()}";
        var watch = Stopwatch.StartNew();

        Assert.Equal(
            $"The broker at {address} is not there: nothing listens at this address.", Refusal(Client.Options(address, "x")));

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Open_WhereNobodyListensYet_WaitsIfAskedTo()
    {
        using var late = MosquittoProcess.Start();
        late.Kill();
        using var starter = new Timer(_ => late.Restart(), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);

        using var client = Client.Join(Client.Options(late.Address, "x") with { WaitForBroker = true });

        Assert.True(client.Bus.IsConnected);
    }

    [Fact]
    public void Open_WhereNobodyEverListens_EndsWaitingInTime()
    {
        var options = Client.Options($"mqtt://127.0.0.1:{FreePort()}", "x") with
        {
            WaitForBroker = true, ConnectTimeout = TimeSpan.FromSeconds(2),
        };
        var watch = Stopwatch.StartNew();

        Assert.EndsWith("is not there: nothing listens at this address.", Refusal(options), StringComparison.Ordinal);

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public void Open_AtAnUnknownHost_SaysSo() => Assert.Equal(
        "The broker at mqtt://no-such-host.invalid:1883 is not there: the host name 'no-such-host.invalid' is not known.",
        Refusal(Client.Options("mqtt://no-such-host.invalid:1883", "x")));

    [Fact]
    public void Open_AtALocalSocketThatIsNotThere_SaysSo() => Assert.Equal(
        "The broker at mqtt+unix:///no/such/broker.sock is not there: no such file.",
        Refusal(Client.Options("mqtt+unix:///no/such/broker.sock", "x")));

    [Fact]
    public void Open_WithTheWrongPassword_SaysSoAndKeepsItSecret()
    {
        var log = new LinesLog();
        using var client = new Client(broker.Account("ground") with { Password = "guess" }, log);

        var refusal = Assert.Throws<BusUnavailableException>(() => client.Bus.Open(null, client));

        Assert.Equal(
            $"The broker at {broker.Address} refuses the user 'ground': wrong user name or password, or not authorised.",
            refusal.Message);
        Assert.DoesNotContain("guess", $"{refusal}", StringComparison.Ordinal);
        Assert.DoesNotContain(
            log.Lines.Concat(broker.Broker.Log), line => line.Contains("guess", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_WithoutAnAccount_SaysSo() => Assert.Equal(
        $"The broker at {broker.Address} refuses clients without user name and password: wrong user name or password, or not "
        + "authorised.",
        Refusal(broker.Account("ground") with { UserName = null, Password = null }));

    [Theory]
    [InlineData("ground", "")]
    [InlineData("admin", "admin")]
    [InlineData("", "")]
    [InlineData("mosquitto", "mosquitto")]
    public void Open_WithEmptyOrGuessableCredentials_IsRefused(string user, string password) => Assert.Contains(
        "wrong user name or password",
        Refusal(broker.Account("ground") with { UserName = user, Password = password }),
        StringComparison.Ordinal);

    [Fact]
    public void Open_WhereAnotherAuthorityVouches_SaysSo()
    {
        using var folder = new Folder();
        Assert.Equal(0, SecureBrokerFixture.Run("make-certificates.sh", folder.Path).ExitCode);
        var authority = Path.Combine(folder.Path, "ca.crt");

        Assert.Equal(
            $"The broker at {broker.Address} is not trusted: its certificate is not vouched for by '{authority}', or not "
            + "valid today.",
            Refusal(broker.Account("ground") with { AuthorityFile = authority }));
    }

    [Fact]
    public void Open_WhereOnlyTheSystemsAuthoritiesAreTrusted_SaysSo() => Assert.Equal(
        $"The broker at {broker.Address} is not trusted: its certificate is not vouched for by the system's authorities, or not "
        + "valid today.",
        Refusal(broker.Account("ground") with { AuthorityFile = null }));

    [Fact]
    public void Open_AtAHostThatTheCertificateDoesNotName_SaysSo()
    {
        using var elsewhere = Tls(folder => SecureBrokerFixture.Run("make-certificates.sh", folder, "broker.example.org"));

        Assert.Equal(
            $"The broker at mqtts://localhost:{elsewhere.Port} is not trusted: its certificate is not for the host 'localhost'.",
            Refusal(Secure(elsewhere)));
    }

    [Fact]
    public void Open_WhereTheCertificateIsOutOfDate_SaysSo()
    {
        using var old = Tls(MakeExpiredCertificate);

        Assert.EndsWith("or not valid today.", Refusal(Secure(old)), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhereAClientCertificateIsAskedFor_SaysSoAndTakesOne()
    {
        using var strict = Tls(
            folder => SecureBrokerFixture.Run("make-certificates.sh", folder),
            "cafile {folder}/ca.crt\nrequire_certificate true\n");

        Assert.Equal(
            $"The broker at mqtts://localhost:{strict.Port} breaks off the TLS connection; it may ask for a client certificate.",
            Refusal(Secure(strict)));

        // The script's server certificate is for servers; one for clients, by the same authority.
        var (certificate, key) = MakeClientCertificate(strict.Folder);
        using var client = Client.Join(Secure(strict) with { CertificateFile = certificate, KeyFile = key }, "t/#");
        client.Say("t/x/word", "{}");
        client.Next();
    }

    [Fact]
    public void Open_WithTlsAtAServerThatHangsUpInTheHandshake_SaysSo()
    {
        // Bytes that it leaves unread make its system reset the connection, so that no alert arrives.
        using var server = new FakeBroker(_ => null);
        var address = server.Address.Replace("mqtt://", "mqtts://", StringComparison.Ordinal);

        Assert.Equal(
            $"The broker at {address} breaks off the TLS connection; it may ask for a client certificate.",
            Refusal(broker.Account("ground") with { Address = address }));
    }

    [Fact]
    public void Open_WithTlsWhereNoneIsSpoken_SaysSo()
    {
        using var plain = MosquittoProcess.Start();

        Assert.Contains(
            " at mqtts://localhost:", Refusal(Secure(plain) with { AuthorityFile = broker.Authority }), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WithoutTlsWhereItIsSpoken_SaysSo() => Assert.Equal(
        $"The broker at mqtt://localhost:{broker.Broker.Port} closed the connection without an answer; it may be no MQTT broker, or "
        + "expect TLS.",
        Refusal(broker.Account("ground") with { Address = $"mqtt://localhost:{broker.Broker.Port}" }));

    [Theory]
    [InlineData("/no/such/file")]
    public void Constructor_WithAnAuthorityFileThatIsNotThere_NamesIt(string file)
    {
        var refusal = Assert.Throws<BusUnavailableException>(
            () => new Client(broker.Account("ground") with { AuthorityFile = file }));

        Assert.Equal($"The broker at {broker.Address} cannot be trusted: cannot read '{file}'.", refusal.Message);
    }

    [Fact]
    public void Open_WithAnAuthorityFileThatHoldsNone_NamesIt()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "empty.crt");
        File.WriteAllText(file, "nothing");

        Assert.Equal(
            $"The broker at {broker.Address} cannot be trusted: '{file}' holds no certificates.",
            Refusal(broker.Account("ground") with { AuthorityFile = file }));
    }

    [Theory]
    [InlineData("-tls1", false)]
    [InlineData("-tls1_1", false)]
    [InlineData("-tls1_2", true)]
    [InlineData("-tls1_3", true)]
    public void Broker_SpeaksTls12AndLater(string version, bool isSpoken)
    {
        using var client = Process.Start(new ProcessStartInfo(
            "openssl",
            ["s_client", "-connect", $"localhost:{broker.Broker.Port}", version, "-cipher", "ALL:@SECLEVEL=0"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        client.StandardInput.Close();
        var output = client.StandardOutput.ReadToEnd();
        client.WaitForExit();

        Assert.Equal(isSpoken, !output.Contains("Cipher is (NONE)", StringComparison.Ordinal));
    }

    [Fact]
    public void Publish_OverTls_ManyAndLargeMessages_ArriveInOrder()
    {
        using var client = Client.Join(broker.Account("constellation"), "downlink/constellation/#");
        for (var i = 0; i < 200; i++)
        {
            client.Say("downlink/constellation/location", $"[{i},\"{new string('x', i * 500)}\"]");
        }

        client.Until(() => client.Messages.Count == 200);

        Assert.All(
            client.Messages.Index(),
            heard => Assert.StartsWith($"[{heard.Index},", heard.Item.Payload, StringComparison.Ordinal));
        client.Bus.Close();
    }

    [Fact]
    public void Scripts_ForFilesThatExist_RefuseAndChangeNothing()
    {
        var certificates = Path.Combine(broker.Folder, "certificates");
        var accounts = Path.Combine(broker.Folder, "accounts");
        var before = Directory.GetFiles(certificates).Concat(Directory.GetFiles(accounts))
            .ToDictionary(file => file, File.ReadAllText);

        Assert.Equal(2, SecureBrokerFixture.Run("make-certificates.sh", certificates).ExitCode);
        Assert.Equal(2, SecureBrokerFixture.Run("make-accounts.sh", accounts, "downlink").ExitCode);

        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllText(file.Key)));
    }

    [Fact]
    public void Scripts_KeepSecretsToTheirOwner()
    {
        var secrets = Directory.GetFiles(broker.Folder, "*.password", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(broker.Folder, "*.key", SearchOption.AllDirectories))
            .Append(Path.Combine(broker.Folder, "accounts", "passwords")).ToList();

        Assert.True(secrets.Count > 8);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in secrets)
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var hashes = File.ReadAllText(Path.Combine(broker.Folder, "accounts", "passwords"));
        Assert.DoesNotContain(broker.Account("ground").Password!, hashes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make-accounts.sh", "down/link")]
    [InlineData("make-accounts.sh", "downlink", "gro und")]
    [InlineData("make-accounts.sh", "downlink", "#")]
    [InlineData("make-accounts.sh", "downlink", "ground:king")]
    [InlineData("make-certificates.sh", "not a host")]
    public void Scripts_ForImpossibleNames_RefuseAndMakeNothing(string script, params string[] arguments)
    {
        using var folder = new Folder();
        var target = Path.Combine(folder.Path, "new");

        var (exitCode, output) = SecureBrokerFixture.Run(script, [target, .. arguments]);

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"{script}: '", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    private static string Refusal(MqttOptions options)
    {
        using var client = new Client(options);
        return Assert.Throws<BusUnavailableException>(() => client.Bus.Open(null, client)).Message;
    }

    private static MqttOptions Secure(MosquittoProcess process) => new()
    {
        Address = $"mqtts://localhost:{process.Port}",
        ClientId = "x",
        AuthorityFile = Path.Combine(process.Folder, "ca.crt"),
    };

    private static MosquittoProcess Tls(Func<string, (int ExitCode, string Output)> makeCertificates, string more = "") =>
        MosquittoProcess.Start(
            "user {user}\nlistener {port} 127.0.0.1\ncertfile {folder}/server.crt\nkeyfile {folder}/server.key\n"
            + "allow_anonymous true\nlog_dest stderr\n" + more,
            folder => Assert.Equal(0, makeCertificates(folder).ExitCode));

    private static (int ExitCode, string Output) MakeExpiredCertificate(string folder)
    {
        var now = DateTimeOffset.UtcNow;
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=authority", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(now.AddDays(-30), now.AddDays(30));
        Write(folder, "ca", authority, null);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        Sign(folder, "server", authority, now.AddDays(-20), now.AddDays(-10), names.Build());
        return (0, "");
    }

    private static (string Certificate, string Key) MakeClientCertificate(string folder)
    {
        var now = DateTimeOffset.UtcNow;
        using var authority = X509Certificate2.CreateFromPemFile(
            Path.Combine(folder, "ca.crt"), Path.Combine(folder, "ca.key"));
        Sign(folder, "client", authority, authority.NotBefore, now.AddDays(1));
        return (Path.Combine(folder, "client.crt"), Path.Combine(folder, "client.key"));
    }

    private static void Sign(
        string folder,
        string name,
        X509Certificate2 authority,
        DateTimeOffset from,
        DateTimeOffset to,
        params X509Extension[] extensions)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        foreach (var extension in extensions)
        {
            request.CertificateExtensions.Add(extension);
        }

        using var certificate = request.Create(authority, from, to, RandomNumberGenerator.GetBytes(8));
        Write(folder, name, certificate, key);
    }

    private static void Write(string folder, string name, X509Certificate2 certificate, ECDsa? key)
    {
        File.WriteAllText(Path.Combine(folder, $"{name}.crt"), certificate.ExportCertificatePem());
        if (key is not null)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.key"), key.ExportPkcs8PrivateKeyPem(), Encoding.ASCII);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("scai-test-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
