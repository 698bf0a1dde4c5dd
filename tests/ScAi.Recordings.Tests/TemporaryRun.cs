using ScAi.Scenarios;

namespace ScAi.Recordings.Tests;

/// <summary>A run folder with scenario and recording, gone after the test.</summary>
internal sealed class TemporaryRun : IDisposable
{
    public TemporaryRun()
    {
    }

    public TemporaryRun(IEnumerable<Federation.Messaging.BusMessage> messages) => Story.Record(File, messages);

    public string Folder { get; } = Directory.CreateTempSubdirectory("scai-test-").FullName;

    public string File => Path.Combine(Folder, Recording.FileName);

    public TemporaryRun WithScenario()
    {
        System.IO.File.WriteAllText(Path.Combine(Folder, "scenario.yaml"), ScenarioWriter.Write(Story.Scenario));
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
