using ScAi.Hosting;
using ScAi.SatelliteStorage;
using ScAi.Mqtt;

return await FederateHost.RunAsync<SatelliteStorageApp>(args, MqttConnection.Of);
