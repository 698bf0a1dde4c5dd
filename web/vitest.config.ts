import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

/** Unit tests of all packages: `npm test`. */
export default defineConfig({
  plugins: [preact()],
  test: { include: ["*/test/**/*.test.{ts,tsx}"], css: true },
});
