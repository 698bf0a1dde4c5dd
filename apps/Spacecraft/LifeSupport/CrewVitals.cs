namespace ScAi.Spacecraft.LifeSupport;

/// <summary>How the crew are, by simple physiology.</summary>
public static class CrewVitals
{
    /// <summary>Heart rate at sleep; it grows with metabolic rate to 120 at exercise.</summary>
    private const double RestingRate = 55;

    /// <summary>Beats per minute for an activity, faster when there is too much carbon dioxide or too little oxygen.</summary>
    public static double HeartRate(double activity, double carbonDioxidePascals, double saturation)
    {
        var effort = (120 - RestingRate) / (CrewSchedule.Exercising - CrewSchedule.Asleep) * (activity - CrewSchedule.Asleep);
        var hypercapnia = Math.Max(0, carbonDioxidePascals - 1000) / 1000 * 3;
        var hypoxia = Math.Max(0, 0.95 - saturation) * 150;
        return Math.Min(200, RestingRate + effort + hypercapnia + hypoxia);
    }

    /// <summary>
    /// Saturation of the arterial blood, 0 to 1: the alveolar gas equation, then Hill's curve with half saturation at 3.57 kPa
    /// and exponent 2.7 (J. Severinghaus, J. Appl. Physiol. 46, 1979, for the curve).
    /// </summary>
    public static double OxygenSaturation(double oxygenPascals, double vapourPascals, double pascals)
    {
        if (pascals <= 6270)
        {
            return 0;
        }

        var inspired = oxygenPascals / (pascals - vapourPascals) * (pascals - 6270);
        var alveolar = Math.Max(0, inspired - 5330 / 0.869);
        return alveolar <= 0 ? 0 : 1 / (1 + Math.Pow(3570 / alveolar, 2.7));
    }
}
