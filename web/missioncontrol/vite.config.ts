import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** Built into the artifacts folder, where mission control's server finds it. */
export default defineConfig({
  plugins: [preact()],
  base: "./",
  build: { outDir: "../../artifacts/web/missioncontrol", emptyOutDir: true, target: "es2022" },
  server: { proxy: { "/api": "http://127.0.0.1:8090" } },
});
