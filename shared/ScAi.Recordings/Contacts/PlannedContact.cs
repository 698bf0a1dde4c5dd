using ScAi.Time;

namespace ScAi.Recordings.Contacts;

/// <summary>A contact as the orbit engine foresees it.</summary>
internal readonly record struct PlannedContact(
    int Satellite, int Station, ScenarioTime Start, ScenarioTime End, double MaxElevation);
