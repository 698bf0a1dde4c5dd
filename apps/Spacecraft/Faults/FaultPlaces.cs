using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Faults;

/// <summary>Where each fault stands in the catalogue, found once.</summary>
internal static class FaultPlaces
{
    public static readonly int StringLoss = FaultCatalogue.PlaceOf(PowerFaults.StringLoss);
    public static readonly int CapacityLoss = FaultCatalogue.PlaceOf(PowerFaults.CapacityLoss);
    public static readonly int Leakage = FaultCatalogue.PlaceOf(PowerFaults.Leakage);
    public static readonly int ChargerLoss = FaultCatalogue.PlaceOf(PowerFaults.ChargerLoss);
    public static readonly int BatteryHeaterStuckOn = FaultCatalogue.PlaceOf(ThermalFaults.BatteryHeaterStuckOn);
    public static readonly int BatteryHeaterStuckOff = FaultCatalogue.PlaceOf(ThermalFaults.BatteryHeaterStuckOff);
    public static readonly int TankHeaterStuckOn = FaultCatalogue.PlaceOf(ThermalFaults.TankHeaterStuckOn);
    public static readonly int TankHeaterStuckOff = FaultCatalogue.PlaceOf(ThermalFaults.TankHeaterStuckOff);
    public static readonly int RadiatorLoss = FaultCatalogue.PlaceOf(ThermalFaults.RadiatorLoss);
    public static readonly int Leak = FaultCatalogue.PlaceOf(PropulsionFaults.Leak);
    public static readonly int ValveStuckOpen = FaultCatalogue.PlaceOf(PropulsionFaults.ValveStuckOpen);
    public static readonly int ValveStuckShut = FaultCatalogue.PlaceOf(PropulsionFaults.ValveStuckShut);
    public static readonly int GaugeBias = FaultCatalogue.PlaceOf(PropulsionFaults.GaugeBias);
    public static readonly int WheelFriction = FaultCatalogue.PlaceOf(AttitudeFaults.WheelFriction);
    public static readonly int StuckWheel = FaultCatalogue.PlaceOf(AttitudeFaults.StuckWheel);
    public static readonly int StarTrackerLoss = FaultCatalogue.PlaceOf(AttitudeFaults.StarTrackerLoss);
    public static readonly int GyroBias = FaultCatalogue.PlaceOf(AttitudeFaults.GyroBias);
    public static readonly int TorquerLoss = FaultCatalogue.PlaceOf(AttitudeFaults.TorquerLoss);
    public static readonly int Storm = FaultCatalogue.PlaceOf(EnvironmentFaults.Storm);
    public static readonly int ReceiverDegradation = FaultCatalogue.PlaceOf("communication.receiverDegradation");
    public static readonly int TransmitterLoss = FaultCatalogue.PlaceOf("communication.transmitterLoss");
    public static readonly int TransmitterFailed = FaultCatalogue.PlaceOf("communication.transmitterFailed");
    public static readonly int NavigationStuck = FaultCatalogue.PlaceOf("navigation.stuck");
    public static readonly int NavigationBias = FaultCatalogue.PlaceOf("navigation.bias");
    public static readonly int NavigationNoise = FaultCatalogue.PlaceOf("navigation.noise");
    public static readonly int NavigationNotANumber = FaultCatalogue.PlaceOf("navigation.notANumber");
    public static readonly int PayloadRateLoss = FaultCatalogue.PlaceOf("payload.rateLoss");
    public static readonly int PayloadOverdraw = FaultCatalogue.PlaceOf("payload.overdraw");
    public static readonly int PayloadRecorderLoss = FaultCatalogue.PlaceOf("payload.recorderLoss");
    public static readonly int Sensors = FaultCatalogue.PlaceOf(SensorFaults.All[0]);
    public static readonly int SoftwareHang = FaultCatalogue.PlaceOf("software.hang");
    public static readonly int SoftwareBadTrial = FaultCatalogue.PlaceOf("software.badTrial");
    public static readonly int Reboot = FaultCatalogue.PlaceOf("resources.reboot");
    public static readonly int MemoryLeak = FaultCatalogue.PlaceOf("resources.memoryLeak");
    public static readonly int CabinLeak = FaultCatalogue.PlaceOf("lifeSupport.leak");
    public static readonly int ScrubberLoss = FaultCatalogue.PlaceOf("lifeSupport.scrubberLoss");
    public static readonly int ElectrolysisLoss = FaultCatalogue.PlaceOf("lifeSupport.electrolysisLoss");
    public static readonly int CondenserLoss = FaultCatalogue.PlaceOf("lifeSupport.condenserLoss");
    public static readonly int CoolingLoss = FaultCatalogue.PlaceOf("lifeSupport.coolingLoss");
    public static readonly int ThrusterLoss = FaultCatalogue.PlaceOf("docking.thrusterLoss");
    public static readonly int RelativeSensorBias = FaultCatalogue.PlaceOf("docking.sensorBias");
}
