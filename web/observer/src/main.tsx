import "@scai/common/theme.css";
import "@scai/common/components.css";
import "./shell/layout.css";
import "./tables/views.css";
import { startTheme } from "@scai/common/theme.ts";
import { render } from "preact";
import { App } from "./App";
import { Session } from "./shell/Session";

startTheme();
render(<App session={new Session()} />, document.getElementById("app")!);
