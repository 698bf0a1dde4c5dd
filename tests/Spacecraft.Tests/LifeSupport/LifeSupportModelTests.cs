using ScAi.Spacecraft.LifeSupport;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.LifeSupport;

/// <summary>Four people in 100 m^3 at 295.15 K, with and without what keeps them alive.</summary>
public class LifeSupportModelTests
{
    private const double MillimeterOfMercury = 133.322;
    private static readonly LifeSupportParameters s_tight = new() { LeakSquareMillimeters = 0 };
    private static readonly LifeSupportInputs s_well = new(true);

    [Fact]
    public void Step_ScrubberOff_AddsTwoPointTwoKilopascalsOfCarbonDioxideADay()
    {
        var cabin = LifeSupportModel.Initial(s_tight) with { ScrubberOn = false };

        var (_, before) = LifeSupportModel.Step(cabin, s_tight, s_well, 0);
        var (_, after) = Run(cabin, s_tight, s_well, 86_400);

        Assert.Equal(2226, after.CarbonDioxidePascals - before.CarbonDioxidePascals, 1.0);
    }

    [Fact]
    public void Step_ScrubberOff_DoublesTwoMillimetersIn2Point88Hours()
    {
        var parameters = s_tight with { InitialCarbonDioxidePascals = 2 * MillimeterOfMercury };
        var cabin = LifeSupportModel.Initial(parameters) with { ScrubberOn = false };
        var hours = 0.0;
        for (var pressure = 0.0; pressure < 4 * MillimeterOfMercury; hours += 10 / 3600.0)
        {
            (cabin, var outputs) = LifeSupportModel.Step(cabin, parameters, s_well, 10);
            pressure = outputs.CarbonDioxidePascals;
        }

        Assert.Equal(2.88, hours, 0.01);
    }

    [Fact]
    public void Step_NoOxygenSupply_Loses2Point56KilopascalsADayAndHas16Point9Hours()
    {
        var cabin = LifeSupportModel.Initial(s_tight) with { ElectrolysisOn = false };
        var (next, day) = Run(cabin, s_tight, s_well, 86_400);
        var (seconds, oxygen) = (0.0, 21_300.0);
        for (next = cabin; oxygen > 19_500; seconds += 10)
        {
            (next, var outputs) = LifeSupportModel.Step(next, s_tight, s_well, 10);
            oxygen = outputs.OxygenPascals;
        }

        Assert.Equal(-2562, day.OxygenPascals - 21_300, 1.0);
        Assert.Equal(16.9, seconds / 3600, 0.05);
    }

    [Fact]
    public void Step_NoCondenser_IsSaturatedWithinHours()
    {
        var dry = LifeSupportModel.Initial(s_tight) with { CondenserOn = false, VapourMoles = 0 };
        var (_, hour) = Run(dry, s_tight, s_well, 3600);
        var (_, later) = Run(dry, s_tight, s_well, 8 * 3600);

        Assert.Equal(12_400 / 24.0, hour.VapourPascals, 2.0);
        Assert.Equal(1, later.Humidity, 0.01);
        Assert.Equal(2640, later.VapourPascals, 15.0);
    }

    [Fact]
    public void Step_AWeekAsItShouldBe_StaysWithinEveryLimit()
    {
        var parameters = new LifeSupportParameters();
        var cabin = LifeSupportModel.Initial(parameters);
        for (var second = 0; second < 7 * 86_400; second += 30)
        {
            var activity = CrewSchedule.ActivityAt(second % 86_400 / 3600.0);
            (cabin, var outputs) = LifeSupportModel.Step(cabin, parameters, new(true, activity), 30);
            Assert.InRange(outputs.OxygenPascals, 19_500, 23_100);
            Assert.InRange(outputs.CarbonDioxidePascals, 100, 400);
            Assert.InRange(outputs.Humidity, 0.25, 0.75);
            Assert.InRange(outputs.Pascals, 97_000, 105_000);
            Assert.InRange(cabin.Kelvin, 293, 298);
            Assert.InRange(outputs.HeartRate, 54, 121);
            Assert.InRange(outputs.OxygenSaturation, 0.95, 0.99);
        }
    }

