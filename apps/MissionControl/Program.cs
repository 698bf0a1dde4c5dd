using ScAi.MissionControl.Serving;
using ScAi.Mqtt;

return await MissionControlHost.RunAsync(args, MqttConnection.Of);
