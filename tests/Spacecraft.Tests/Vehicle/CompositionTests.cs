using ScAi.Messages;
using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Tests.Injection;
using ScAi.Spacecraft.Thermal;
using ScAi.Spacecraft.Vehicle;

namespace ScAi.Spacecraft.Tests.Vehicle;

/// <summary>The subsystems together: what one does, the others feel.</summary>
public sealed class CompositionTests
{
    private const long Orbit = 5_700;
    private const double Mu = 398600.4418;

    [Fact]
    public void Step_TwoOrbits_ArrayGivesExactlyNothingInTheUmbraAndMuchOutside()
    {
        var craft = new Craft(1);
        var (dark, light) = (0, 0);
        craft.FlyEach(craft.Born(), 2 * Orbit, state =>
        {
            if (state.Body.Sun.SunlitFraction == 0)
            {
                Assert.Equal(0.0, state.Body.PowerNow.ArrayWatts);
                dark++;
            }
            else if (state.Body.Sun.SunlitFraction == 1)
            {
                light += state.Body.PowerNow.ArrayWatts > 100 ? 1 : 0;
            }
        });

        Assert.InRange(dark, 3_000, 4_600);
        Assert.InRange(light, 5_000, 8_400);
    }

    [Fact]
    public void Step_OrbitAfterOrbit_ChargeAndTemperaturesComeBack()
    {
        var craft = new Craft(1);
        var state = Dusk(craft, craft.Fly(craft.Born(), 4 * Orbit));
        var next = Dusk(craft, state);

        Assert.Equal(state.Body.PowerNow.StateOfCharge, next.Body.PowerNow.StateOfCharge, 0.01);
        Assert.Equal(state.Body.Thermal.Kelvin[NodeNumber.Array], next.Body.Thermal.Kelvin[NodeNumber.Array], 2.0);
        Assert.Equal(state.Body.Thermal.Kelvin[NodeNumber.Electronics], next.Body.Thermal.Kelvin[NodeNumber.Electronics], 1.0);
    }

    [Fact]
    public void Step_ThroughAShadow_DischargesByWhatABatteryBearsAndTheTemperaturesLag()
    {
        var craft = new Craft(1);
        var start = Dusk(craft, craft.Fly(craft.Born(), 2 * Orbit));
        var end = craft.FlyUntil(start, state => state.Body.Sun.SunlitFraction > 0);
        var later = craft.Fly(end, 1_200);

        Assert.InRange(start.Body.PowerNow.StateOfCharge - end.Body.PowerNow.StateOfCharge, 0.1, 0.4);
        Assert.True(end.Body.Thermal.Kelvin[NodeNumber.Array] < start.Body.Thermal.Kelvin[NodeNumber.Array] - 50);
        Assert.True(craft.Fly(end, 60).Body.Thermal.Kelvin[NodeNumber.Array] < later.Body.Thermal.Kelvin[NodeNumber.Array] - 20);
    }

    [Fact]
    public void Step_PayloadOn_TakesChargeWarmsItsNodeAndFillsItsRecorder()
    {
        var craft = new Craft(1);
        var dusk = Dusk(craft, craft.Born());
        var (on, off) = (Run("imaging"), Run("off"));

        Assert.True(on.PowerNow.StateOfCharge < off.PowerNow.StateOfCharge - 0.02);
        Assert.True(on.Thermal.Kelvin[NodeNumber.Payload] > off.Thermal.Kelvin[NodeNumber.Payload] + 0.5);
        Assert.Equal(1_170 * new PayloadParameters().BitsPerSecond, on.Payload.GeneratedBits - off.Payload.GeneratedBits, 2e-3 * on.Payload.GeneratedBits + 1e9);

        VehicleBody Run(string duty) => craft.Fly(craft.Told(dusk, "payload.setDuty", ("duty", ArgumentValue.Of(duty))), 1_200).Body;
    }

    [Fact]
    public void Step_OverContacts_CarriesNoMoreThanTheLinkDoes()
    {
        var craft = new Craft(1);
        var (telemetry, payload, contact) = (0.0, 0.0, 0);
        var end = craft.FlyEach(craft.Born(), 3 * Orbit, state =>
        {
            telemetry += state.Body.CommunicationNow.PlaybackBitsPerSecond;
            payload += state.Body.CommunicationNow.PlaybackBitsPerSecond > 0 ? craft.Design.Parameters.PayloadDownlinkBitsPerSecond : 0;
            contact += state.Body.CommunicationNow.PlaybackBitsPerSecond > 0 ? 1 : 0;
        });

        Assert.InRange(contact, 300, 3_600);
        Assert.InRange(end.Body.Communication.FramesTaken * (double)craft.Design.Parameters.Communication.FrameBits, 1e6, telemetry);
        Assert.InRange(end.Body.Payload.OffloadedBits, 1e9, payload);
        Assert.Equal(end.Body.Payload.GeneratedBits, end.Body.Payload.StoredBits + end.Body.Payload.OffloadedBits + end.Body.Payload.LostBits);
    }

