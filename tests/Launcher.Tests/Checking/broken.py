"""The sample federate, breaking as many rules as it can without stopping the run. Test double; started by the tests."""
import argparse
import sys
from pathlib import Path
from urllib.parse import urlparse

arguments = argparse.ArgumentParser()
arguments.add_argument("--samples", type=Path)
arguments.add_argument("--broker", type=urlparse)
options = arguments.parse_args()
sys.path.insert(0, str(options.samples))
from federate import Federate  # noqa: E402  (its folder is known only now)


class Broken(Federate):
    def say(self, channel, payload, retain=False, stamp=()):
        if channel == "status/ready":
            retain = True
            super().say("status/redy", payload)
        elif channel == "status/mode" and payload["properties"]["mode"] == "INITIALIZED":
            return None
        elif channel == "status/alive":
            retain, payload = False, {**payload, "incarnation": "other" if not payload["alive"] else payload["incarnation"]}
        elif channel == "time/request" and payload["grant"] == 5:
            payload = {"grant": 5, "sent": {"hourly": 3}}
        elif channel == "hourly":
            payload = {**payload, "time": "2023-08-02T09:00:00Z"}
            stamp = [stamp[0], stamp[1], ("seq", "7")]
            super().say("linkStart", {"links": 1})
        return super().say(channel, payload, retain, stamp)


Broken(options.broker, "downlink", "broken").client.loop_forever()
