using ScAi.Hosting;
using ScAi.Mqtt;
using Weather;

return await FederateHost.RunAsync<WeatherApp>(args, MqttConnection.Of);
