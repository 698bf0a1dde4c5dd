using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScAi.Launcher.Tests.Orbits;

/// <summary>The commands on orbits as people run them: a process, files in, text out.</summary>
public sealed class OrbitCommandTests : IDisposable
{
    private const string Sets =
        """
        SUOMI NPP
        1 37849U 11061A   23213.08183536  .00000107  00000+0  71187-4 0  9990
        2 37849  98.7048 151.0387 0001509  98.1761  29.6727 14.19551470609309
        NOAA 20
        1 43013U 17073A   23213.09184532  .00000093  00000+0  64789-4 0  9991
        2 43013  98.7128 150.8541 0001208  62.4209 297.7089 14.19550020295348

        """;

    private const string Day = "--from 2023-08-01T00:00:00Z --to 2023-08-02T00:00:00Z";

    private readonly string _folder = Directory.CreateTempSubdirectory("scai-orbits-").FullName;

    public OrbitCommandTests() => Write("sets.tle", Sets);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Propagate_OneOfTwo_WritesItsStates()
    {
        var (exit, output, error) = await Run($"propagate --elements sets.tle --select noaa* {Day} --step PT6H --frame geodetic");

        Assert.Equal("", error);
        Assert.Equal(0, exit);
        var rows = Lines(output);
        Assert.Equal(6, rows.Length);
        Assert.All(rows[1..], row => Assert.StartsWith("NOAA 20,43013,2023-08-0", row));
        Assert.All(rows[1..], row => Assert.InRange(double.Parse(row.Split(',')[5], CultureInfo.InvariantCulture), 820_000, 860_000));
    }

