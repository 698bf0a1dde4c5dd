using ScAi.Messages;

namespace ScAi.Spacecraft.Attitude;

/// <summary>What may break in the attitude control.</summary>
public static class AttitudeFaults
{
    /// <summary>Goes to <see cref="AttitudeInputs.WheelFrictionNewtonMeters"/>.</summary>
    public static FaultDefinition WheelFriction { get; } = new("attitude.wheelFriction", "N m", "Friction in each wheel.", 0.01, 5.0);

    /// <summary>Goes to <see cref="AttitudeInputs.StuckWheel"/>.</summary>
    public static FaultDefinition StuckWheel { get; } = new("attitude.wheelStuck", "", "The wheel of axis 1, 2 or 3 gives no torque.", 1.0, 3.0);

    /// <summary>Goes to <see cref="AttitudeInputs.StarTrackerLost"/>.</summary>
    public static FaultDefinition StarTrackerLoss { get; } = new("attitude.starTrackerLoss", "", "The star tracker gives nothing.", 1.0, 1.0);

    /// <summary>Goes to <see cref="AttitudeInputs.GyroBiasDegreesPerHour"/>.</summary>
    public static FaultDefinition GyroBias { get; } = new("attitude.gyroBias", "deg/h", "A bias of the gyro about every axis; not seen below 60.", -1_000.0, 1_000.0);

    /// <summary>Goes to <see cref="AttitudeInputs.LostTorquers"/>.</summary>
    public static FaultDefinition TorquerLoss { get; } = new("attitude.torquerLoss", "", "Share of the torquers' dipole that is lost; less than all is not seen while the wheels are nearly empty.", 0.0, 1.0);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } = [WheelFriction, StuckWheel, StarTrackerLoss, GyroBias, TorquerLoss];
}
