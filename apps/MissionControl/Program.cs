using ScAi.Hosting;
using ScAi.MissionControl.Following;
using ScAi.Mqtt;

return await FederateHost.RunAsync<MissionControlApp>(args, MqttConnection.Of);
