namespace ScAi.Spacecraft.Docking;

/// <summary>Why an approach was given up.</summary>
public enum AbortCause
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>The ground or the crew said so.</summary>
    Commanded,

    /// <summary>Left the corridor.</summary>
    Corridor,

    /// <summary>Came too fast.</summary>
    Speed,

    /// <summary>Touched outside of the envelope for capture.</summary>
    Contact,

    /// <summary>The relative sensors and the prediction disagree.</summary>
    Sensor,

    /// <summary>No propellant to go on and still get away.</summary>
    Propellant,

    /// <summary>Did not get on: thrusters do not do what they are told.</summary>
    Progress,
}
