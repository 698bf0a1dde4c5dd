using ScAi.Messages;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>The commands of a vehicle, as it describes them.</summary>
internal static class VehicleCommands
{
    private static readonly TimeSpan Accept = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);
    private static readonly string[] Switch = ["off", "on"];

    /// <summary>The directions of a burn by name, in the local frame: radial, transverse, normal.</summary>
    public static IReadOnlyDictionary<string, Geometry.Vector3D> Directions { get; } = new Dictionary<string, Geometry.Vector3D>
    {
        ["prograde"] = new(0, 1, 0), ["retrograde"] = new(0, -1, 0),
        ["radialOut"] = new(1, 0, 0), ["radialIn"] = new(-1, 0, 0),
        ["normal"] = new(0, 0, 1), ["antiNormal"] = new(0, 0, -1),
    };

    /// <summary>The commands of a vehicle.</summary>
    public static IReadOnlyList<CommandDefinition> Of(VehicleParameters parameters) =>
    [
        .. Everybodys(parameters),
        .. Software(),
        .. parameters.Crewed ? Crew() : [],
        .. parameters.Docks ? Approach() : [],
    ];

    private static IEnumerable<CommandDefinition> Everybodys(VehicleParameters parameters) =>
    [
        Of("system.ping", "Answers, and does nothing else"),
        Of("power.setLoad", "Switches a load that can be missed", Choice("load", "Which", "auxiliary", "payload"), Choice("state", "How", Switch)),
        Of("thermal.setHeaters", "Switches the power of the heaters", Choice("state", "How", Switch)),
        Of("thermal.useCircuit", "Chooses the circuit of the heaters", Choice("circuit", "Which", "main", "redundant")),
        Of("payload.setDuty", "Tells the payload what to do", Choice("duty", "What", "off", "standby", "imaging", "band")),
        Of("communication.setTransmitter", "Switches the transmitter", Choice("state", "How", Switch)) with { Critical = true },
        Of("attitude.setMode", "Chooses what to point at; done when it points there", Choice("mode", "What", "detumble", "sunSafe", "nadir"))
            with { CompleteWithin = TimeSpan.FromMinutes(30) },
        Of("attitude.target", "Points the instrument at a place on the ground; done when it points there",
            Number("latitude", "deg", "North", -90, 90), Number("longitude", "deg", "East", -180, 180))
            with { CompleteWithin = TimeSpan.FromMinutes(30) },
        Of("attitude.desaturate", "Waits until the torquers have brought the wheels below a load",
            Number("load", "%", "The most load", 1, 100)) with { CompleteWithin = TimeSpan.FromHours(3) },
        Of("propulsion.burn", "Turns, and fires the thruster until it has given a velocity",
            Number("deltaV", "m/s", "How much", 0.001, 500), Choice("direction", "Where to", [.. Directions.Keys])) with
        {
            Critical = true,
            Interlocks =
            [
                new CommandInterlock("power.batterySoc", 40, null, "Valves and wheels need power."),
                new CommandInterlock("recovery.thrustInhibited", null, 0, "Thrust is forbidden."),
                new CommandInterlock("fuel.propellantMass", 0.02 * parameters.Propulsion.LoadKilograms, null, "There is nothing to burn."),
            ],
            CompleteWithin = TimeSpan.FromHours(2),
        },
        Of("propulsion.stop", "Ends the burn under way"),
        Of("propulsion.isolate", "Shuts or opens the tank's latch valve", Choice("valve", "How", "open", "shut")) with { Critical = true },
        Of("recovery.safeMode", "Goes into safe mode") with { Critical = true },
        Of("recovery.recover", "The next step out of safe mode, if its checks hold"),
        Of("recovery.allowThrust", "Allows thrust again after an abort") with { Critical = true },
        Of("sensors.setDevice", "Switches a device", Choice("device", "Which", [.. parameters.Sensors.Devices.Select(device => device.Name)]),
            Choice("state", "How", Switch)),
    ];

    private static IEnumerable<CommandDefinition> Software() =>
    [
        Of("software.announce", "An image is going to come", Number("version", "", "Its version", 1, 1_000_000),
            Number("size", "B", "Its size", 1, 16 << 20), Number("chunkSize", "B", "The size of its chunks", 1, 64 << 10),
            Text("sha256", "Its SHA-256, in hexadecimal"), Text("signature", "Of version, size, size of chunks and hash")),
        Of("software.chunk", "A piece of the image", Number("index", "", "Which, from 0", 0, 1 << 24), Text("data", "Base64")),
        Of("software.stage", "Writes the verified image into the slot that does not run"),
        Of("software.activate", "Starts the staged image on trial") with { Critical = true },
        Of("software.commit", "Ends the trial well before its time") with { Critical = true },
        Of("software.cancel", "Gives the update up; a trial is rolled back"),
    ];

    private static IEnumerable<CommandDefinition> Crew() =>
    [
        Of("lifeSupport.setUnit", "Switches a unit", Choice("unit", "Which", "scrubber", "electrolysis", "condenser", "nitrogen"),
            Choice("state", "How", Switch)) with { Critical = true },
    ];

    private static IEnumerable<CommandDefinition> Approach() =>
    [
        Of("docking.go", "Begins the approach, or lets it leave a hold point") with { Critical = true },
        Of("docking.hold", "Takes back the leave to go on"),
        Of("docking.abort", "Gives the approach up on a path that stays away"),
        Of("docking.undock", "Lets go of the target") with { Critical = true },
    ];

    private static CommandDefinition Of(string name, string description, params ArgumentDefinition[] arguments) =>
        new(name, description, false, arguments, [], Accept, Soon);

    private static ArgumentDefinition Number(string name, string unit, string description, double low, double high) =>
        new(name, unit, description, low, high, null, false);

    private static ArgumentDefinition Text(string name, string description) => new(name, "", description, null, null, null, true);

    private static ArgumentDefinition Choice(string name, string description, params string[] choices) =>
        new(name, "", description, null, null, choices, true);
}
