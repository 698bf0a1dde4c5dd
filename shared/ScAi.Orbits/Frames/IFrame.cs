namespace ScAi.Orbits.Frames;

/// <summary>Marks a type that names a frame of reference, so that vectors of different frames cannot meet.</summary>
#pragma warning disable CA1040 // The interface is a constraint: frames have no members.
public interface IFrame;
#pragma warning restore CA1040
