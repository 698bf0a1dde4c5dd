namespace ScAi.Spacecraft.LifeSupport;

/// <summary>The crew's day: eight hours of sleep, two of exercise, work for the rest. Activity is 1 on average over it.</summary>
public static class CrewSchedule
{
    /// <summary>Metabolic rate asleep over the daily mean.</summary>
    public const double Asleep = 0.62;

    /// <summary>The same at exercise.</summary>
    public const double Exercising = 2;

    /// <summary>The same at work: what makes the mean 1.</summary>
    public const double Working = (24 - 8 * Asleep - 2 * Exercising) / 14;

    /// <summary>The activity at an hour of the day, 0 to 24: asleep from 22 to 6, exercising from 16 to 18.</summary>
    public static double ActivityAt(double hour) => hour switch
    {
        >= 22 or < 6 => Asleep,
        >= 16 and < 18 => Exercising,
        _ => Working,
    };
}
