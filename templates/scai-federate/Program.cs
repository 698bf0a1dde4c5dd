using ScAi.Hosting;
using ScAi.Mqtt;
using ScAiFederate;

return await FederateHost.RunAsync<ScAiFederateApp>(args, MqttConnection.Of);
