namespace ScAi.Spacecraft.Thermal;

/// <summary>The nodes of a vehicle and what links them; nodes are numbered as in <see cref="NodeNumber"/>.</summary>
public sealed record ThermalParameters
{
    /// <summary>The nodes; at most <see cref="NodeValues.Capacity"/>.</summary>
    public IReadOnlyList<ThermalNode> Nodes { get; init; } =
    [
        new("structure", 63_000.0)
        {
            SunAreaSquareMeters = 1.25, Absorptivity = 0.08, OuterAreaSquareMeters = 5.0, Emissivity = 0.05,
            LowestKelvin = 233.15, HighestKelvin = 333.15,
        },
        new("electronics", 27_000.0)
        {
            RadiatorSquareMeters = 0.36, HeaterWatts = 30.0, HeaterOnKelvin = 268.15, HeaterOffKelvin = 273.15,
            LowestKelvin = 258.15, HighestKelvin = 318.15,
        },
        new("battery", 4_000.0)
        {
            HeaterWatts = 10.0, HeaterOnKelvin = 281.15, HeaterOffKelvin = 285.15, LowestKelvin = 275.15, HighestKelvin = 313.15,
        },
        new("tank", 40_000.0)
        {
            HeaterWatts = 8.0, HeaterOnKelvin = 284.15, HeaterOffKelvin = 288.15, LowestKelvin = 278.15, HighestKelvin = 313.15,
        },
        new("payload", 18_000.0)
        {
            RadiatorSquareMeters = 0.15, LouvreShutKelvin = 278.15, LouvreOpenKelvin = 293.15,
            HeaterWatts = 15.0, HeaterOnKelvin = 268.15, HeaterOffKelvin = 272.15, LowestKelvin = 258.15, HighestKelvin = 313.15,
        },
        new("array", 8_000.0)
        {
            InitialKelvin = 300.0, SunAreaSquareMeters = 1.2, Absorptivity = 0.9, OuterAreaSquareMeters = 2.4, Emissivity = 0.85,
            LowestKelvin = 173.15, HighestKelvin = 373.15,
        },
    ];

    /// <summary>What links them.</summary>
    public IReadOnlyList<ThermalLink> Links { get; init; } =
    [
        new(NodeNumber.Structure, NodeNumber.Electronics, 4.0, 0.2),
        new(NodeNumber.Electronics, NodeNumber.Battery, 0.6),
        new(NodeNumber.Structure, NodeNumber.Tank, 0.3, 0.02),
        new(NodeNumber.Structure, NodeNumber.Payload, 1.5, 0.05),
        new(NodeNumber.Structure, NodeNumber.Array, 0.05),
    ];

    /// <summary>What the Earth and its clouds throw back of sunlight.</summary>
    public double Albedo { get; init; } = 0.3;

    /// <summary>What the Earth radiates.</summary>
    public double EarthInfraredWattsPerSquareMeter { get; init; } = 237.0;

    /// <summary>The share of a radiator that works behind a shut louvre.</summary>
    public double ShutLouvreShare { get; init; } = 0.15;

    /// <summary>A crewed vehicle: the cabin's heat goes over a coolant loop to the radiator.</summary>
    public static ThermalParameters Crewed { get; } = new()
    {
        Nodes =
        [
            new("structure", 4_000_000.0)
            {
                SunAreaSquareMeters = 18.0, Absorptivity = 0.06, OuterAreaSquareMeters = 72.0, Emissivity = 0.04,
                LowestKelvin = 233.15, HighestKelvin = 333.15,
            },
            new("electronics", 600_000.0)
            {
                RadiatorSquareMeters = 14.0, HeaterWatts = 600.0, HeaterOnKelvin = 273.15, HeaterOffKelvin = 277.15,
                LowestKelvin = 263.15, HighestKelvin = 318.15,
            },
            new("battery", 90_000.0)
            {
                HeaterWatts = 150.0, HeaterOnKelvin = 281.15, HeaterOffKelvin = 285.15, LowestKelvin = 275.15, HighestKelvin = 313.15,
            },
            new("tank", 2_500_000.0)
            {
                HeaterWatts = 150.0, HeaterOnKelvin = 284.15, HeaterOffKelvin = 288.15, LowestKelvin = 278.15, HighestKelvin = 313.15,
            },
            new("payload", 200_000.0)
            {
                RadiatorSquareMeters = 1.0, HeaterWatts = 100.0, HeaterOnKelvin = 268.15, HeaterOffKelvin = 272.15,
                LowestKelvin = 258.15, HighestKelvin = 313.15,
            },
            new("array", 200_000.0)
            {
                InitialKelvin = 300.0, SunAreaSquareMeters = 34.0, Absorptivity = 0.9, OuterAreaSquareMeters = 68.0, Emissivity = 0.85,
                LowestKelvin = 173.15, HighestKelvin = 373.15,
            },
            new("cabin", 900_000.0)
            {
                InitialKelvin = 295.15, HeaterWatts = 800.0, HeaterOnKelvin = 291.15, HeaterOffKelvin = 294.15,
                LowestKelvin = 289.15, HighestKelvin = 302.15,
            },
        ],
        Links =
        [
            new(NodeNumber.Structure, NodeNumber.Electronics, 40.0, 2.0),
            new(NodeNumber.Electronics, NodeNumber.Battery, 10.0),
            new(NodeNumber.Structure, NodeNumber.Tank, 4.0, 0.3),
            new(NodeNumber.Structure, NodeNumber.Payload, 10.0, 0.5),
            new(NodeNumber.Structure, NodeNumber.Array, 1.0),
            new(NodeNumber.Structure, NodeNumber.Cabin, 8.0, 0.4),
            new(NodeNumber.Electronics, NodeNumber.Cabin, 250.0),
        ],
    };

    /// <summary>A node's number by its name; -1 when the vehicle has none of that name.</summary>
    public int NumberOf(string name)
    {
        for (var i = 0; i < Nodes.Count; i++)
        {
            if (Nodes[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
