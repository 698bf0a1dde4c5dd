using ScAi.Hosting;
using ScAi.Mqtt;
using ScAi.Spacecraft;

return await FederateHost.RunAsync<SpacecraftApp>(args, MqttConnection.Of);
