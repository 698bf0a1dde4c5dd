import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { cesiumFiles } from "../common/build/cesiumFiles.ts";

/** Built into the artifacts folder, where the platform's server finds it; Cesium is a chunk of its own, loaded with the globe. */
export default defineConfig({
  plugins: [preact(), cesiumFiles()],
  base: "./",
  build: { outDir: "../../artifacts/web/platform", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 6000 },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
