using ScAi.Hosting;
using ScAi.GroundNetwork;
using ScAi.Mqtt;

return await FederateHost.RunAsync<GroundNetworkApp>(args, MqttConnection.Of);