    [Fact]
    public async Task Propagate_EveryFormat_IsWhatItSays()
    {
        var json = await Run($"propagate --elements sets.tle {Day} --step 1h --format json --frame ecef");
        Assert.Equal(2, JsonDocument.Parse(json.Output).RootElement.GetProperty("satellites").GetArrayLength());

        var czml = await Run($"propagate --elements sets.tle {Day} --step 10min --format czml --sensor cone:50 --out out.czml");
        Assert.Equal(0, czml.Exit);
        var packets = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "out.czml"))).RootElement;
        Assert.Equal("document", packets[0].GetProperty("id").GetString());

        var stk = await Run($"propagate --elements sets.tle {Day} --step 10min --format e --out ephemerides");
        Assert.Equal(0, stk.Exit);
        var file = Path.Combine(_folder, "ephemerides", "SUOMI_NPP-37849.e");
        Assert.StartsWith("stk.v.11.0", File.ReadAllText(file));
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(file)!).Length);
    }

    [Fact]
    public async Task Passes_StationsFromCsvAndSites_AreListedByStart()
    {
        Write("stations.csv", "id,name,lat,lon,alt,mask\n11,\"Svalbard, north\",78.229772,15.407786,0,5\n");

        var (exit, output, _) = await Run($"passes --elements sets.tle --stations stations.csv --site 52.5,13.4 {Day} --format csv");

        Assert.Equal(0, exit);
        var starts = Lines(output)[1..].Select(row => Regex.Replace(row, "\"[^\"]*\"", "site").Split(',')[2]).ToList();
        Assert.Equal(starts.Order(StringComparer.Ordinal), starts);
        Assert.True(starts.Count > 30, $"{starts.Count} passes");
        Assert.Contains("SUOMI NPP,\"Svalbard, north\",2023-08-01T00:03:00.589372Z,2023-08-01T00:15:07.434813Z", output);

        var scenario = await Run($"passes --elements sets.tle --stations {Repository.PathOf("scenarios/downlink.yaml")} {Day}");
        Assert.Contains("Svalbard", scenario.Output);
        Assert.Matches(@"\d+ passes\n$", scenario.Output);
    }

    [Fact]
    public async Task Coverage_Target_IsTheSameWithAnyNumberOfCores()
    {
        Write("area.geojson", """{"type":"Polygon","coordinates":[[[5.9,45.8],[10.5,45.8],[10.5,47.8],[5.9,47.8],[5.9,45.8]]]}""");
        const string command = "coverage --elements sets.tle --sensor cone:50 --target area.geojson --resolution 0.5 " + Day;

        var one = await Run(command + " --cores 1 --format csv --accesses accesses.csv");
        var four = await Run(command + " --cores 4 --format csv");
        Assert.Equal(0, one.Exit);
        Assert.Equal(one.Output, four.Output);
        Assert.Equal(51, Lines(one.Output).Length);
        Assert.True(Lines(File.ReadAllText(Path.Combine(_folder, "accesses.csv"))).Length > 50);

        var map = await Run(command + " --format geojson --fom revisit-time --satisfy revisit-time.max<=50000");
        Assert.Equal(50, JsonDocument.Parse(map.Output).RootElement.GetProperty("features").GetArrayLength());
        var json = await Run(command + " --format json --satisfy revisit-time.max<=1e6");
        var figures = JsonDocument.Parse(json.Output).RootElement.GetProperty("figures").EnumerateArray();
        Assert.Equal(100.0, figures.Single(f => f.GetProperty("name").GetString() == "revisit-time.max").GetProperty("satisfied_percent").GetDouble());
    }

    [Theory]
    [InlineData("propagate --elements none.tle " + Day, "--elements: cannot read 'none.tle'")]
    [InlineData("propagate --elements empty.tle " + Day, "--elements: 'empty.tle' holds no element set")]
    [InlineData("propagate --elements sets.tle --select GOES " + Day, "--select: no satellite of 'sets.tle' is called or numbered 'GOES'")]
    [InlineData("propagate --elements sets.tle --from yesterday --to 2023-08-02", "--from: expected a time such as")]
    [InlineData("propagate --elements sets.tle --from 2023-08-02 --to 2023-08-01", "--to: expected a time after")]
    [InlineData("propagate --elements sets.tle --step -5s " + Day, "--step: expected a length of time")]
    [InlineData("propagate --elements sets.tle --step 1ms " + Day, "--step: that makes more than")]
    [InlineData("propagate --elements sets.tle --format e " + Day, "--out: expected a folder")]
    [InlineData("passes --elements sets.tle " + Day, "--site: expected")]
    [InlineData("passes --elements sets.tle --site 95,0 " + Day, "--site: latitudes")]
    [InlineData("passes --elements sets.tle --stations bad.csv " + Day, "bad.csv:2: lat: expected a number from -90 to 90, got '900'")]
    [InlineData("coverage --elements sets.tle " + Day, "--target: expected exactly one of")]
    [InlineData("coverage --elements sets.tle --point 1,2 --global 5 " + Day, "--target: expected exactly one of")]
    [InlineData("coverage --elements sets.tle --point 1,2 --sensor laser " + Day, "--sensor: expected horizon, cone:HALF")]
    [InlineData("coverage --elements sets.tle --point 1,2 --sensor cone:0 " + Day, "--sensor: a cone's half angle must be above 0")]
    [InlineData("coverage --elements sets.tle --point 1,2 --fom beauty " + Day, "--fom: there is no figure of merit 'beauty'")]
    [InlineData("coverage --elements sets.tle --point 1,2 --satisfy revisit-time.p7<=1 " + Day, "--satisfy: revisit-time has no p7")]
    [InlineData("coverage --elements sets.tle --global 0.00001 " + Day, "--resolution: The resolution must be")]
    [InlineData("coverage --elements sets.tle --target bad.geojson " + Day, "--target: bad.geojson: coordinates[0]: the ring is not closed")]
    public async Task Command_WrongInput_SaysSoInOneLineAndExitsWith2(string command, string message)
    {
        Write("empty.tle", "nothing here\n");
        Write("bad.csv", "name,lat,lon\nX,900,0\n");
        Write("bad.geojson", """{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,5]]]}""");

        var (exit, output, error) = await Run(command);

        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.StartsWith(message, error);
        Assert.Single(Lines(error));
    }

    [Fact]
    public async Task Coverage_Interrupted_ExitsWith130()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Needs signals.");
        using var process = Start("coverage --elements sets.tle --sensor horizon --global 0.2 --from 2023-08-01 --to 2023-08-30 --cores 1");
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);

        Assert.False(process.HasExited, "It was done before it could be interrupted.");
        const int interrupt = 2;
        Assert.Equal(0, Kill(process.Id, interrupt));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task<(int Exit, string Output, string Error)> Run(string command)
    {
        using var process = Start(command);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private Process Start(string command)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "scai.dll"));
        foreach (var argument in command.Split(' '))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
