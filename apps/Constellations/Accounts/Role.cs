namespace ScAi.Constellations.Accounts;

/// <summary>What an account may do; each may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Makes and changes things of its own, and runs simulations.</summary>
    Planner,

    /// <summary>May do everything, with everybody's things.</summary>
    Administrator,
}
