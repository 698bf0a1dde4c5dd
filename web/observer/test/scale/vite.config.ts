/// <reference types="node" />
import preact from "@preact/preset-vite";
import { cesiumFiles } from "../../../common/build/cesiumFiles.ts";
import { defineConfig } from "vite";

/** The page that measures map and globe: `npx vite build -c test/scale/vite.config.ts`, then `node test/scale/measure.mjs`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact(), cesiumFiles()],
  base: "./",
  build: { outDir: "../../../../artifacts/web/observer-scale", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 6000 },
});
