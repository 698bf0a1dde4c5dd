using ScAi.Messages;

namespace ScAi.Federation;

/// <summary>The life of a managed app; refuses steps that NOS-T does not know.</summary>
public sealed class ModeMachine
{
    /// <summary>Where the app is.</summary>
    public FederateMode Mode { get; private set; } = FederateMode.Undefined;

    /// <summary>Whether the step is one that may be taken from here.</summary>
    public bool Allows(FederateMode next) => IsStep(Mode, next);

    /// <summary>Whether an app may go from one mode straight to the next.</summary>
    public static bool IsStep(FederateMode from, FederateMode to) => (from, to) switch
    {
        (FederateMode.Undefined or FederateMode.Terminated, FederateMode.Initializing) => true,
        (FederateMode.Initializing, FederateMode.Initialized) => true,
        (FederateMode.Initialized, FederateMode.Executing) => true,
        (FederateMode.Initializing or FederateMode.Initialized or FederateMode.Executing, FederateMode.Terminating) => true,
        (FederateMode.Terminating, FederateMode.Terminated) => true,
        _ => false,
    };

    /// <summary>Takes the step.</summary>
    /// <exception cref="InvalidOperationException">The step may not be taken from here.</exception>
    public void Enter(FederateMode next) => Mode = Allows(next)
        ? next
        : throw new InvalidOperationException($"An app that is {Mode} cannot become {next}.");
}
