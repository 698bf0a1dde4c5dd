#!/usr/bin/python3
"""A federate of ScAi in Python: adds up what the ground network charged and says so every hour of scenario time.

    federate.py [--broker mqtt://127.0.0.1:1883] [--prefix downlink] [--name tally]
"""
import argparse
import json
from datetime import datetime, timedelta
from urllib.parse import urlparse
from uuid import uuid4

from paho.mqtt import client as mqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

INPUTS = {"ground/linkCharge": "end"}  # what the model reads, below the prefix, and the member that holds its time


class Tally:
    """The model; put yours here. It only computes: it does not publish, wait or look at a clock."""

    def __init__(self, start):
        self.due, self.links, self.data, self.cost = datetime.fromisoformat(start), 0, 0.0, 0.0

    def advance(self, start, end, inbox):
        """Computes the tick [start, end), at the scenario's end an empty one; returns (channel, payload) pairs."""
        for charge in inbox:
            self.links, self.data, self.cost = self.links + 1, self.data + charge["dataOffload"], charge["cumulativeCosts"]
        if datetime.fromisoformat(start) < self.due:
            return []
        self.due += timedelta(hours=1)
        return [("hourly", {"time": start, "links": self.links, "dataOffload": round(self.data, 9), "cost": self.cost})]


class Federate:
    """Keeps the wire contract in coordinated time, so that the model need not know of it."""

    def __init__(self, broker, prefix, name):
        self.prefix, self.name, self.mode, self.run, self.init = prefix, name, "UNDEFINED", None, None
        self.alive = {"name": name, "alive": True, "incarnation": uuid4().hex}
        self.client = mqtt.Client(f"{prefix}-{name}", protocol=mqtt.MQTTv5)
        self.client.on_connect, self.client.on_message = self.on_connect, self.on_message
        self.client.will_set(f"{prefix}/{name}/status/alive", json.dumps({**self.alive, "alive": False}), 1, True)
        self.client.connect(broker.hostname, broker.port or 1883)

    def say(self, channel, payload, retain=False, stamp=()):
        properties = Properties(PacketTypes.PUBLISH)
        properties.UserProperty = list(stamp)
        return self.client.publish(f"{self.prefix}/{self.name}/{channel}", json.dumps(payload), 1, retain, properties)

    def enter(self, mode):
        self.mode = mode
        self.say("status/mode", {"name": self.name, "properties": {"mode": mode}})

    def on_connect(self, client, *_):
        topics = ["manager/init", "manager/start", "manager/stop", "manager/time/grant", "+/time/missing", *INPUTS]
        client.subscribe([(f"{self.prefix}/{topic}", 1) for topic in topics])
        self.say("status/alive", self.alive, retain=True)
        self.enter(self.mode)

    def on_message(self, client, _, message):
        topic, stamp = message.topic.split("/", 1)[1], dict(getattr(message.properties, "UserProperty", []))
        payload = json.loads(message.payload or "{}")
        if topic == "manager/init" and payload and self.mode == "UNDEFINED":
            self.run, self.init = stamp["run"], payload["taskingParameters"]
            self.say("status/ready", {"name": self.name, "properties": {"ready": True}})
        elif not payload or self.run is None or stamp.get("run", self.run) != self.run:
            pass  # taken back, before our run or of another one
        elif topic == "manager/start" and self.mode == "UNDEFINED":
            self.initialize(payload["taskingParameters"]["simStartTime"] or self.init["simStartTime"])
        elif self.mode == "UNDEFINED":
            pass  # nothing counts before the start
        elif topic == "manager/stop":
            self.enter("TERMINATING")
            self.enter("TERMINATED")
            farewell = self.say("status/alive", {**self.alive, "alive": False}, retain=True)
            client.on_publish = lambda _, __, mid: mid == farewell.mid and client.disconnect()  # once the broker has it
        elif topic == "manager/time/grant":
            self.on_grant(payload)
        elif topic in INPUTS:
            self.held[topic, int(stamp["seq"])] = payload
            self.advance_when_complete()
        elif topic.endswith("/time/missing") and payload["topic"].startswith(f"{self.name}/"):
            channel = payload["topic"].split("/", 1)[1]
            for said in self.said.get(channel, [])[payload["from"]:]:
                self.say(channel, *said)

    def initialize(self, start):
        self.enter("INITIALIZING")
        self.model, self.next, self.grant, self.sent = Tally(start), 0, None, {}
        self.held, self.said = {}, {}  # messages to compute with, by topic and number; what we published, by channel
        self.read, self.counted = dict.fromkeys(INPUTS, 0), dict.fromkeys(INPUTS, 0)  # how many were read, and granted
        self.enter("INITIALIZED")
        self.request()

    def request(self):
        self.say("time/request", {"grant": self.next, "sent": self.sent})

    def on_grant(self, grant):
        if grant["grant"] < self.next:  # granted again: our request was lost
            self.request()
        elif self.grant is None:
            self.grant = grant
            self.counted = {topic: n + grant["counts"].get(topic, 0) for topic, n in self.counted.items()}
            self.advance_when_complete()
        else:  # granted again, and we still wait for messages: they were lost
            for topic, number in self.missing()[:1]:
                self.say("time/missing", {"topic": topic, "from": number})

    def missing(self):
        return [key for key in self.due() if key not in self.held]

    def due(self):
        return [(topic, number) for topic in INPUTS for number in range(self.read[topic], self.counted[topic])]

    def advance_when_complete(self):
        if self.grant is None or self.missing():
            return
        if self.mode == "INITIALIZED":
            self.enter("EXECUTING")
        ordered = sorted((self.held[key][INPUTS[key[0]]], *key) for key in self.due())  # time, topic, number
        inbox = [self.held.pop((topic, number)) for _, topic, number in ordered]
        tick, self.grant, self.read, self.sent = self.grant, None, dict(self.counted), {}
        for channel, payload in self.model.advance(tick["start"], tick["end"], inbox):
            before = self.said.setdefault(channel, [])
            stamp = [("run", self.run), ("tick", str(tick["grant"])), ("seq", str(len(before)))]
            before.append((payload, False, stamp))
            self.sent[channel] = self.sent.get(channel, 0) + 1
            self.say(channel, payload, stamp=stamp)
        self.next = tick["grant"] + 1
        self.request()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--broker", default="mqtt://127.0.0.1:1883", type=urlparse)
    options.add_argument("--prefix", default="downlink")
    options.add_argument("--name", default="tally")
    Federate(**vars(options.parse_args())).client.loop_forever()
