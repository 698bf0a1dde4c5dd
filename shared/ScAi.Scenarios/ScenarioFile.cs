namespace ScAi.Scenarios;

/// <summary>Reads a scenario that has to be right.</summary>
public static class ScenarioFile
{
    /// <summary>The scenario in a file.</summary>
    /// <exception cref="InvalidDataException">It is wrong; the message has one line per error.</exception>
    public static Scenario Load(string path)
    {
        if (string.IsNullOrEmpty(path))
        {
            throw new InvalidDataException("Scenario: expected --Scenario FILE");
        }

        var reading = ScenarioReader.Read(path);
        return reading.Scenario
            ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Errors));
    }
}