    [Fact]
    public void Step_HohmannByCommand_RaisesTheOrbitAndTakesThePropellantOfTheRocketEquation()
    {
        const double low = 6_878.137, high = 6_928.137;
        var craft = new Craft(1, fit: like => like with
        {
            Elements = like.Elements with { MeanMotionRevsPerDay = Revolutions(low), Eccentricity = 0.0001 },
        });
        var middle = (low + high) / 2;
        var first = 1_000 * (Math.Sqrt(Mu * (2 / low - 1 / middle)) - Math.Sqrt(Mu / low));
        var second = 1_000 * (Math.Sqrt(Mu / high) - Math.Sqrt(Mu * (2 / high - 1 / middle)));
        Assert.Equal(27.520, first + second, 0.001);

        var before = craft.Fly(craft.Born(), 10);
        var updates = new List<OrbitUpdate>();
        var state = Burn(before, first);
        state = Burn(craft.Fly(state, (long)(Math.PI * Math.Sqrt(middle * middle * middle / Mu)) - 450), second);

        var raised = Math.Cbrt(Mu / Math.Pow(updates[^1].MeanMotion * Math.Tau / 86_400, 2)) - low;
        Assert.Equal(50.0, raised, 0.5);
        var mass = before.Body.PropulsionNow.VehicleMassKilograms;
        var burned = state.Body.Propulsion.BurnedKilograms;
        Assert.Equal(mass * -Math.Exp(-(first + second) / (220 * 9.80665)) + mass, burned, 0.03 * burned);
        Assert.Equal(before.Body.Propulsion.PropellantKilograms - burned, state.Body.Propulsion.PropellantKilograms, 1e-12 * mass);

        VehicleState Burn(VehicleState from, double deltaV)
        {
            var told = craft.Told(from, "propulsion.burn", ("deltaV", ArgumentValue.Of(deltaV)), ("direction", ArgumentValue.Of("prograde")));
            var burning = craft.FlyUntil(told, now => now.Orders.Burn is not null);
            return craft.FlyUntil(burning, now =>
            {
                updates.AddRange(craft.Said.OfType<OrbitUpdate>());
                return now.Orders.Burn is null;
            });
        }
    }

    [Fact]
    public void Step_HalfTheStep_ChangesAnHourByTheFirstOrderAtMost()
    {
        var (two, one, half) = (After(2), After(1), After(0.5));

        Assert.True(Math.Abs(two.PowerNow.StateOfCharge - one.PowerNow.StateOfCharge) < 1e-3);
        Assert.True(Math.Abs(one.PowerNow.StateOfCharge - half.PowerNow.StateOfCharge) < 5e-4);
        for (var node = 0; node < 6; node++)
        {
            Assert.True(Math.Abs(two.Thermal.Kelvin[node] - one.Thermal.Kelvin[node]) < 0.2, $"node {node}");
            Assert.True(Math.Abs(one.Thermal.Kelvin[node] - half.Thermal.Kelvin[node]) < 0.1, $"node {node}");
        }

        static VehicleBody After(double step)
        {
            var craft = new Craft(1, stepSeconds: step) { Stations = [] };
            return craft.Fly(craft.Born(), (long)(3_600 / step)).Body;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Step_HoursOfOperations_BooksOfEnergyPropellantDataAndAirClose(bool crewed)
    {
        var craft = new Craft(1, crewed);
        var born = craft.Born();
        var state = craft.Told(
            craft.Fly(born, 100), "propulsion.burn", ("deltaV", ArgumentValue.Of(2)), ("direction", ArgumentValue.Of("prograde")));
        var body = craft.Fly(state, crewed ? 10_000 : 20_000).Body;

        var energy = body.Resources.Energy;
        Assert.Equal(energy.Closing, body.Power.StoredJoules, 1e-9 * (energy.In + energy.Out));
        Assert.True(body.Propulsion.BurnedKilograms > 0);
        Assert.Equal(
            craft.Design.Parameters.Propulsion.LoadKilograms, body.Propulsion.PropellantKilograms + body.Propulsion.BurnedKilograms + body.Propulsion.LeakedKilograms,
            1e-12 * craft.Design.Parameters.Propulsion.LoadKilograms);
        Assert.Equal((double)body.Payload.StoredBits, body.Resources.Storage.Closing);
        Assert.Equal(born.Body.LifeSupport.TotalKilograms, body.LifeSupport.TotalKilograms, 1e-9 * born.Body.LifeSupport.TotalKilograms);
    }

    private static VehicleState Dusk(Craft craft, VehicleState state) => craft.FlyUntil(
        craft.FlyUntil(state, now => now.Body.Sun.SunlitFraction == 1), now => now.Body.Sun.SunlitFraction == 0);

    private static double Revolutions(double semiMajorAxisKilometers) =>
        86_400 / (Math.Tau * Math.Sqrt(Math.Pow(semiMajorAxisKilometers, 3) / Mu));
}
