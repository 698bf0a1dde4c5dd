import "@scai/common/theme.css";
import "@scai/common/components.css";
import "@scai/common/shell.css";
import "@scai/common/views.css";
import "./shell/mission.css";
import { begin } from "@scai/common/account/session.ts";
import { startTheme } from "@scai/common/theme.ts";
import { render } from "preact";
import { App } from "./App";
import { follow } from "./mission";

startTheme();
follow();
render(<App />, document.getElementById("app")!);
void begin();
