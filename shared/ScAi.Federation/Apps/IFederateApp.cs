namespace ScAi.Federation;

/// <summary>An app of the federation: knows how to join one. Made by the app's own process or, in memory, by the launcher.</summary>
public interface IFederateApp
{
    /// <summary>What the app is for, in one line.</summary>
    string Purpose { get; }

    /// <summary>Reads the scenario and prepares to join.</summary>
    /// <exception cref="InvalidDataException">The scenario or an option is wrong; the message says what was expected.</exception>
    AppSetup Prepare(AppOptions options);
}
