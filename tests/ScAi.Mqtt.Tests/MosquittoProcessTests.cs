using System.Diagnostics;
using ScAi.Federation.Messaging;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Mqtt.Tests;

public sealed class MosquittoProcessTests
{
    [Fact]
    public void Dispose_OfARunningBroker_LeavesNoProcessAndNoFolder()
    {
        var broker = MosquittoProcess.Start();
        var id = broker.Id;
        Assert.True(Directory.Exists(broker.Folder));
        Assert.False(Process.GetProcessById(id).HasExited);

        broker.Dispose();

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
        Assert.False(Directory.Exists(broker.Folder));
        Assert.Throws<InvalidOperationException>(() => broker.Id);
    }

    [Fact]
    public void Start_Twice_TakesTwoPorts()
    {
        using var one = MosquittoProcess.Start();
        using var other = MosquittoProcess.Start();

        Assert.NotEqual(one.Port, other.Port);
    }

    [Fact]
    public void Kill_ThenRestart_KeepsThePort()
    {
        using var broker = MosquittoProcess.Start();
        var (port, id) = (broker.Port, broker.Id);

        broker.Kill();
        broker.Restart();

        Assert.Equal(port, broker.Port);
        Assert.NotEqual(id, broker.Id);
        using var client = Client.Join(broker.Address, "client");
    }

    [Fact]
    public void Start_WithAConfigurationThatMosquittoRefuses_SaysWhatMosquittoSays()
    {
        var refusal = Assert.Throws<BusUnavailableException>(() => MosquittoProcess.Start("no_such_setting true\n"));

        Assert.Contains("does not start on port", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("no_such_setting", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_OfTheLocalBroker_ListensOnThisMachineOnly()
    {
        using var broker = MosquittoProcess.Start();

        var listeners = File.ReadLines("/proc/net/tcp").Concat(File.ReadLines("/proc/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == "0A" && fields[1].EndsWith($":{broker.Port:X4}", StringComparison.Ordinal));

        Assert.Equal("0100007F", Assert.Single(listeners)[1].Split(':')[0]);
    }

    [Fact]
    public void Parent_KilledWithoutACleanUp_TakesTheBrokerAlong()
    {
        using var parent = Process.Start(new ProcessStartInfo("dotnet", [typeof(MosquittoProcessTests).Assembly.Location, "broker"])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true,
        })!;
        var words = parent.StandardOutput.ReadLine()!.Split(' ', 2);
        try
        {
            using var broker = Process.GetProcessById(int.Parse(words[0]));

            parent.Kill();

            Assert.True(broker.WaitForExit(TimeSpan.FromSeconds(10)));
        }
        finally
        {
            Directory.Delete(words[1], recursive: true);
        }
    }
}
