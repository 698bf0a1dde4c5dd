import "@scai/common/theme.css";
import "@scai/common/components.css";
import "@scai/common/shell.css";
import "@scai/common/views.css";
import "./shell/views.css";
import { startTheme } from "@scai/common/theme.ts";
import { render } from "preact";
import { begin } from "./account/session";
import { App } from "./App";

startTheme();
render(<App />, document.getElementById("app")!);
void begin();