    [Fact]
    public void Step_AnythingHappens_KeepsAllMass()
    {
        var draws = new Draws(3);
        var parameters = new LifeSupportParameters { WaterKilograms = 60, FoodKilograms = 8 };
        var cabin = LifeSupportModel.Initial(parameters);
        var start = cabin.TotalKilograms;
        for (var i = 0; i < 20_000; i++)
        {
            cabin = cabin with { ScrubberOn = i % 7 != 0, CondenserOn = i % 11 != 0 };
            var inputs = new LifeSupportInputs(
                draws.Uniform(0, 1) < 0.9, draws.Uniform(0.6, 2), i % 100 == 0 ? 20 : 0, draws.Uniform(0, 1), draws.Uniform(0, 1),
                draws.Uniform(0, 1), draws.Uniform(0, 0.3));
            (cabin, _) = LifeSupportModel.Step(cabin, parameters, inputs, 60);
            Assert.InRange(Math.Abs(cabin.TotalKilograms - start) / start, 0, 1e-11);
        }
    }

    [Fact]
    public void ChokedKilogramsPerSecond_OfAir_IsTheTextbooks()
    {
        // 1 cm^2 at 1 atm and 20 deg C: 0.0405 m/(K^-1/2 s) A P / sqrt(T) = 0.02395 kg/s.
        Assert.Equal(0.040418 * 1e-4 * 101_325 / Math.Sqrt(293.15), Gas.ChokedKilogramsPerSecond(1e-4, 1, 101_325, 293.15, 0.028965), 2e-5);
    }

    [Fact]
    public void Step_AHole_LosesAirAsChokedFlowDoes()
    {
        var cabin = LifeSupportModel.Initial(s_tight) with { NitrogenSupplyOn = false, ElectrolysisOn = false };
        var empty = s_tight with { Crew = 0 };
        var (later, outputs) = Run(cabin with { ScrubberOn = false }, empty, s_well with { LeakSquareMillimeters = 10 }, 3600);
        var part = later.NitrogenMoles / cabin.NitrogenMoles;

        var rate = Gas.ChokedKilogramsPerSecond(10e-6, 0.8, 101_420, 295.15, cabin.AirKilograms
            / (cabin.NitrogenMoles + cabin.OxygenMoles + cabin.CarbonDioxideMoles + cabin.VapourMoles)) / cabin.AirKilograms;
        Assert.Equal(Math.Exp(-rate * 3600), part, 1e-3);
        Assert.InRange(outputs.LeakKilogramsPerSecond, 0.0014, 0.0019);
    }

    [Fact]
    public void Step_ScrubberLost_IsSeenInTheBlood()
    {
        var thin = LifeSupportModel.Initial(s_tight) with { OxygenMoles = 250, ElectrolysisOn = false };

        var (_, well) = LifeSupportModel.Step(LifeSupportModel.Initial(s_tight), s_tight, s_well, 1);
        var (_, ill) = LifeSupportModel.Step(thin, s_tight, s_well, 1);

        Assert.Equal(0.97, well.OxygenSaturation, 0.02);
        Assert.InRange(ill.OxygenSaturation, 0, 0.8);
        Assert.True(ill.HeartRate > well.HeartRate + 10);
    }

    [Fact]
    public void ActivityAt_OverTheDay_IsOneOnAverage()
    {
        var mean = Enumerable.Range(0, 24 * 60).Average(minute => CrewSchedule.ActivityAt(minute / 60.0));

        Assert.Equal(1, mean, 1e-12);
        Assert.Equal(CrewSchedule.Asleep, CrewSchedule.ActivityAt(3));
    }

    [Fact]
    public void Step_Warm_AllocatesNothing()
    {
        var cabin = LifeSupportModel.Initial(s_tight);
        var values = new double[LifeSupportTelemetry.Parameters.Count];

        Assert.Equal(0, Allocations.Of(() =>
        {
            (cabin, var outputs) = LifeSupportModel.Step(cabin, s_tight, s_well, 10);
            LifeSupportTelemetry.Sample(cabin, outputs, values);
        }));
        Assert.Equal(21.3, values[1], 0.05);
    }

    private static (LifeSupportState Next, LifeSupportOutputs Outputs) Run(
        LifeSupportState state, LifeSupportParameters parameters, LifeSupportInputs inputs, double seconds)
    {
        var outputs = default(LifeSupportOutputs);
        for (var done = 0.0; done < seconds; done += 10)
        {
            (state, outputs) = LifeSupportModel.Step(state, parameters, inputs, 10);
        }

        return (state, outputs);
    }
}
