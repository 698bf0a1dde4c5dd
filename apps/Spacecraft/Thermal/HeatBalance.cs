using ScAi.Spacecraft.Power;
using static System.Math;

namespace ScAi.Spacecraft.Thermal;

/// <summary>The heat flows of a step: what comes from outside and inside is constant, what is passed on and radiated is not.</summary>
internal ref struct HeatBalance
{
    private const double RadiatorEmissivity = 0.9;
    private const double EarthRadiusKilometers = 6378.137;
    private readonly ThermalParameters _parameters;
    private readonly double _radiators;
    private NodeValues _constant;

    internal HeatBalance(ThermalParameters parameters, in ThermalInputs inputs, int heaters)
    {
        _parameters = parameters;
        _radiators = Clamp(1.0 - inputs.LostRadiator, 0.0, 1.0);
        _constant = default;
        var flux = SolarArray.SolarConstantWattsPerSquareMeter / (inputs.SunDistanceAstronomicalUnits * inputs.SunDistanceAstronomicalUnits);
        var view = ViewFactor(inputs.RadiusKilometers);
        var albedo = flux * parameters.Albedo * view * Max(0.0, inputs.SubSolarCosine);
        var infrared = parameters.EarthInfraredWattsPerSquareMeter * view;
        for (var i = 0; i < parameters.Nodes.Count; i++)
        {
            var node = parameters.Nodes[i];
            var isArray = i == NodeNumber.Array;
            var sun = node.SunAreaSquareMeters * (isArray ? Abs(inputs.ArrayIncidenceCosine) : 1.0);
            var absorbed = node.Absorptivity * (flux * inputs.SunlitFraction * sun + albedo * node.OuterAreaSquareMeters)
                + infrared * node.Emissivity * node.OuterAreaSquareMeters
                - (isArray ? inputs.ArrayDeliveredWatts : 0.0);
            var dissipated = inputs.DissipatedWatts[i] + (heaters >> i & 1) * node.HeaterWatts;
            _constant[i] = absorbed + dissipated;
            AbsorbedWatts += absorbed;
            DissipatedWatts += dissipated;
        }
    }

    /// <summary>From Sun and Earth, less what leaves as electricity.</summary>
    internal double AbsorbedWatts { get; }

    /// <summary>Electronics and heaters.</summary>
    internal double DissipatedWatts { get; }

    /// <summary>The Earth's share of what a sphere sees: 0.5 (1 - sqrt(1 - (Re / r)^2)).</summary>
    internal static double ViewFactor(double radiusKilometers)
    {
        var ratio = EarthRadiusKilometers / radiusKilometers;
        return 0.5 * (1.0 - Sqrt(Max(0.0, 1.0 - ratio * ratio)));
    }

    /// <summary>A substep that is stable and accurate: half of 2 C / (sum G + 4 eps sigma A T^3) of the quickest node.</summary>
    internal readonly double StableSeconds(in NodeValues kelvin)
    {
        NodeValues rates = default;
        for (var i = 0; i < _parameters.Nodes.Count; i++)
        {
            var node = _parameters.Nodes[i];
            var area = node.Emissivity * node.OuterAreaSquareMeters + RadiatorEmissivity * node.RadiatorSquareMeters;
            rates[i] = 4.0 * ThermalModel.StefanBoltzmann * area * Pow(kelvin[i], 3.0);
        }

        for (var i = 0; i < _parameters.Links.Count; i++)
        {
            var link = _parameters.Links[i];
            var warmer = Max(kelvin[link.First], kelvin[link.Second]);
            var rate = link.WattsPerKelvin + 4.0 * ThermalModel.StefanBoltzmann * link.RadiatingSquareMeters * warmer * warmer * warmer;
            rates[link.First] += rate;
            rates[link.Second] += rate;
        }

        var shortest = double.MaxValue;
        for (var i = 0; i < _parameters.Nodes.Count; i++)
        {
            shortest = Min(shortest, _parameters.Nodes[i].CapacityJoulesPerKelvin / Max(rates[i], 1e-12));
        }

        return shortest;
    }

    /// <summary>Moves the temperatures on; returns what was radiated to space in joules.</summary>
    internal readonly double Advance(ref NodeValues kelvin, double h)
    {
        NodeValues k1 = default, k2 = default, k3 = default, k4 = default;
        var r1 = Rates(kelvin, ref k1);
        var r2 = Rates(Moved(kelvin, k1, 0.5 * h), ref k2);
        var r3 = Rates(Moved(kelvin, k2, 0.5 * h), ref k3);
        var r4 = Rates(Moved(kelvin, k3, h), ref k4);
        for (var i = 0; i < _parameters.Nodes.Count; i++)
        {
            kelvin[i] += h / 6.0 * (k1[i] + 2.0 * (k2[i] + k3[i]) + k4[i]);
        }

        return h / 6.0 * (r1 + 2.0 * (r2 + r3) + r4);
    }

    /// <summary>How far a louvre is open at a temperature: from shut to open along a smooth ramp.</summary>
    internal readonly double LouvreShare(int number, double kelvin)
    {
        var node = _parameters.Nodes[number];
        var place = Clamp((kelvin - node.LouvreShutKelvin) / (node.LouvreOpenKelvin - node.LouvreShutKelvin), 0.0, 1.0);
        return _radiators * double.Lerp(_parameters.ShutLouvreShare, 1.0, place * place * (3.0 - 2.0 * place));
    }

    private readonly NodeValues Moved(in NodeValues kelvin, in NodeValues rates, double h)
    {
        NodeValues moved = default;
        for (var i = 0; i < _parameters.Nodes.Count; i++)
        {
            moved[i] = kelvin[i] + h * rates[i];
        }

        return moved;
    }

    private readonly double Rates(in NodeValues kelvin, ref NodeValues rates)
    {
        var radiated = 0.0;
        for (var i = 0; i < _parameters.Nodes.Count; i++)
        {
            var node = _parameters.Nodes[i];
            var area = node.Emissivity * node.OuterAreaSquareMeters;
            if (node.RadiatorSquareMeters > 0.0)
            {
                area += RadiatorEmissivity * node.RadiatorSquareMeters * LouvreShare(i, kelvin[i]);
            }

            var squared = kelvin[i] * kelvin[i];
            var lost = ThermalModel.StefanBoltzmann * area * squared * squared;
            radiated += lost;
            rates[i] = _constant[i] - lost;
        }

        for (var i = 0; i < _parameters.Links.Count; i++)
        {
            var link = _parameters.Links[i];
            var (a, b) = (kelvin[link.First], kelvin[link.Second]);
            var flow = link.WattsPerKelvin * (a - b)
                + ThermalModel.StefanBoltzmann * link.RadiatingSquareMeters * (a * a * a * a - b * b * b * b);
            rates[link.First] -= flow;
            rates[link.Second] += flow;
        }

        for (var i = 0; i < _parameters.Nodes.Count; i++)
        {
            rates[i] /= _parameters.Nodes[i].CapacityJoulesPerKelvin;
        }

        return radiated;
    }
}
