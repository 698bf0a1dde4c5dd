namespace ScAi.Architecture.Tests;

/// <summary>The rules of the house, held against the repository; and against planted violations, to see that they bite.</summary>
public class ArchitectureTests
{
    private static readonly SourceTree s_repository = new(Repository.Root);

    [Fact]
    public void Projects_OfTheRepository_KeepTheRules()
    {
        Assert.Empty(ProjectRules.BrokenIn(s_repository));
    }

    [Fact]
    public void Sources_OfTheRepository_KeepTheRules()
    {
        Assert.Empty(SourceRules.BrokenIn(s_repository));
    }

    [Fact]
    public void SourceTree_OfTheRepository_HasReadIt()
    {
        Assert.Contains("shared/ScAi.Federation/Loop/FederateLoop.cs", s_repository.Sources);
        Assert.Contains("apps/Manager/Manager.csproj", s_repository.Projects);
        Assert.InRange(s_repository.Sources.Count, 250, int.MaxValue);
        Assert.InRange(s_repository.Projects.Count, 15, int.MaxValue);
    }

    [Fact]
    public void Solution_HasEveryProject()
    {
        var solution = s_repository.Read("ScAi.sln").Replace('\\', '/');

        Assert.All(s_repository.Projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.Now;")]
    [InlineData("var watch = Stopwatch.StartNew();")]
    [InlineData("Thread.Sleep(5);")]
    [InlineData("await Task.Delay(5);")]
    [InlineData("var chance = Random.Shared.NextDouble();")]
    [InlineData("var chance = new Random(5);")]
    [InlineData("var id = Guid.NewGuid();")]
    [InlineData("var topic = $\"{prefix}/{app}/location\";")]
    [InlineData("var topic = $\"{_settings.Prefix}/manager/init\";")]
    [InlineData("var topic = \"+/status/ready\";")]
    [InlineData("using ScAi.Mqtt;")]
    [InlineData("namespace ScAi.GroundNetwork.Services;")]
    public void Sources_PlantedViolation_IsFoundWithFileAndLine(string violation)
    {
        using var planted = new PlantedTree();
        planted.Add("apps/GroundNetwork/LinkDesk.cs", $"// DateTime.UtcNow may be spoken of\n{violation}\n");

        Assert.StartsWith("apps/GroundNetwork/LinkDesk.cs:2: ", Assert.Single(SourceRules.BrokenIn(planted.Tree)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apps/GroundNetwork/Program.cs", "var id = Guid.NewGuid();")]
    [InlineData("apps/GroundNetwork/Program.cs", "using ScAi.Mqtt;")]
    [InlineData("shared/ScAi.Mqtt/MqttBus.cs", "var watch = Stopwatch.StartNew();")]
    [InlineData("apps/GroundNetwork/LinkDesk.cs", "await Task.Delay(5, clock);")]
    [InlineData("apps/GroundNetwork/LinkDesk.cs", "var address = \"mqtt://127.0.0.1\"; // DateTime.Now")]
    public void Sources_AllowedThere_AreLeftAlone(string file, string line)
    {
        using var planted = new PlantedTree();
        planted.Add(file, line);

        Assert.Empty(SourceRules.BrokenIn(planted.Tree));
    }

    [Theory]
    [InlineData("shared/ScAi.Orbits/Sgp4.cs", "var text = File.ReadAllText(path);")]
    [InlineData("shared/ScAi.Messages/Topic.cs", "using System.Net.Sockets;")]
    [InlineData("shared/ScAi.Time/Clock.cs", "var clock = TimeProvider.System;")]
    public void Sources_PureProjectTouchesTheWorld_IsFound(string file, string line)
    {
        using var planted = new PlantedTree();
        planted.Add(file, line);

        Assert.Single(SourceRules.BrokenIn(planted.Tree));
    }

    [Theory]
    [InlineData("apps/Manager/Manager.csproj", "../GroundNetwork/GroundNetwork.csproj", "an app refers to an app")]
    [InlineData("shared/ScAi.Time/ScAi.Time.csproj", "../ScAi.Messages/ScAi.Messages.csproj", "expected nothing")]
    [InlineData("shared/ScAi.Orbits/ScAi.Orbits.csproj", "../ScAi.Federation/ScAi.Federation.csproj", "expected ScAi.Time")]
    [InlineData("shared/ScAi.Sql/ScAi.Sql.csproj", "../ScAi.Web/ScAi.Web.csproj", "expected nothing")]
    [InlineData("shared/ScAi.Web/ScAi.Web.csproj", "../ScAi.Sql/ScAi.Sql.csproj", "expected nothing")]
    [InlineData("shared/ScAi.Accounts/ScAi.Accounts.csproj", "../ScAi.Mqtt/ScAi.Mqtt.csproj", "expected ScAi.Sql, ScAi.Web")]
    [InlineData("shared/ScAi.Hosting/ScAi.Hosting.csproj", "../../apps/Manager/Manager.csproj", "shared code refers to apps/Manager")]
    public void Projects_PlantedReference_IsFound(string project, string reference, string rule)
    {
        using var planted = new PlantedTree();
        planted.Add(project, $"<Project><ItemGroup><ProjectReference Include=\"{reference}\" /></ItemGroup></Project>");

        Assert.Contains(rule, Assert.Single(ProjectRules.BrokenIn(planted.Tree)));
    }

    [Fact]
    public void Projects_PlantedVersion_IsFound()
    {
        using var planted = new PlantedTree();
        planted.Add("apps/Manager/Manager.csproj", "<Project><ItemGroup><PackageReference Include=\"X\" Version=\"1\" /></ItemGroup></Project>");

        Assert.Contains("version of its own", Assert.Single(ProjectRules.BrokenIn(planted.Tree)));
    }

    private sealed class PlantedTree : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("scai-planted-").FullName;

        public SourceTree Tree => new(_root);

        public void Add(string file, string text)
        {
            var path = Path.Combine(_root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
