namespace ScAi.Messages;

/// <summary>A payload of the wire contract. Records are immutable, so the in-memory transport hands them over as they are.</summary>
public interface IWireRecord;
